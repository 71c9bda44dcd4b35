import { splitSentences } from './sentences.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** One word of a text. */
export interface Token {
  /** As the text writes it. */
  readonly surface: string;
  /** For comparing: no accents, lower case, no plural ending. */
  readonly key: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  readonly isStop: boolean;
  /** What joins this word to the one before it: a blank, a hyphen or nothing; null where more stands between them. */
  readonly joiner: string | null;
  /** The first word of its sentence. */
  readonly isFirst: boolean;
}

interface WordForms {
  readonly key: string;
  readonly isStop: boolean;
  readonly isWord: boolean;
}

/** Forms of spellings met so far: hand the same one to many calls to save time. */
export type KnownWords = Map<string, WordForms>;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;
const STATE_OF_THE_ART = /state[\s-]+of[\s-]+the[\s-]+art/giu;
const TEX_COMMAND = /\\[a-zA-Z]+\*?/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Returns the words of a text in order: runs of letters and digits of any script, at least two characters, no bare numbers,
 * addresses and TeX commands left out. Hyphenated words count as their parts ("state-space" = "state space"). Scripts without
 * spaces are cut by Intl.Segmenter. O(length). */
export function tokenise(text: string, known: KnownWords = new Map()): Token[] {
  const clean = text
    .replace(ADDRESS, blank)
    .replace(TEX_COMMAND, blank)
    .replace(STATE_OF_THE_ART, blank);
  const tokens: Token[] = [];
  for (const [sentence, span] of splitSentences(clean).entries()) {
    let previousEnd = -1;
    for (const { surface, start } of wordsOf(clean.slice(span.start, span.end), span.start)) {
      const end = start + surface.length;
      const gap = previousEnd < 0 ? '.' : clean.slice(previousEnd, end - surface.length);
      previousEnd = end;
      const { key, isStop, isWord } = lookUp(surface, known);
      if (!isWord) continue;
      tokens.push({
        surface,
        key,
        start,
        end,
        sentence,
        isStop,
        joiner: joinerOf(gap),
        isFirst: sentence !== tokens.at(-1)?.sentence,
      });
    }
  }
  return tokens;
}

function lookUp(surface: string, known: KnownWords): WordForms {
  const found = known.get(surface);
  if (found !== undefined) return found;
  const lower = foldKey(surface);
  const isWord = !isTooShort(lower, surface) && !/^[\p{N}]+$/u.test(lower);
  const forms = { key: stem(lower), isStop: isStopWord(lower), isWord };
  known.set(surface, forms);
  return forms;
}

function joinerOf(gap: string): string | null {
  if (gap === '') return '';
  if (/^\s+$/u.test(gap)) return ' ';
  return /^[-‐‑]$/u.test(gap) ? '-' : null;
}

/** Lower case without accents. */
export function foldKey(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function isTooShort(lower: string, surface: string): boolean {
  return lower.length < 2 && !NO_SPACES.test(surface);
}

/** Keeps offsets: an address becomes as many blanks and a full stop that parts the words around it. */
function blank(piece: string): string {
  return `${' '.repeat(piece.length - 1)};`;
}

function* wordsOf(text: string, offset: number): Generator<{ surface: string; start: number }> {
  for (const match of text.matchAll(WORD)) {
    if (!NO_SPACES.test(match[0])) {
      yield { surface: match[0], start: offset + match.index };
      continue;
    }
    for (const part of segmenter.segment(match[0]))
      if (part.isWordLike === true)
        yield { surface: part.segment, start: offset + match.index + part.index };
  }
}
