import type { ColumnReader } from './column-reader.ts';
import type { Report } from './fields.ts';
import {
  noCitations,
  type CitationColumns,
  type LinkColumns,
  type Manifest,
  type PaperColumns,
  type StoredVectors,
} from './map.ts';

/** Where a column came from and who hears what is wrong with it. */
interface Source {
  readonly reader: ColumnReader;
  readonly file: string;
  readonly report: Report;
}

const SHARE = { minimum: 0, maximum: 1 };
const COSINE = { minimum: -1, maximum: 1 };
const ANY = { minimum: -Infinity, maximum: Infinity };

/** Returns the papers' columns, checked against the manifest: numbers of papers, topics, themes, and their sizes.
 * @throws ContractError naming the bad column (as the report decides) */
export function parsePaperColumns(source: Source, manifest: Manifest): PaperColumns {
  const { reader } = source;
  const n = manifest.counts.papers;
  const last = Math.max(0, n - 1);
  const topics = Math.max(0, manifest.topics.length - 1);
  const lastSubtopic = manifest.subtopics.length - 1;
  const neighbourStart = starts(reader, 'neighbourCount', n);
  const total = neighbourStart[n] ?? 0;
  const columns: PaperColumns = {
    positions: reader.decimals('positions', { length: 2 * n, ...ANY }),
    topic: reader.wholes('topic', { length: n, minimum: 0, maximum: topics }),
    topicStrength: reader.decimals('topicStrength', { length: n, ...SHARE }),
    subtopic: reader.wholes('subtopic', { length: n, minimum: -1, maximum: lastSubtopic }),
    ...memberships(reader, n, topics),
    themeWeights: themeWeights(source, n, manifest.themes.length),
    neighbourStart,
    neighbours: reader.wholes('neighbours', { length: total, minimum: 0, maximum: last }),
    similarities: reader.decimals('similarities', { length: total, ...COSINE }),
    preservation: reader.decimals('preservation', { length: n, ...SHARE }),
    stability:
      reader.length('stability') === 0
        ? new Float64Array(n).fill(1)
        : reader.decimals('stability', { length: n, ...SHARE }),
  };
  checkNeighbours(source, columns);
  checkSizes(source, columns, manifest);
  return columns;
}

/** Returns the links, each once, ordered by source, then target; `terms` is the list that their terms count in, null where
 * it could not be read.
 * @throws ContractError naming the bad column (as the report decides) */
export function parseLinkColumns(
  source: Source,
  manifest: Manifest,
  terms: readonly string[] | null,
): LinkColumns {
  const { reader } = source;
  const { papers, links } = manifest.counts;
  const paper = { length: links, minimum: 0, maximum: Math.max(0, papers - 1) };
  const termStart = starts(reader, 'linkTermCount', links);
  const columns: LinkColumns = {
    source: reader.wholes('linkSource', paper),
    target: reader.wholes('linkTarget', paper),
    similarity: reader.decimals('linkSimilarity', { length: links, ...COSINE }),
    bridge: Uint8Array.from(reader.wholes('linkBridge', { length: links, minimum: 0, maximum: 1 })),
    terms: terms ?? [],
    termStart,
    termOf: reader.wholes('linkTerms', {
      length: termStart[links] ?? 0,
      minimum: 0,
      maximum: terms === null ? Infinity : Math.max(0, terms.length - 1),
    }),
  };
  checkOrder(source, columns);
  return columns;
}

/** Returns the citations, each once, ordered by the citing paper, then the cited one; none in maps that do not tell.
 * @throws ContractError naming the bad column (as the report decides) */
export function parseCitationColumns(source: Source, { counts }: Manifest): CitationColumns {
  const { reader, file, report } = source;
  const length = reader.length('citing');
  if (length === 0 && reader.length('cited') === 0) return noCitations();
  const paper = { length, minimum: 0, maximum: Math.max(0, counts.papers - 1) };
  const citing = reader.wholes('citing', paper);
  const cited = reader.wholes('cited', paper);
  for (const [at, from] of citing.entries()) {
    const path = `${file}: cited[${at}]`;
    if (cited[at] === from) report(path, 'a paper does not cite itself');
    const before = at === 0 ? -1 : (citing[at - 1] ?? 0);
    if (from < before || (from === before && (cited[at] ?? 0) <= (cited[at - 1] ?? 0)))
      report(path, 'citations stand once each, ordered by the citing paper, then the cited one');
  }
  return { citing, cited };
}

/** Returns the stored vectors.
 * @throws ContractError naming the bad column (as the report decides) */
