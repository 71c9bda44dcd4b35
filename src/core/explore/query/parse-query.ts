/** What a clause like `author:gu` asks about. */
export type ClauseField = 'author' | 'year' | 'theme' | 'topic' | 'venue';

/** One `field:value` of a query, its value without quotes. */
export interface Clause {
  readonly field: ClauseField;
  readonly value: string;
}

/** A typed query, taken apart. */
export interface Query {
  /** What stands outside of quotes and clauses, as typed, single spaces. */
  readonly words: string;
  /** What stands in quotes: must occur word by word. */
  readonly phrases: readonly string[];
  readonly clauses: readonly Clause[];
}

const FIELDS: ReadonlyMap<string, ClauseField> = new Map([
  ['author', 'author'],
  ['authors', 'author'],
  ['year', 'year'],
  ['years', 'year'],
  ['theme', 'theme'],
  ['topic', 'topic'],
  ['venue', 'venue'],
  ['journal', 'venue'],
]);
const PART = /(\p{L}+):(?=\s|$)|(?:(\p{L}+):)?(?:["“„«]([^"”“»]*)(?:["”“»]|$)|([^\s"“„«]+))/gu;

/** Returns a query taken apart: `"exact phrase"`, `author:gu`, `author:"Albert Gu"`, `year:2020..2023`, `theme:ssm`,
 * `topic:speech`, `venue:iclr`; a field without a value yet asks nothing, a word before a colon that is no field is a
 * word, and an unclosed quote ends with the query. Never throws. O(length). */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: string[] = [];
  const clauses: Clause[] = [];
  for (const match of text.matchAll(PART)) {
    const [whole, bare, name, quoted, plain] = match;
    const field = FIELDS.get((name ?? bare ?? '').toLowerCase());
    const value = (quoted ?? plain ?? '').trim();
    if (field !== undefined) {
      if (value !== '') clauses.push({ field, value });
    } else if (quoted === undefined) words.push(whole);
    else {
      if (name !== undefined) words.push(name);
      if (value !== '') phrases.push(value);
    }
  }
  return { words: words.join(' '), phrases, clauses };
}

/** Returns the years that a value names, both ends included: `2020`, `2020..`, `..2019`, `2018..2020` (also with `-` or `–`);
 * null where it names none. */
export function parseYears(value: string): readonly [number, number] | null {
  const match = /^(\d{1,4})?(\.{2,}|-|–|…)?(\d{1,4})?$/u.exec(value);
  if (match === null) return null;
  const [, first, dash, last] = match;
  if (first === undefined && last === undefined) return null;
  if (dash === undefined) return first === undefined ? null : [Number(first), Number(first)];
  const from = first === undefined ? -Infinity : Number(first);
  const to = last === undefined ? Infinity : Number(last);
  return from <= to ? [from, to] : [to, from];
}
