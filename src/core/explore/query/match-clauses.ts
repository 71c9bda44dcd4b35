import type { FieldMap } from '../../contract/map.ts';
import { carriesTheme } from '../filter-papers.ts';
import { foldedWords } from '../fold-word.ts';
import { parseYears, type Clause } from './parse-query.ts';

/** What the clauses of a query say of every paper. */
export interface ClauseMatch {
  /** 1 for every paper that fulfils all clauses. */
  readonly passing: Uint8Array;
  /** One sentence per clause that cannot be fulfilled because it names nothing of this map. */
  readonly problems: readonly string[];
}

type Judge = (paper: number) => boolean;
type Verdict = Judge | string;

/** Most names that a sentence lists. */
const MOST_NAMED = 6;

/** Returns which papers fulfil all clauses: an author, venue or topic that has, for each of the value's words, one that begins like it; a year in the range; a theme carried (weight ≥ 0.5) by id or name. Several clauses of one field mean any of them
 * for topics, themes, venues and years, all of them for authors; fields combine by "and". O(papers × clauses). */
export function matchClauses(map: FieldMap, clauses: readonly Clause[]): ClauseMatch {
  const passing = new Uint8Array(map.papers.length).fill(1);
  const problems: string[] = [];
  for (const judges of groupedJudges(map, clauses, problems))
    for (let paper = 0; paper < passing.length; paper += 1)
      if (passing[paper] === 1) passing[paper] = Number(judges.some((judge) => judge(paper)));
  return { passing, problems };
}

/** One list of judges per field (of authors: per clause), of which any must agree. */
function groupedJudges(
  map: FieldMap,
  clauses: readonly Clause[],
  problems: string[],
): readonly (readonly Judge[])[] {
  const groups = new Map<string, Judge[]>();
  for (const [index, clause] of clauses.entries()) {
    const key = clause.field === 'author' ? `author ${index}` : clause.field;
    const verdict = judgeOf(map, clause);
    if (typeof verdict === 'string') problems.push(verdict);
    const judge = typeof verdict === 'string' ? () => false : verdict;
    groups.set(key, [...(groups.get(key) ?? []), judge]);
  }
  return [...groups.values()];
}

function judgeOf(map: FieldMap, { field, value }: Clause): Verdict {
  switch (field) {
    case 'year':
      return yearJudge(map, value);
    case 'theme':
      return themeJudge(map, value);
    case 'topic':
      return topicJudge(map, value);
    case 'author':
      return nameJudge(
        map.papers.map(({ authors }) => authors),
        value,
        `No author here is called “${value}”.`,
      );
    case 'venue':
      return nameJudge(
        map.papers.map(({ venue }) => (venue === null ? [] : [venue])),
        value,
        `No paper here is from “${value}”.`,
      );
  }
}

function yearJudge(map: FieldMap, value: string): Verdict {
  const years = parseYears(value);
  if (years === null)
    return `“year:${value}” is no year: write year:2020, year:2020.. or year:2018..2020.`;
  return (paper) => {
    const year = map.papers[paper]?.year ?? null;
    return year !== null && year >= years[0] && year <= years[1];
  };
}

function themeJudge(map: FieldMap, value: string): Verdict {
  const { themes } = map.manifest;
  const found = indicesOf(themes, ({ id, label }) => [id, label], value);
  if (found.length === 0)
    return `No theme here is called “${value}”${examples(themes.map(({ id }) => id))}`;
  return (paper) => found.some((theme) => carriesTheme(map, paper, theme));
}

function topicJudge(map: FieldMap, value: string): Verdict {
  const { topics, subtopics } = map.manifest;
  const found = new Set(indicesOf(topics, ({ id, name }) => [id, name], value));
  const parts = new Set(indicesOf(subtopics, ({ id, name }) => [id, name], value));
  if (found.size === 0 && parts.size === 0)
    return `No topic here is called “${value}”${examples(topics.map(({ name }) => name))}`;
  const { topic, subtopic } = map.columns;
  return (paper) => found.has(topic[paper] ?? -1) || parts.has(subtopic[paper] ?? -1);
}

/** Numbers of the entries that are called exactly this, or else of those whose names hold words beginning like it. */
function indicesOf<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
  value: string,
): readonly number[] {
  const asked = keysOf(value);
  const numbered = entries.map((entry, index) => ({ index, names: namesOf(entry).map(keysOf) }));
  const same = numbered.filter(({ names }) =>
    names.some((keys) => keys.join(' ') === asked.join(' ')),
  );
  const chosen =
    same.length > 0
      ? same
      : numbered.filter(({ names }) => names.some((keys) => holds(keys, asked)));
  return chosen.map(({ index }) => index);
}

function nameJudge(names: readonly (readonly string[])[], value: string, problem: string): Verdict {
  const asked = keysOf(value);
  const flags = names.map((own) => own.some((name) => holds(keysOf(name), asked)));
  return flags.includes(true) ? (paper) => flags[paper] ?? false : problem;
}

/** Whether every asked word begins a word of the name. */
function holds(name: readonly string[], asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((word) => name.some((own) => own.startsWith(word)));
}

function keysOf(text: string): readonly string[] {
  return foldedWords(text).map(({ key }) => key);
}

function examples(names: readonly string[]): string {
  if (names.length === 0) return '.';
  const rest = names.length > MOST_NAMED ? ' …' : '';
  return `; there are ${names.slice(0, MOST_NAMED).join(', ')}${rest}.`;
}
