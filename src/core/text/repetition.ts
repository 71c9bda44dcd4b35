import { foldKey } from './tokens.ts';

/** Inflections share at least so many letters. */
const SHARED_LETTERS = 5;

/** Whether two phrases say the same: every word of the shorter one is, but for its ending, a word of the longer one ("prompting", "prompt"), or one is the other's acronym. */
export function isRepetition(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return (
    shorter.every((word) => longer.some((second) => isInflection(word, second))) ||
    isAcronymOf(one, other) ||
    isAcronymOf(other, one)
  );
}

/** Whether a word, with or without the plural's s, is made of the initials of a phrase: "LMs" of "language models". */
export function isAcronymOf(acronym: string, phrase: string): boolean {
  const words = wordsOf(phrase);
  if (words.length < 2 || /\s/u.test(acronym)) return false;
  const letters = foldKey(acronym).replace(/s$/u, '');
  const initials = words.map((word) => word[0] ?? '').join('');
  return letters === initials || letters === initials.replace(/s$/u, '');
}

function wordsOf(phrase: string): readonly string[] {
  return foldKey(phrase)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
}

function isInflection(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (one === other || shortest < SHARED_LETTERS) return one === other;
  const needed = Math.max(SHARED_LETTERS, shortest - 3);
  return one.slice(0, needed) === other.slice(0, needed);
}
