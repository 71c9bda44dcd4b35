import { asciiWords, isAscii } from '../text/ascii-words.ts';
import { splitSentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { foldKey } from '../text/tokens.ts';

/** A spelling's forms: one object for each that `KnownForms` has met. */
export interface Spelling {
  readonly lower: string;
  readonly key: string;
  /** What phrase indexes have found it to mean, by their slots. */
  readonly meanings: (Meaning | undefined)[];
}

/** The words of the phrases of an index that a spelling stands for. */
export interface Meaning {
  readonly index: object;
  readonly ids: readonly number[];
}

/** One word of a text as the theme matcher sees it: unlike `tokenise`, single letters and numbers stay. */
export interface Word {
  /** As the text writes it. */
  readonly surface: string;
  /** Stands for the surface where words are looked up: comparing objects is faster than comparing texts. */
  readonly spelling: Spelling;
  /** Lower case, no accents. */
  readonly lower: string;
  /** `lower` without a plural ending. */
  readonly key: string;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  /** The punctuation between this word and the one before it in its sentence, without blanks: '' or e.g. '),'. */
  readonly gap: string;
}

const PIECE = /\S+/gu;
const WEB_ADDRESS = /https?:\/\/|www\./u;
const TEX_COMMAND = /\\[a-zA-Z]+\*?/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const DASH = /\s[-–]+\s|--|—/gu;
/** Signs that part no phrase: hyphens, slashes, quotes, TeX emphasis. */
const SILENT = /[\s\-‐‑/'’‘"“”`*$_{}.&]/gu;

/** Forms of spellings met so far: hand the same one to many calls to save time. */
export type KnownForms = Map<string, Spelling>;

/** Returns the words of a text in order, addresses and TeX commands left out. Cost: linear. */
export function themeWords(text: string, known: KnownForms = new Map()): Word[] {
  const clean = withoutAddresses(text);
  const wordsOf = isAscii(clean) ? asciiWords : wordsOfAnyScript;
  const words: Word[] = [];
  for (const [sentence, span] of splitSentences(clean).entries()) {
    const ends = wordsOf(clean, span.start, span.end);
    let before = span.start;
    for (let word = 0; word < ends.length; word += 2) {
      const [start = 0, end = 0] = [ends[word], ends[word + 1]];
      const surface = clean.slice(start, end);
      const spelling = spellingOf(surface, known);
      const { lower, key } = spelling;
      const gap = gapBetween(clean.slice(before, start));
      words.push({ surface, spelling, lower, key, sentence, gap });
      before = end;
    }
  }
  return words;
}

function spellingOf(surface: string, known: KnownForms): Spelling {
  const forms = known.get(surface);
  if (forms !== undefined) return forms;
  const lower = foldKey(surface);
  const found = { lower, key: stem(lower), meanings: [] };
  known.set(surface, found);
  return found;
}

function gapBetween(signs: string): string {
  return signs === ' ' || signs === '' ? '' : signs.replace(DASH, '—').replace(SILENT, '');
}

/** As `asciiWords`, for any script. */
function wordsOfAnyScript(text: string, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(WORD))
    ends.push(from + index, from + index + word.length);
  return ends;
}

/** Text without these signs holds neither. */
function withoutAddresses(text: string): string {
  const bare = /@|:\/\/|www\./.test(text) ? text.replace(PIECE, withoutAddress) : text;
  return bare.includes('\\') ? bare.replace(TEX_COMMAND, blank) : bare;
}

/** An address may be glued to the word before it; what holds an @ is an address as a whole. */
function withoutAddress(piece: string): string {
  const start = piece.includes('@') ? 0 : piece.search(WEB_ADDRESS);
  return start < 0 ? piece : piece.slice(0, start) + blank(piece.slice(start));
}

function blank(piece: string): string {
  return `${' '.repeat(piece.length - 1)};`;
}
