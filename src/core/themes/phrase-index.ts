import { stem } from '../text/stem.ts';
import { foldKey } from '../text/tokens.ts';
import { indexWildWords, isSpelledOut, wildMatches, type WildWords } from './wild-words.ts';
import type { Word } from './words.ts';

/** Many phrases, ready to be found in one pass over a text. */
export interface PhraseIndex {
  /** By the number of a phrase's first word. */
  readonly byFirst: readonly (Continuations | undefined)[];
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly folded: ReadonlyMap<string, readonly number[]>;
  readonly wild: WildWords;
  /** Where spellings keep what they mean to this index: indexes that look at the same words are fastest with different ones. */
  readonly slot: number;
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

/** The phrases that begin with one word: those that end there, the others by their second word. */
interface Continuations {
  readonly single: number[];
  readonly bySecond: Map<number, CompiledPhrase[]>;
}

const NO_IDS: readonly number[] = [];

/** Returns an index of phrases in the syntax of `data/README.md`: words parted by blanks or hyphens; a word with a capital
 * or written in upper case matches that spelling only (and its plural in -s), others match any case and plural; `*` at either
 * end of a word stands for any further letters. "time series" also finds "time-series" and "timeseries". */
export function indexPhrases(phrases: readonly string[], slot: number): PhraseIndex {
  const ids = new Map<string, number>();
  const byFirst: Continuations[] = [];
  for (const [phrase, text] of phrases.entries()) {
    for (const variant of joinedVariants(phraseWords(text))) {
      const words = variant.map((word) => numberOf(ids, word));
      addPhrase(byFirst, { phrase, words });
    }
  }
  const exact = new Map<string, number[]>();
  const folded = new Map<string, number[]>();
  const wild: (readonly [string, number])[] = [];
  for (const [word, id] of ids) {
    if (word.includes('*')) wild.push([word, id]);
    else if (isSpelledOut(word)) append(exact, word, id);
    else append(folded, stem(foldKey(word)), id);
  }
  return { byFirst, exact, folded, wild: indexWildWords(wild), slot };
}

/** Returns every occurrence of every phrase, by first word. No phrase reaches over a comma, a bracket or the end of a sentence.
 * Cost: linear in the words for a given list. */
export function findPhrases(index: PhraseIndex, words: readonly Word[]): PhraseHit[] {
  const meanings = words.map((word) => meaningsOf(index, word));
  const hits: PhraseHit[] = [];
  for (const [from, ids] of meanings.entries()) {
    for (const id of ids) {
      const next = index.byFirst[id];
      if (next === undefined) continue;
      for (const phrase of next.single) hits.push({ phrase, from, to: from + 1 });
      if (next.bySecond.size > 0) addLonger(next, from, meanings, words, hits);
    }
  }
  return hits;
}

function addLonger(
  { bySecond }: Continuations,
  from: number,
  meanings: readonly (readonly number[])[],
  words: readonly Word[],
  hits: PhraseHit[],
): void {
  for (const second of meanings[from + 1] ?? NO_IDS) {
    for (const { phrase, words: wanted } of bySecond.get(second) ?? []) {
      if (standsAt(wanted, from, meanings, words))
        hits.push({ phrase, from, to: from + wanted.length });
    }
  }
}

function addPhrase(byFirst: Continuations[], compiled: CompiledPhrase): void {
  const [first, second] = compiled.words;
  if (first === undefined) return;
  const entry = (byFirst[first] ??= { single: [], bySecond: new Map() });
  if (second === undefined) entry.single.push(compiled.phrase);
  else append(entry.bySecond, second, compiled);
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
  const { meanings } = word.spelling;
  const known = meanings[index.slot];
  if (known?.index === index) return known.ids;
  const { surface, lower, key } = word;
  const single = singular(surface);
  const ids = new Set([
    ...(index.exact.get(surface) ?? NO_IDS),
    ...(single === null ? NO_IDS : (index.exact.get(single) ?? NO_IDS)),
    ...(index.folded.get(key) ?? NO_IDS),
    ...wildMatches(index.wild, [surface, single ?? surface], [lower, key]),
  ]);
  const found = ids.size === 0 ? NO_IDS : [...ids];
  meanings[index.slot] = { index, ids: found };
  return found;
}

function singular(surface: string): string | null {
  return surface.length > 2 && surface.endsWith('s') ? surface.slice(0, -1) : null;
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
  return !isSpelledOut(word) && !word.includes('*');
}

function numberOf(ids: Map<string, number>, word: string): number {
  const id = ids.get(word) ?? ids.size;
  ids.set(word, id);
  return id;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
