import { asciiWords, isAscii } from './ascii-words.ts';
import { foldMarks } from './fold-marks.ts';
import { splitSentences } from './sentences.ts';
import { cutUnspaced, UNSPACED } from './unspaced.ts';
import { isReadAsEnglish, wordRules, type WordRules } from './word-rules.ts';

/** One word of a text. */
export interface Token {
  /** As the text writes it. */
  readonly surface: string;
  /** For comparing: no accents, lower case, without the endings that `wordRules` takes off. */
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
  /** One object for each spelling of a language that `KnownWords` has met. */
  readonly forms: WordForms;
}

/** What is known of a spelling. */
export interface WordForms {
  readonly key: string;
  readonly isStop: boolean;
  readonly isWord: boolean;
  /** Place in the list of whoever keeps the `KnownWords`, -1 until it is given one: faster than looking a text up again. */
  number: number;
}

/** Forms of spellings met so far: hand the same one to many calls to save time. */
export type KnownWords = Map<string, WordForms>;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s\u3000-\u9FFF\uFF00-\uFFEF]+|\S+@\S+\.\S+/gu;
const STATE_OF_THE_ART = /state[\s-]+of[\s-]+the[\s-]+art/giu;
const TEX_COMMAND = /\\[a-zA-Z]+\*?/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u200C\u200D](?=\p{L}))*/gu;

/** Returns the words of a text in order: runs of letters and digits of any script, at least two characters, no bare numbers,
 * addresses and TeX commands left out. Hyphenated words count as their parts ("state-space" = "state space"). Scripts without
 * spaces are cut by `cutUnspaced`. The language (BCP 47) says which words are stop words and what endings count. O(length). */
export function tokenise(text: string, known: KnownWords = new Map(), language = 'en'): Token[] {
  const form = formsOf(language, known);
  const clean = withoutAddresses(text).replace(STATE_OF_THE_ART, blank);
  const wordsOf = isAscii(clean) ? asciiWords : wordsOfAnyScript;
  const tokens: Token[] = [];
  for (const [sentence, span] of splitSentences(clean).entries()) {
    let previousEnd = text.length;
    const ends = wordsOf(clean, span.start, span.end);
    for (let word = 0; word < ends.length; word += 2) {
      const [start = 0, end = 0] = [ends[word], ends[word + 1]];
      const surface = clean.slice(start, end);
      const gap = start < previousEnd ? '.' : clean.slice(previousEnd, start);
      previousEnd = end;
      const forms = form(surface);
      if (!forms.isWord) continue;
      const { key, isStop } = forms;
      tokens.push({
        surface,
        key,
        start,
        end,
        sentence,
        isStop,
        joiner: joinerOf(gap),
        isFirst: sentence !== tokens.at(-1)?.sentence,
        forms,
      });
    }
  }
  return tokens;
}

/** Spellings of other languages than English are remembered with a blank and the language behind them, as a word holds none. */
function formsOf(language: string, known: KnownWords): (surface: string) => WordForms {
  const rules = wordRules(language);
  const ending = isReadAsEnglish(language) ? '' : ` ${language}`;
  return (surface) => {
    const found = known.get(surface + ending);
    if (found !== undefined) return found;
    const forms = readForms(surface, rules);
    known.set(surface + ending, forms);
    return forms;
  };
}

function readForms(surface: string, rules: WordRules): WordForms {
  const lower = foldKey(surface);
  const isWord = !isTooShort(lower, surface) && !/^[\p{N}]+$/u.test(lower);
  return { key: rules.keyOf(lower), isStop: rules.isStop(lower), isWord, number: -1 };
}

function joinerOf(gap: string): string | null {
  if (gap === ' ') return gap;
  if (gap === '') return '';
  if (/^\s+$/u.test(gap)) return ' ';
  return /^[-‐‑]$/u.test(gap) ? '-' : null;
}

/** Lower case without accents. */
export function foldKey(word: string): string {
  return foldMarks(word).toLowerCase();
}

function isTooShort(lower: string, surface: string): boolean {
  return lower.length < 2 && !UNSPACED.test(surface);
}

/** Keeps offsets: an address becomes as many blanks and a full stop that parts the words around it. */
function blank(piece: string): string {
  return `${' '.repeat(piece.length - 1)};`;
}

/** Text without these signs holds neither. */
function withoutAddresses(text: string): string {
  const bare = /@|:\/\/|www\./.test(text) ? text.replace(ADDRESS, blank) : text;
  return bare.includes('\\') ? bare.replace(TEX_COMMAND, blank) : bare;
}

/** As `asciiWords`, for any script. */
function wordsOfAnyScript(text: string, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  for (const { 0: run, index } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index;
    if (!UNSPACED.test(run)) ends.push(start, start + run.length);
    else
      for (const { segment, index: offset } of cutUnspaced(run))
        ends.push(start + offset, start + offset + segment.length);
  }
  return ends;
}
