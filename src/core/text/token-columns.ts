import { detectPaperLanguage } from './detect-language.ts';
import { tokenise, type KnownWords, type Token } from './tokens.ts';

/** The words of a corpus, a number a word: title and abstract of paper p own the places start[2 p] … start[2 p + 1] … start[2 p + 2]. */
export interface TokenColumns {
  readonly papers: number;
  readonly start: Int32Array;
  /** Number of the word's key. */
  readonly word: Int32Array;
  /** Number of the word as a language writes it. */
  readonly surface: Int32Array;
  /** Sums of the flags below. */
  readonly flags: Uint8Array;
  readonly words: readonly string[];
  readonly surfaces: readonly string[];
}

export const IS_STOP = 1;
/** Nothing but a joiner stands between this word and the one before it, in the same sentence. */
export const IS_JOINED = 2;
export const IS_FIRST = 4;
/** What joins: a hyphen, or nothing; else a blank. */
export const BY_HYPHEN = 8;
export const BY_NOTHING = 16;

/** Returns the words of all titles and abstracts, each paper's by the rules of its language. 16 bytes a word, near enough. O(length). */
export function tokenColumns(
  texts: readonly { readonly title: string; readonly abstract: string }[],
): TokenColumns {
  const known: KnownWords = new Map();
  const words = numberer();
  const surfaces: string[] = [];
  const wordOfSurface: number[] = [];
  const surfaceOf = ({ forms, surface, key }: Token): number => {
    if (forms.number < 0) {
      forms.number = surfaces.push(surface) - 1;
      wordOfSurface.push(words.numberOf(key));
    }
    return forms.number;
  };
  const start = new Int32Array(2 * texts.length + 1);
  const columns = { word: growing(), surface: growing(), flags: growing() };
  const add = (text: string, language: string): void => {
    let sentence = -1;
    for (const token of tokenise(text, known, language)) {
      const surface = surfaceOf(token);
      columns.word.push(wordOfSurface[surface] ?? 0);
      columns.surface.push(surface);
      const isJoined = token.joiner !== null && token.sentence === sentence;
      columns.flags.push(
        (token.isStop ? IS_STOP : 0) +
          (isJoined ? IS_JOINED : 0) +
          (token.isFirst ? IS_FIRST : 0) +
          (token.joiner === '-' ? BY_HYPHEN : token.joiner === '' ? BY_NOTHING : 0),
      );
      sentence = token.sentence;
    }
  };
  for (const [paper, text] of texts.entries()) {
    const language = detectPaperLanguage(text);
    add(text.title, language);
    start[2 * paper + 1] = columns.word.size();
    add(text.abstract, language);
    start[2 * paper + 2] = columns.word.size();
  }
  return {
    papers: texts.length,
    start,
    word: columns.word.values(),
    surface: columns.surface.values(),
    flags: Uint8Array.from(columns.flags.values()),
    words: words.all,
    surfaces,
  };
}

function numberer(): { readonly all: readonly string[]; numberOf(text: string): number } {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

function growing(): { push(value: number): void; size(): number; values(): Int32Array } {
  let values = new Int32Array(1024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const larger = new Int32Array(2 * size);
        larger.set(values);
        values = larger;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    values: () => values.slice(0, size),
  };
}
