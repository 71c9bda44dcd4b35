import type { FieldMap } from '../../contract/map.ts';
import type { PaperEntry } from '../../contract/paper.ts';
import { howMade, type OverviewText } from '../../overview/overview-text.ts';

/** A run of text, or a citation. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cite'; readonly paper: number; readonly label: string };

/** What an overview consists of when it is written, whatever the format. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly Piece[])[];
    }
  | { readonly kind: 'references'; readonly papers: readonly CitedEntry[] };

/** A paper of the list of references. */
export interface CitedEntry {
  readonly paper: number;
  readonly label: string;
  readonly entry: PaperEntry;
}

/** Returns an overview as blocks in reading order: title, counts, sections, key papers, terms, how it was made, references. */
export function overviewBlocks(map: FieldMap, overview: OverviewText): readonly Block[] {
  const papers = referencesOf(map, overview);
  const labelOf = new Map(papers.map(({ paper, label }) => [paper, label]));
  return [
    { kind: 'title', text: overview.title },
    {
      kind: 'note',
      text: overview.counts.map(({ name, value }) => `${name}: ${value}`).join(' · '),
    },
    ...overview.sections.flatMap(({ heading, parts }): readonly Block[] => [
      { kind: 'heading', level: 2, text: heading },
      ...parts.flatMap((part): readonly Block[] => [
        ...(part.heading === null
          ? []
          : [{ kind: 'heading', level: 3, text: part.heading } as const]),
        ...(part.note === null ? [] : [{ kind: 'note', text: part.note } as const]),
        {
          kind: 'paragraph',
          pieces: part.sentences.flatMap(({ text, paper, label }): readonly Piece[] => [
            { kind: 'text', text },
            { kind: 'cite', paper, label },
          ]),
        },
      ]),
    ]),
    ...keyPaperBlocks(map, overview, labelOf),
    ...termBlocks(overview),
    { kind: 'heading', level: 2, text: 'How this text was made' },
    { kind: 'note', text: howMade(overview) },
    { kind: 'heading', level: 2, text: 'References' },
    { kind: 'references', papers },
  ];
}

/** Returns the papers that an overview cites, with all that is known of them. */
export function referencesOf(map: FieldMap, { references }: OverviewText): readonly CitedEntry[] {
  return references.flatMap(({ paper, label }) => {
    const entry = map.papers[paper];
    return entry === undefined ? [] : [{ paper, label, entry }];
  });
}

function keyPaperBlocks(
  map: FieldMap,
  { keyPapers }: OverviewText,
  labelOf: ReadonlyMap<number, string>,
): readonly Block[] {
  if (keyPapers.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Key papers' },
    {
      kind: 'table',
      header: ['Paper', 'Title', 'Links'],
      rows: keyPapers.map(({ paper, links }): readonly Piece[] => [
        { kind: 'cite', paper, label: labelOf.get(paper) ?? '' },
        { kind: 'text', text: map.papers[paper]?.title ?? '' },
        { kind: 'text', text: String(links) },
      ]),
    },
  ];
}

function termBlocks({ terms }: OverviewText): readonly Block[] {
  if (terms === null || terms.length === 0) return [];
  const hasOthers = terms.some(({ others }) => others > 0);
  return [
    { kind: 'heading', level: 2, text: 'Terms' },
    {
      kind: 'table',
      header: ['Term', 'Papers', ...(hasOthers ? ['Other papers of the map'] : [])],
      rows: terms.map(({ term, papers, others }): readonly Piece[] => [
        { kind: 'text', text: term },
        { kind: 'text', text: String(papers) },
        ...(hasOthers ? [{ kind: 'text', text: String(others) } as const] : []),
      ]),
    },
  ];
}
