import type { FieldMap } from '../contract/map.ts';
import { citeLabels } from './cite-labels.ts';
import type { KeyPaper, OverviewTerm } from './overview-tables.ts';
import { SECTIONS, type Overview, type OverviewPlan, type SectionKind } from './overview.ts';
import type { SentenceTable } from './sentence-table.ts';

/** A sentence as it stands in an overview. */
export interface QuotedSentence {
  /** Number in the table. */
  readonly sentence: number;
  /** Word for word as the abstract has it. */
  readonly text: string;
  readonly paper: number;
  /** How it is cited: `Gu & Dao 2023`. */
  readonly label: string;
}

/** Sentences under one heading. */
export interface OverviewPart {
  /** Number of the passage in the plan. */
  readonly passage: number;
  readonly heading: string | null;
  readonly note: string | null;
  readonly sentences: readonly QuotedSentence[];
}

export interface OverviewSection {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly parts: readonly OverviewPart[];
}

/** A finished overview: text, sources and tables, ready to be shown or written. */
export interface OverviewText {
  readonly title: string;
  readonly counts: readonly OverviewCount[];
  readonly sections: readonly OverviewSection[];
  /** The cited papers in the order of their first citation, then the key papers that are not among them, with their labels. */
  readonly references: readonly { readonly paper: number; readonly label: string }[];
  readonly keyPapers: readonly KeyPaper[];
  /** Null until all terms are counted. */
  readonly terms: readonly OverviewTerm[] | null;
}

export interface OverviewCount {
  readonly name: string;
  readonly value: string;
}

/** What else a text says beside its sentences. */
export interface OverviewFrame {
  readonly title: string;
  readonly keyPapers: readonly KeyPaper[];
  readonly terms: readonly OverviewTerm[] | null;
}

/** No paper should have more than one sentence in this many. */
const SENTENCES_A_PAPER = 5;

/** Returns what an overview says of itself; of how many sentences a paper has only where it is so: few papers cannot keep to it,
 * and whoever edits the text need not. */
export function howMade({ sections }: Pick<OverviewText, 'sections'>): string {
  const quoted = sections.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences));
  const times = new Map<number, number>();
  for (const { paper } of quoted) times.set(paper, (times.get(paper) ?? 0) + 1);
  const isSpread = [...times.values()].every((count) => count * SENTENCES_A_PAPER <= quoted.length);
  const spread = isSpread ? '; no paper has more than one in five' : '';
  return `Every sentence stands word for word in the abstract of the paper cited behind it; none was written or altered. Sentences were chosen by what they do (cue phrases, after Teufel and Moens 2002), by how central they are (centroid and LexRank, Erkan and Radev 2004) and so that none repeats another (maximal marginal relevance, Carbonell and Goldstein 1998)${spread}. Sentences that lean on the one before them were left out.`;
}

/** Returns the text of an overview; `abstractOf` gives a paper's abstract, the one that its sentences were read from. Sections and
 * passages without a sentence are left out. O(sentences). */
export function overviewText(
  map: FieldMap,
  table: SentenceTable,
  made: { readonly plan: OverviewPlan; readonly overview: Overview },
  abstractOf: (paper: number) => string,
  frame: OverviewFrame,
): OverviewText {
  const { plan, overview } = made;
  const bySection = SECTIONS.map((kind) => ({
    kind,
    passages: [...plan.passages.entries()].filter(([at, { section }]) => {
      return section === kind && (overview.chosen[at] ?? []).length > 0;
    }),
  })).filter(({ passages }) => passages.length > 0);
  const order = bySection.flatMap(({ passages }) =>
    passages.flatMap(([at]) => overview.chosen[at] ?? []),
  );
  const cited = [...new Set(order.map((sentence) => table.paper[sentence] ?? 0))];
  const listed = [...new Set([...cited, ...frame.keyPapers.map(({ paper }) => paper)])];
  const labels = citeLabels(listed.flatMap((paper) => map.papers[paper] ?? []));
  const labelOf = new Map(listed.map((paper, at) => [paper, labels[at] ?? '']));
  const quoted = (sentence: number): QuotedSentence => {
    const paper = table.paper[sentence] ?? 0;
    const text = abstractOf(paper).slice(table.start[sentence], table.end[sentence]);
    return { sentence, text, paper, label: labelOf.get(paper) ?? '' };
  };
  return {
    ...frame,
    counts: countsOf(map, plan, order.length, cited.length),
    sections: bySection.map(({ kind, passages }) => ({
      kind,
      heading: headingOf(kind, plan),
      parts: passages.map(([passage, { heading, note }]) => ({
        ...{ passage, heading, note },
        sentences: (overview.chosen[passage] ?? []).map(quoted),
      })),
    })),
    references: listed.map((paper) => ({ paper, label: labelOf.get(paper) ?? '' })),
  };
}

function headingOf(kind: SectionKind, { families }: OverviewPlan): string {
  switch (kind) {
    case 'about':
      return 'What it is about';
    case 'problems':
      return 'Problems';
    case 'approaches':
      return families === null ? 'Approaches' : `Approaches by ${families}`;
    case 'findings':
      return 'Findings';
    case 'data':
      return 'Data and benchmarks';
    case 'open':
      return 'Open questions';
    case 'relations':
      return 'How topics relate';
    case 'timeline':
      return 'Timeline';
  }
}

function countsOf(
  map: FieldMap,
  { papers }: OverviewPlan,
  sentences: number,
  cited: number,
): readonly OverviewCount[] {
  const years = papers.flatMap((paper) => map.papers[paper]?.year ?? []);
  const first = years.reduce((least, year) => Math.min(least, year), Infinity);
  const last = years.reduce((most, year) => Math.max(most, year), -Infinity);
  const topics = new Set(papers.map((paper) => map.columns.topic[paper])).size;
  const authors = new Set(papers.flatMap((paper) => map.papers[paper]?.authors ?? [])).size;
  return [
    { name: 'Papers', value: String(papers.length) },
    ...(years.length === 0
      ? []
      : [{ name: 'Years', value: first === last ? String(first) : `${first}–${last}` }]),
    { name: 'Topics', value: String(topics) },
    ...(authors === 0 ? [] : [{ name: 'Authors', value: String(authors) }]),
    { name: 'Sentences', value: String(sentences) },
    { name: 'Papers quoted', value: String(cited) },
  ];
}
