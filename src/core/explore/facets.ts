import type { FieldMap } from '../contract/map.ts';
import type { PaperEntry } from '../contract/paper.ts';
import { bridgePapers } from './bridge-papers.ts';
import { placeTrust, TRUST_BANDS } from './place-trust.ts';

/** Facets beside topics, themes and years. */
export type FacetId = 'venue' | 'author' | 'source' | 'code' | 'cited' | 'bridge' | 'trust';

/** One way to slice the papers: a list of values, of which a paper has none, one or several. */
export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** n + 1: paper i has the values `of[start[i]] … of[start[i + 1] - 1]`, indices into `values`. */
  readonly start: Int32Array;
  readonly of: Int32Array;
}

export interface FacetValue {
  /** What the address calls it. */
  readonly id: string;
  readonly label: string;
}

/** How often papers are cited, most first; each band begins at its number. */
const CITED: readonly (readonly [number, string])[] = [
  [1000, '1,000 and more'],
  [100, '100 to 999'],
  [10, '10 to 99'],
  [1, '1 to 9'],
  [0, 'none'],
];
const TRUST_LABELS = {
  firm: 'Firm',
  fair: 'Fair',
  weak: 'Weak',
} as const;

const made = new WeakMap<FieldMap, readonly Facet[]>();

/** Returns the facets that tell papers of this map apart (those where all have the same are left out); made once per map. Names
 * of venues and authors come by number of papers, ties by name; bands from most to least. O(n × authors). */
export function facetsOf(map: FieldMap): readonly Facet[] {
  let facets = made.get(map);
  if (facets === undefined) {
    facets = makeFacets(map).filter(tellsApart);
    made.set(map, facets);
  }
  return facets;
}

/** Whether there are several values, or papers without one. */
function tellsApart({ values, start, of }: Facet): boolean {
  return values.length > 1 || (values.length === 1 && of.length < start.length - 1);
}

/** Whether a paper has one of a facet's values. */
export function hasValue(
  { start, of }: Facet,
  paper: number,
  chosen: ReadonlySet<number>,
): boolean {
  for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1)
    if (chosen.has(of[at] ?? -1)) return true;
  return false;
}

function makeFacets(map: FieldMap): readonly Facet[] {
  const { papers, manifest } = map;
  const trust = placeTrust(map);
  const bridges = bridgePapers(map);
  const files = manifest.input.sources.map(({ name }) => name);
  return [
    byName('venue', 'Venue', papers, ({ venue }) => (venue === null ? [] : [venue])),
    byName('author', 'Author', papers, ({ authors }) => [...new Set(authors)]),
    byName('source', 'Source file', papers, ({ sources }) =>
      sources.flatMap((source) => files[source] ?? []),
    ),
    byBand('code', 'Link to code', papers, ['yes', 'no'], ({ code }) =>
      code === null ? 'no' : 'yes',
    ),
    byBand(
      'cited',
      'Cited',
      papers,
      [...CITED.map(([least]) => String(least)), 'unknown'],
      citedBand,
    ),
    byBand('bridge', 'Between topics', papers, ['yes', 'no'], (_, paper) =>
      (bridges[paper] ?? -1) < 0 ? 'no' : 'yes',
    ),
    byBand(
      'trust',
      'Trust in place',
      papers,
      TRUST_BANDS,
      (_, paper) => trust.band[paper] ?? 'firm',
    ),
  ];
}

function byName(
  id: FacetId,
  label: string,
  papers: readonly PaperEntry[],
  namesOf: (paper: PaperEntry) => readonly string[],
): Facet {
  const names = papers.map(namesOf);
  const counts = new Map<string, number>();
  for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = [...counts].sort(
    ([a, m], [b, n]) => n - m || collator.compare(a, b) || Number(a > b) - Number(a < b),
  );
  const values = sorted.map(([name]) => ({ id: name, label: name }));
  return facet(id, label, values, names);
}

/** Bands that no paper is in are left out. */
function byBand(
  id: FacetId,
  label: string,
  papers: readonly PaperEntry[],
  ...[bands, bandOf]: readonly [readonly string[], (paper: PaperEntry, number: number) => string]
): Facet {
  const found = papers.map((paper, number) => bandOf(paper, number));
  const used = new Set(found);
  const values = bands
    .filter((band) => used.has(band))
    .map((band) => ({ id: band, label: bandLabel(id, band) }));
  return facet(
    id,
    label,
    values,
    found.map((band) => [band]),
  );
}

function facet(
  id: FacetId,
  label: string,
  values: readonly FacetValue[],
  lists: readonly (readonly string[])[],
): Facet {
  const number = new Map(values.map((value, index) => [value.id, index]));
  const start = new Int32Array(lists.length + 1);
  const of = lists.flatMap((list, paper) => {
    start[paper + 1] = (start[paper] ?? 0) + list.length;
    return list.map((name) => number.get(name) ?? -1);
  });
  return { id, label, values, start, of: Int32Array.from(of) };
}

function citedBand({ citations }: PaperEntry): string {
  if (citations === null) return 'unknown';
  const band = CITED.find(([least]) => citations >= least);
  return String(band?.[0] ?? 0);
}

function bandLabel(facet: FacetId, band: string): string {
  switch (facet) {
    case 'code':
      return band === 'yes' ? 'Code is linked' : 'No link to code';
    case 'bridge':
      return band === 'yes' ? 'Bridge to a second topic' : 'In one topic';
    case 'cited':
      return CITED.find(([least]) => String(least) === band)?.[1] ?? 'not known';
    case 'trust':
      return TRUST_LABELS[TRUST_BANDS.find((known) => known === band) ?? 'firm'];
    default:
      return band;
  }
}
