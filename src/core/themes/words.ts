import { splitSentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { foldKey } from '../text/tokens.ts';

/** One word of a text as the theme matcher sees it: unlike `tokenise`, single letters and numbers stay. */
export interface Word {
  /** As the text writes it. */
  readonly surface: string;
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
export type KnownForms = Map<string, { readonly lower: string; readonly key: string }>;

/** Returns the words of a text in order, addresses and TeX commands left out. Cost: linear. */
export function themeWords(text: string, known: KnownForms = new Map()): Word[] {
  const clean = text.replace(PIECE, withoutAddress).replace(TEX_COMMAND, blank);
  const words: Word[] = [];
  for (const [sentence, span] of splitSentences(clean).entries()) {
    const piece = clean.slice(span.start, span.end);
    let end = 0;
    for (const { 0: surface, index } of piece.matchAll(WORD)) {
      const { lower, key } = formsOf(surface, known);
      words.push({ surface, lower, key, sentence, gap: gapBetween(piece.slice(end, index)) });
      end = index + surface.length;
    }
  }
  return words;
}

function formsOf(surface: string, known: KnownForms): { lower: string; key: string } {
  const forms = known.get(surface);
  if (forms !== undefined) return forms;
  const lower = foldKey(surface);
  const found = { lower, key: stem(lower) };
  known.set(surface, found);
  return found;
}

function gapBetween(signs: string): string {
  return signs === ' ' || signs === '' ? '' : signs.replace(DASH, '—').replace(SILENT, '');
}

/** An address may be glued to the word before it; what holds an @ is an address as a whole. */
function withoutAddress(piece: string): string {
  const start = piece.includes('@') ? 0 : piece.search(WEB_ADDRESS);
  return start < 0 ? piece : piece.slice(0, start) + blank(piece.slice(start));
}

function blank(piece: string): string {
  return `${' '.repeat(piece.length - 1)};`;
}
