import { foldKey } from '../text/tokens.ts';

const SHARED_LETTERS = 5;

/** The words of a phrase, folded for comparing. */
export function wordsOf(phrase: string): readonly string[] {
  return foldKey(phrase)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
}

/** Whether two phrases repeat each other: a word or an inflection of it in both ("recurrent", "recurrence"), or one is the other's acronym. */
export function repeatEachOther(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return (
    a.some((word) => b.some((second) => isInflection(word, second))) ||
    isAcronymOf(one, b) ||
    isAcronymOf(other, a)
  );
}

/** Whether the words of one phrase repeat each other. */
export function repeatsItself(phrase: string): boolean {
  const words = wordsOf(phrase);
  return words.some((word, place) =>
    words.slice(place + 1).some((other) => isInflection(word, other)),
  );
}

/** Whether two words are one or inflections of one: they share all but a short ending ("recurrent", "recurrence"). */
export function isInflection(one: string, other: string): boolean {
  if (one === other) return true;
  const shortest = Math.min(one.length, other.length);
  if (shortest < 4)
    return one.startsWith(other) || other.startsWith(one)
      ? Math.abs(one.length - other.length) < 2
      : false;
  const needed = Math.min(shortest, Math.max(SHARED_LETTERS, shortest - 3));
  return one.slice(0, needed) === other.slice(0, needed);
}

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  if (words.length < 2 || /\s/u.test(acronym)) return false;
  const initials = words.map((word) => word[0] ?? '').join('');
  const letters = foldKey(acronym).replace(/s$/u, '');
  return letters === initials || letters === initials.replace(/s$/u, '');
}
