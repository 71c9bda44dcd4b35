import { foldKey } from '../text/tokens.ts';

/** Words with `*` at one or both ends, found by their first or last letters. */
export interface WildWords {
  readonly byStart: ReadonlyMap<string, readonly WildWord[]>;
  readonly byEnd: ReadonlyMap<string, readonly WildWord[]>;
  /** Those with `*` at both ends, and those too short for the other two. */
  readonly anywhere: readonly WildWord[];
}

interface WildWord {
  readonly id: number;
  readonly part: string;
  readonly isSpelledOut: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Letters that a bucket is named by. */
const BUCKET = 2;

/** Returns an index of words with their numbers. */
export function indexWildWords(words: readonly (readonly [string, number])[]): WildWords {
  const byStart = new Map<string, WildWord[]>();
  const byEnd = new Map<string, WildWord[]>();
  const anywhere: WildWord[] = [];
  for (const [word, id] of words) {
    const wild = wildWord(word, id);
    if ((wild.atStart && wild.atEnd) || wild.part.length < BUCKET) anywhere.push(wild);
    else if (wild.atStart) bucket(byEnd, wild.part.slice(-BUCKET)).push(wild);
    else bucket(byStart, wild.part.slice(0, BUCKET)).push(wild);
  }
  return { byStart, byEnd, anywhere };
}

/** Returns the numbers of the words that match one of the spellings as written, or one of the lower-case forms. */
export function wildMatches(
  { byStart, byEnd, anywhere }: WildWords,
  spellings: readonly string[],
  forms: readonly string[],
): readonly number[] {
  const found: number[] = [];
  for (const text of new Set([...spellings, ...forms])) {
    const candidates = [
      ...(byStart.get(text.slice(0, BUCKET)) ?? []),
      ...(byEnd.get(text.slice(-BUCKET)) ?? []),
      ...anywhere,
    ];
    for (const wild of candidates)
      if ((wild.isSpelledOut ? spellings : forms).includes(text) && matches(wild, text))
        found.push(wild.id);
  }
  return found;
}

/** Whether a word of a phrase asks for its very spelling: it holds a capital. */
export function isSpelledOut(word: string): boolean {
  return word !== word.toLowerCase();
}

function matches({ part, atStart, atEnd }: WildWord, text: string): boolean {
  if (atStart && atEnd) return text.includes(part);
  return atStart ? text.endsWith(part) : text.startsWith(part);
}

function wildWord(word: string, id: number): WildWord {
  const part = word.replaceAll('*', '');
  const isExact = isSpelledOut(word);
  return {
    id,
    part: isExact ? part : foldKey(part),
    isSpelledOut: isExact,
    atStart: word.startsWith('*'),
    atEnd: word.endsWith('*'),
  };
}

function bucket(map: Map<string, WildWord[]>, key: string): WildWord[] {
  const words = map.get(key) ?? [];
  map.set(key, words);
  return words;
}
