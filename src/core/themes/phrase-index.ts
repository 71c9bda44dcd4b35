import { stem } from '../text/stem.ts';
import { foldKey } from '../text/tokens.ts';
import type { Word } from './words.ts';

/** Many phrases, ready to be found in one pass over a text. */
export interface PhraseIndex {
  /** Phrases by the number of their first word. */
  readonly byFirst: readonly (readonly CompiledPhrase[])[];
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly folded: ReadonlyMap<string, readonly number[]>;
  readonly wild: readonly WildWord[];
  /** What each spelling met so far stands for; it only saves time. */
  readonly seen: Map<string, readonly number[]>;
}

/** A phrase of the list found in a text: words `from` to `to - 1`. */
export interface PhraseHit {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

interface CompiledPhrase {
  readonly phrase: number;
  readonly words: readonly number[];
}

interface WildWord {
  readonly id: number;
  readonly stem: string;
  readonly isExact: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const NO_IDS: readonly number[] = [];

/** Returns an index of phrases in the syntax of `data/README.md`: words parted by blanks or hyphens; a word with a capital
 * or written in upper case matches that spelling only (and its plural in -s), others match any case and plural; `*` at either
 * end of a word stands for any further letters. "time series" also finds "time-series" and "timeseries". */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const ids = new Map<string, number>();
  const byFirst: CompiledPhrase[][] = [];
  for (const [phrase, text] of phrases.entries()) {
    for (const words of joinedVariants(phraseWords(text))) {
      const numbers = words.map((word) => numberOf(ids, word));
      (byFirst[numbers[0] ?? 0] ??= []).push({ phrase, words: numbers });
    }
  }
  const exact = new Map<string, number[]>();
  const folded = new Map<string, number[]>();
  const wild: WildWord[] = [];
  for (const [word, id] of ids) {
    if (word.includes('*')) wild.push(wildWord(word, id));
    else if (isExact(word)) append(exact, word, id);
    else append(folded, stem(foldKey(word)), id);
  }
  return { byFirst, exact, folded, wild, seen: new Map() };
}

/** Returns every occurrence of every phrase, by first word, then in the order of the phrase list. No phrase reaches over a
 * comma, a bracket or the end of a sentence. Cost: linear in the words for a given list. */
export function findPhrases(index: PhraseIndex, words: readonly Word[]): PhraseHit[] {
  const meanings = words.map((word) => meaningsOf(index, word));
  const hits: PhraseHit[] = [];
  for (const [from, ids] of meanings.entries()) {
    for (const { phrase, words: wanted } of ids.flatMap((id) => index.byFirst[id] ?? [])) {
      const to = from + wanted.length;
      if (to <= words.length && standsAt(wanted, from, meanings, words))
        hits.push({ phrase, from, to });
    }
  }
  return hits;
}

/** Returns the words of a phrase as the index takes it; empty for a phrase without a word. */
export function phraseWords(phrase: string): readonly string[] {
  return phrase.split(/[\s\-‐‑/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function standsAt(
  wanted: readonly number[],
  from: number,
  meanings: readonly (readonly number[])[],
  words: readonly Word[],
): boolean {
  const sentence = words[from]?.sentence;
  return wanted.every((id, offset) => {
    if (offset === 0) return true;
    const word = words[from + offset];
    return (
      word?.gap === '' &&
      word.sentence === sentence &&
      meanings[from + offset]?.includes(id) === true
    );
  });
}

function meaningsOf(index: PhraseIndex, word: Word): readonly number[] {
  const known = index.seen.get(word.surface);
  if (known !== undefined) return known;
  const { surface, lower, key } = word;
  const single = singular(surface);
  const ids = new Set([
    ...(index.exact.get(surface) ?? NO_IDS),
    ...(single === null ? NO_IDS : (index.exact.get(single) ?? NO_IDS)),
    ...(index.folded.get(key) ?? NO_IDS),
  ]);
  for (const pattern of index.wild) {
    const forms = pattern.isExact ? [surface, single ?? surface] : [lower, key];
    if (forms.some((form) => matchesWild(pattern, form))) ids.add(pattern.id);
  }
  const found = ids.size === 0 ? NO_IDS : [...ids];
  index.seen.set(surface, found);
  return found;
}

function matchesWild({ stem: part, atStart, atEnd }: WildWord, form: string): boolean {
  if (atStart && atEnd) return form.includes(part);
  return atStart ? form.endsWith(part) : form.startsWith(part);
}

function singular(surface: string): string | null {
  return surface.length > 2 && surface.endsWith('s') ? surface.slice(0, -1) : null;
}

function wildWord(word: string, id: number): WildWord {
  const part = word.replaceAll('*', '');
  return {
    id,
    stem: isExact(word) ? part : foldKey(part),
    isExact: isExact(word),
    atStart: word.startsWith('*'),
    atEnd: word.endsWith('*'),
  };
}

function isExact(word: string): boolean {
  return word !== word.toLowerCase();
}

/** The phrase itself and each form with one pair of neighbouring words written as one; only plain lower-case words join. */
function joinedVariants(words: readonly string[]): readonly (readonly string[])[] {
  const variants = [words];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || !isPlain(word) || !isPlain(next)) continue;
    variants.push([...words.slice(0, at), word + next, ...words.slice(at + 2)]);
  }
  return variants.filter((variant) => variant.length > 0);
}

function isPlain(word: string): boolean {
  return !isExact(word) && !word.includes('*');
}

function numberOf(ids: Map<string, number>, word: string): number {
  const id = ids.get(word) ?? ids.size;
  ids.set(word, id);
  return id;
}

function append(lists: Map<string, number[]>, key: string, id: number): void {
  const ids = lists.get(key);
  if (ids === undefined) lists.set(key, [id]);
  else ids.push(id);
}
