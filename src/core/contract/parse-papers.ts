import {
  address,
  checkRecord,
  complain,
  flag,
  list,
  matching,
  member,
  members,
  number,
  optional,
  text,
  whole,
  type Field,
} from './fields.ts';
import type { Manifest, PaperColumns } from './map.ts';
import type { Paper } from './paper.ts';

/** What the papers file holds: the papers, and their columns in the same order. */
export interface ParsedPapers {
  readonly papers: readonly Paper[];
  readonly columns: PaperColumns;
}

interface Row {
  readonly paper: Paper;
  readonly x: number;
  readonly y: number;
  readonly topic: number;
  readonly strength: number;
  readonly themes: Float64Array;
  readonly neighbours: readonly (readonly [number, number])[];
  readonly preservation: number;
}

interface Known {
  readonly topics: ReadonlyMap<string, number>;
  readonly themes: ReadonlyMap<string, number>;
  readonly papers: number;
}

/** Returns the papers of a map and their columns, checked against the manifest (counts, topics, themes, sizes).
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parsePapers(root: Field, manifest: Manifest): ParsedPapers {
  checkRecord(root);
  const known: Known = {
    topics: new Map(manifest.topics.map((topic, index) => [topic.id, index])),
    themes: new Map(manifest.themes.map((theme, index) => [theme.id, index])),
    papers: manifest.counts.papers,
  };
  const field = member(root, 'papers');
  const rows = list(field, (item, index) => parseRow(item, index, known));
  if (rows.length !== known.papers) {
    field.report(field.path, `holds ${rows.length} papers; the manifest says ${known.papers}`);
  }
  checkIds(field, rows);
  checkSizes(field, rows, manifest);
  return { papers: rows.map((row) => row.paper), columns: toColumns(rows, known.themes.size) };
}

function parseRow(field: Field, index: number, known: Known): Row {
  checkRecord(field);
  return {
    paper: parsePaper(field),
    x: number(member(field, 'x')),
    y: number(member(field, 'y')),
    topic: parseTopicId(member(field, 'topic'), known),
    strength: number(member(field, 'strength'), 0, 1),
    themes: parseThemes(member(field, 'themes'), known),
    neighbours: parseNeighbours(member(field, 'neighbours'), index, known.papers),
    preservation: number(member(field, 'preservation'), 0, 1),
  };
}

function parsePaper(field: Field): Paper {
  const title = text(member(field, 'title'), 1);
  const abstract = text(member(field, 'abstract'));
  const maybe = <T>(key: string, parse: (value: Field) => T): T | null =>
    optional<T | null>(member(field, key), parse, null);
  const texts = (key: string): readonly string[] =>
    optional(member(field, key), (items) => list(items, (item) => text(item)), []);
  return {
    id: text(member(field, 'id'), 1),
    title,
    abstract,
    rawTitle: optional(member(field, 'rawTitle'), text, title),
    rawAbstract: optional(member(field, 'rawAbstract'), text, abstract),
    authors: texts('authors'),
    moreAuthors: optional(member(field, 'moreAuthors'), flag, false),
    year: maybe('year', (value) => whole(value, Number.MIN_SAFE_INTEGER)),
    published: maybe('published', parsePublished),
    venue: maybe('venue', text),
    url: maybe('url', address),
    doi: maybe('doi', text),
    arxiv: maybe('arxiv', text),
    code: maybe('code', address),
    keywords: texts('keywords'),
    citations: maybe('citations', (value) => whole(value)),
  };
}

function parsePublished(field: Field): string {
  return matching(field, /^\d{4}-\d{2}(-\d{2})?$/, 'a month or day like 2024-10 or 2024-10-31');
}

function parseTopicId(field: Field, known: Known): number {
  const topic = known.topics.get(text(field));
  if (topic === undefined && typeof field.value === 'string') {
    complain(field, "the id of one of the manifest's topics");
  }
  return topic ?? 0;
}

function parseThemes(field: Field, known: Known): Float64Array {
  const weights = new Float64Array(known.themes.size);
  for (const [id, value] of members(field)) {
    const column = known.themes.get(id);
    if (column === undefined) {
      value.report(value.path, `"${id}" is none of the manifest's themes`);
    } else {
      weights[column] = number(value, 0, 1);
    }
  }
  return weights;
}

/** Pairs of paper number and similarity, nearest first, never the paper itself, none twice. */
function parseNeighbours(
  field: Field,
  self: number,
  papers: number,
): readonly (readonly [number, number])[] {
  const pairs = list(field, (item) => parsePair(item, papers));
  const seen = new Set([self]);
  pairs.forEach(([paper, similarity], place) => {
    const path = `${field.path}[${place}]`;
    if (paper === self) field.report(path, 'a paper is not its own neighbour');
    else if (seen.has(paper)) field.report(path, `paper ${paper} is listed twice`);
    if (similarity > (pairs[place - 1]?.[1] ?? 1)) {
      field.report(path, 'neighbours stand nearest first');
    }
    seen.add(paper);
  });
  return pairs;
}

function parsePair(field: Field, papers: number): readonly [number, number] {
  const pair: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  if (pair.length !== 2) complain(field, 'a pair of paper number and similarity');
  return [
    whole({ ...field, path: `${field.path}[0]`, value: pair[0] }, 0, Math.max(0, papers - 1)),
    number({ ...field, path: `${field.path}[1]`, value: pair[1] }, -1, 1),
  ];
}

function checkIds(field: Field, rows: readonly Row[]): void {
  const first = new Map<string, number>();
  rows.forEach(({ paper }, index) => {
    const earlier = first.get(paper.id);
    if (earlier === undefined) first.set(paper.id, index);
    else {
      const path = `${field.path}[${index}].id`;
      field.report(path, `"${paper.id}" is already the id of papers[${earlier}]; ids are unique`);
    }
  });
}

function checkSizes(field: Field, rows: readonly Row[], manifest: Manifest): void {
  const claim = (kind: string, id: string, claimed: number, found: number): void => {
    if (claimed !== found) {
      field.report(field.path, `${kind} "${id}" has ${found} papers; the manifest says ${claimed}`);
    }
  };
  manifest.topics.forEach(({ id, size }, topic) => {
    claim('topic', id, size, rows.filter((row) => row.topic === topic).length);
  });
  manifest.themes.forEach(({ id, size }, theme) => {
    claim('theme', id, size, rows.filter((row) => (row.themes[theme] ?? 0) >= 0.5).length);
  });
}

function toColumns(rows: readonly Row[], themes: number): PaperColumns {
  const neighbourStart = new Int32Array(rows.length + 1);
  const themeWeights = new Float64Array(rows.length * themes);
  rows.forEach((row, index) => {
    neighbourStart[index + 1] = (neighbourStart[index] ?? 0) + row.neighbours.length;
    themeWeights.set(row.themes, index * themes);
  });
  const pairs = rows.flatMap((row) => row.neighbours);
  return {
    positions: Float64Array.from(rows.flatMap((row) => [row.x, row.y])),
    topic: Int32Array.from(rows, (row) => row.topic),
    topicStrength: Float64Array.from(rows, (row) => row.strength),
    themeWeights,
    neighbourStart,
    neighbours: Int32Array.from(pairs, ([paper]) => paper),
    similarities: Float64Array.from(pairs, ([, similarity]) => similarity),
    preservation: Float64Array.from(rows, (row) => row.preservation),
  };
}
