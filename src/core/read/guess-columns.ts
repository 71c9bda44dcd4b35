import { normalDoi } from './identifiers.ts';
import type { ColumnRole } from './table-columns.ts';

/** What the cells of one column are like. */
interface ColumnLook {
  readonly index: number;
  /** Share of the rows that have something in it: 0 … 1. */
  readonly filled: number;
  /** Words a filled cell, on average. */
  readonly words: number;
  /** Share of the filled cells that no other row has: 0 … 1. */
  readonly distinct: number;
  /** Share of the filled cells that a test holds for: 0 … 1. */
  share(test: (cell: string) => boolean): number;
}

const LEAST_ABSTRACT_WORDS = 30;
const LEAST_TITLE_WORDS = 3;
const MOST_TITLE_WORDS = 30;
const SENTENCE = /\p{L}{2}[^]*[.?!。](?:\s|$)/u;
const LIST_SIGNS = /[\d,;|()]/g;
/** Of an abstract's signs about three in a hundred are such, of a list of references more than ten. */
const LIST_SHARE = 0.06;
const YEAR = /^(?:1[89]\d\d|20\d\d|2100)(?:\.0)?$/;
const ADDRESS = /^https?:\/\/\S+$/;
/** One name, its family name first or last. */
const NAME = /^(?:\p{Lu}|van |von |de |di |da |al-)(?:[\p{L}\p{M}'’.,-]+\s?){1,6}$/u;
const MOST_NAME_WORDS = 6;
/** Titles mostly have so many words. */
const USUAL_TITLE_WORDS = 8;
const MOSTLY = 0.6;

/** Returns which columns of a table hold what, by what stands in the cells: running text of many words is the abstract, texts of
 * a few words that differ from row to row are titles; years, DOIs, addresses and lists of names are known by their signs.
 * Only roles that are wanted are given, each to one column that has none yet; what is uncertain is given to nobody.
 * @param rows cells of a sample, all rows of the same number of cells
 * @param taken columns that are known to hold something else. Cost: linear in the sample. */
export function guessColumns(
  rows: readonly (readonly string[])[],
  wanted: ReadonlySet<ColumnRole>,
  taken: ReadonlySet<number> = new Set(),
): ReadonlyMap<ColumnRole, number> {
  const width = rows[0]?.length ?? 0;
  const looks = Array.from({ length: width }, (_, index) => lookOf(rows, index));
  const found = new Map<ColumnRole, number>();
  for (const [role, pick] of PICKS) {
    const used = new Set([...taken, ...found.values()]);
    const picked = pick(looks.filter(({ index, filled }) => filled > 0 && !used.has(index)));
    // An abstract that is not wanted still is no title.
    if (picked !== undefined) found.set(role, picked.index);
  }
  return new Map([...found].filter(([role]) => wanted.has(role)));
}

type Pick = (looks: readonly ColumnLook[]) => ColumnLook | undefined;

const PICKS: readonly (readonly [ColumnRole, Pick])[] = [
  ['doi', (looks) => looks.find((look) => look.share((cell) => normalDoi(cell) !== null) > MOSTLY)],
  ['url', (looks) => looks.find((look) => look.share((cell) => ADDRESS.test(cell)) > MOSTLY)],
  ['year', (looks) => looks.find((look) => look.share((cell) => YEAR.test(cell)) > MOSTLY)],
  ['abstract', (looks) => best(looks.filter(isRunningText), ({ words, filled }) => words * filled)],
  ['title', (looks) => best(looks.filter(isTitle), titleScore)],
  ['authors', (looks) => looks.find((look) => look.share(isNameList) > MOSTLY)],
];

/** Sentences, not lists of works, people or places, which are full of commas and numbers. */
function isRunningText(look: ColumnLook): boolean {
  const isProse = (cell: string): boolean =>
    SENTENCE.test(cell) && (cell.match(LIST_SIGNS) ?? []).length <= LIST_SHARE * cell.length;
  return look.words >= LEAST_ABSTRACT_WORDS && look.share(isProse) > 0.5;
}

function isTitle(look: ColumnLook): boolean {
  return (
    look.words >= LEAST_TITLE_WORDS &&
    look.words <= MOST_TITLE_WORDS &&
    look.filled > MOSTLY &&
    look.distinct > MOSTLY &&
    look.share(isNameList) <= 0.5 &&
    look.share((cell) => /^\p{Lu}|^\P{ASCII}|^\d+\D/u.test(cell)) > 0.5
  );
}

/** Names with signs between them, or one with its family name first. */
function isNameList(cell: string): boolean {
  const names = cell
    .slice(0, 2000)
    .split(/\s*(?:;|\||,? and |&)\s*/)
    .filter((name) => name !== '');
  const isList = names.length > 1 || /^\S+, \S/.test(cell);
  return isList && names.every((name) => wordsIn(name) <= MOST_NAME_WORDS && NAME.test(name));
}

/** Citations, addresses and lists are as long as titles, but full of digits, commas and strokes; names of journals have fewer
 * words. */
function titleScore({ share, distinct, filled, words }: ColumnLook): number {
  const isNoise = (cell: string): boolean => (cell.match(/[\d,()@|;]/g) ?? []).length > 3;
  return filled * distinct + Math.min(1, words / USUAL_TITLE_WORDS) - share(isNoise);
}

/** The first of those with the highest score. */
function best(
  looks: readonly ColumnLook[],
  score: (look: ColumnLook) => number,
): ColumnLook | undefined {
  return looks.reduce<ColumnLook | undefined>(
    (known, look) => (known === undefined || score(look) > score(known) ? look : known),
    undefined,
  );
}

function lookOf(rows: readonly (readonly string[])[], index: number): ColumnLook {
  const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const count = Math.max(1, cells.length);
  const words = cells.reduce((sum, cell) => sum + wordsIn(cell), 0);
  return {
    index,
    filled: cells.length / Math.max(1, rows.length),
    words: words / count,
    distinct: new Set(cells).size / count,
    share: (test) => cells.filter(test).length / count,
  };
}

/** Scripts without blanks have about two signs a word. */
function wordsIn(cell: string): number {
  const unspaced = cell.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  return cell.split(/\s+/).length + unspaced.length / 2;
}
