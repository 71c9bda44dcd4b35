import { isStopWord } from '../../text/stop-words.ts';
import { stem } from '../../text/stem.ts';

/** Stands for the end of a sentence in a row of word numbers. */
export const SENTENCE_END = -1;
/** Stands for what parts two words of a sentence: a function word, a number, punctuation. */
export const GAP = -2;

/** Reads texts as rows of word numbers. */
export interface WordReader {
  /** The words met or given so far, by number: folded to lower case without accents and without the plural ending. */
  readonly words: readonly string[];
  /** Appends the words of the text to `row`, parted by `SENTENCE_END` and `GAP`. */
  read(text: string, row: number[]): void;
}

/** What a character is: not part of a word, part of one, part of a run without blanks (Chinese, Japanese, Thai …). */
const OTHER = 1;
const LETTER = 2;
const UNSPACED = 3;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;
const MAYBE_ADDRESS = /:\/\/|www\.|@/u;
const TEX_COMMAND = /\\[a-z]+\*?/gu;
const STATE_OF_THE_ART = /state[\s-]+of[\s-]+the[\s-]+art/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;
const NUMBER = /^\p{N}+$/u;
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const SPACE = 32;
const HYPHEN = 45;

/** Returns a reader that numbers words as they come, those given first. Words are runs of letters and digits of any script, at least two characters,
 * no bare numbers, no function words; addresses and TeX commands are left out; hyphenated words count as their parts. The same words as `tokenise`, without
 * their places, about ten times as fast: each distinct form is looked at once. O(length). */
export function createWordReader(known: readonly string[] = []): WordReader {
  const words = [...known];
  const numbers = new Map(words.map((word, number) => [word, number]));
  /** Lower-case form → number of its word, or GAP. */
  const forms = new Map<string, number>();
  const kinds = new Uint8Array(65_536);
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

  const numberOf = (form: string): number => {
    const seen = forms.get(form);
    if (seen !== undefined) return seen;
    const number = isWord(form) ? intern(stem(form)) : GAP;
    forms.set(form, number);
    return number;
  };
  const intern = (word: string): number => {
    const number = numbers.get(word) ?? words.length;
    if (number === words.length) {
      words.push(word);
      numbers.set(word, number);
    }
    return number;
  };
  const kindAt = (text: string, place: number): number => {
    const code = text.charCodeAt(place);
    const kind = kinds[code] ?? 0;
    return kind === 0 ? (kinds[code] = kindOf(text.charAt(place))) : kind;
  };

  const endRun = (run: string, kind: number, row: number[]): void => {
    if (kind === LETTER) row.push(numberOf(run));
    else for (const { segment } of segmenter.segment(run)) row.push(numberOf(segment));
  };

  const read = (text: string, row: number[]): void => {
    const clean = cleanText(text);
    let start = 0;
    let open = OTHER;
    for (let place = 0; place <= clean.length; place += 1) {
      const kind = place === clean.length ? OTHER : kindAt(clean, place);
      if (kind !== open) {
        if (open !== OTHER) endRun(clean.slice(start, place), open, row);
        start = place;
        open = kind;
      }
      const mark = kind === OTHER && place < clean.length ? markAt(clean, place) : 0;
      if (mark !== 0) row.push(mark);
    }
    row.push(SENTENCE_END);
  };
  return { words, read };
}

function isWord(form: string): boolean {
  if (isStopWord(form) || NUMBER.test(form)) return false;
  return form.length > 1 || WITHOUT_BLANKS.test(form);
}

function kindOf(character: string): number {
  if (WITHOUT_BLANKS.test(character)) return UNSPACED;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
}

/** Lower case, no accents, no addresses and no TeX commands. */
function cleanText(text: string): string {
  let clean = text;
  if (MAYBE_ADDRESS.test(clean)) clean = clean.replace(ADDRESS, ' ; ');
  if (BEYOND_ASCII.test(clean))
    clean = clean
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
  clean = clean.toLowerCase();
  if (clean.includes('\\')) clean = clean.replace(TEX_COMMAND, ' ; ');
  return clean.includes('the-art') || clean.includes('the art')
    ? clean.replace(STATE_OF_THE_ART, ' ; ')
    : clean;
}

/** What a character between words says: nothing, a gap, or the end of a sentence. */
function markAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code === SPACE || code === HYPHEN || code === 0x2010 || code === 0x2011) return 0;
  if (code === 9 || code === 13) return 0;
  if (code === 10) return text.charCodeAt(place + 1) === 10 ? SENTENCE_END : 0;
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return SENTENCE_END;
  if (code !== 46 && code !== 33 && code !== 63) return GAP;
  const next = text.charCodeAt(place + 1);
  return next === SPACE || next === 10 || Number.isNaN(next) ? SENTENCE_END : GAP;
}