export function parseVectors({ reader, file, report }: Source, papers: number): StoredVectors {
  const length = reader.length('vectors');
  const dimension = papers === 0 ? 0 : length / papers;
  if (!Number.isSafeInteger(dimension))
    report(`${file}: vectors`, `expected a multiple of ${papers} values, found ${length}`);
  const scale = reader.floats('vectorScale', papers);
  const bad = scale.findIndex((value) => !(value >= 0 && Number.isFinite(value)));
  if (bad >= 0) report(`${file}: vectorScale[${bad}]`, 'expected a finite number of at least 0');
  return { dimension, scale, values: reader.bytes('vectors', length) };
}

/** Running sums of a column of counts, one longer than it. */
function starts(reader: ColumnReader, name: string, length: number): Int32Array {
  const counts = reader.wholes(name, { length, minimum: 0, maximum: 2 ** 16 });
  const start = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) start[at + 1] = (start[at] ?? 0) + (counts[at] ?? 0);
  return start;
}

type Memberships = Pick<PaperColumns, 'membershipStart' | 'membershipTopic' | 'membershipWeight'>;

function memberships(reader: ColumnReader, papers: number, lastTopic: number): Memberships {
  const start = starts(reader, 'membershipCount', papers);
  const length = start[papers] ?? 0;
  return {
    membershipStart: start,
    membershipTopic: reader.wholes('membershipTopics', { length, minimum: 0, maximum: lastTopic }),
    membershipWeight: reader.decimals('membershipWeights', { length, ...SHARE }),
  };
}

/** Only weights above 0 are stored. */
function themeWeights({ reader }: Source, papers: number, themes: number): Float64Array {
  const start = starts(reader, 'themeCount', papers);
  const length = start[papers] ?? 0;
  const maximum = Math.max(0, themes - 1);
  const theme = reader.wholes('themes', { length, minimum: 0, maximum });
  const weight = reader.decimals('themeWeights', { length, ...SHARE });
  const weights = new Float64Array(papers * themes);
  for (let paper = 0; paper < papers; paper += 1)
    for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1)
      weights[paper * themes + (theme[at] ?? 0)] = weight[at] ?? 0;
  return weights;
}

/** Nearest first, never the paper itself, none twice. */
function checkNeighbours({ file, report }: Source, columns: PaperColumns): void {
  const { neighbourStart, neighbours, similarities } = columns;
  const papers = neighbourStart.length - 1;
  const seenBy = new Int32Array(papers).fill(-1);
  for (let paper = 0; paper < papers; paper += 1) {
    const from = neighbourStart[paper] ?? 0;
    for (let at = from; at < (neighbourStart[paper + 1] ?? 0); at += 1) {
      const other = neighbours[at] ?? 0;
      const tell = (what: string): void => report(`${file}: neighbours[${at}]`, what);
      if (other === paper) tell('a paper is not its own neighbour');
      else if (seenBy[other] === paper)
        tell(`paper ${other} is listed twice as neighbour of paper ${paper}`);
      if (at > from && (similarities[at] ?? 0) > (similarities[at - 1] ?? 0))
        tell('neighbours stand nearest first');
      seenBy[other] = paper;
    }
  }
}

function checkSizes({ file, report }: Source, columns: PaperColumns, manifest: Manifest): void {
  const { topics, subtopics, themes } = manifest;
  const ofSubtopic = new Int32Array(subtopics.length);
  for (const part of columns.subtopic)
    if (part >= 0) ofSubtopic[part] = (ofSubtopic[part] ?? 0) + 1;
  const ofTopic = new Int32Array(topics.length);
  for (const topic of columns.topic) ofTopic[topic] = (ofTopic[topic] ?? 0) + 1;
  const ofTheme = new Int32Array(themes.length);
  for (const [at, weight] of columns.themeWeights.entries())
    if (weight >= 0.5) ofTheme[at % themes.length] = (ofTheme[at % themes.length] ?? 0) + 1;
  const claim = (kind: string, id: string, claimed: number, found: number): void => {
    if (claimed !== found)
      report(file, `${kind} "${id}" has ${found} papers; the manifest says ${claimed}`);
  };
  topics.forEach(({ id, size }, topic) => claim('topic', id, size, ofTopic[topic] ?? 0));
  subtopics.forEach(({ id, size }, part) => claim('subtopic', id, size, ofSubtopic[part] ?? 0));
  themes.forEach(({ id, size }, theme) => claim('theme', id, size, ofTheme[theme] ?? 0));
}

function checkOrder({ file, report }: Source, { source, target }: LinkColumns): void {
  for (const [link, from] of source.entries()) {
    const to = target[link] ?? 0;
    const beforeFrom = source[link - 1] ?? -1;
    const beforeTo = target[link - 1] ?? -1;
    const path = `${file}: linkTarget[${link}]`;
    if (to <= from) report(path, `expected more than the source ${from}`);
    if (from < beforeFrom || (from === beforeFrom && to <= beforeTo))
      report(path, 'links stand once each, ordered by source, then target');
  }
}
