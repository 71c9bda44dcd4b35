import type { FieldMap } from '../../contract/map.ts';
import { crc32 } from '../../math/crc32.ts';

/** The 64 letters of base64url: they stand in an address as they are. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const BITS = 6;
/** Of a letter's six bits, five carry a number and one says that it goes on. */
const NUMBER_BITS = 5;
const GOES_ON = 32;
const MOST_DIGITS = 6;
const CHECK_LETTERS = 6;

/** Returns papers, by number and in their order, as a short text for an address: `CHECK.SET` or `CHECK.SET.REST`.
 *
 * CHECK says which papers the map holds. SET are the papers up to the first that does not rise: `b` and six papers per letter,
 * or `r` and numbers in turn for a gap and a run (minus one), whichever is shorter: n / 6 letters at most. REST are the
 * others, one number each. `decodeSelection` reads it back; O(n). */
export function encodeSelection(map: FieldMap, papers: readonly number[]): string {
  let end = 1;
  while (end < papers.length && (papers[end] ?? 0) > (papers[end - 1] ?? 0)) end += 1;
  const set = papers.slice(0, end);
  const [bits, runs] = [bitText(set), runText(set)];
  const shorter = runs.length <= bits.length ? `r${runs}` : `b${bits}`;
  const rest = papers.slice(end).map(numberText).join('');
  return `${checkOf(map)}.${shorter}${rest === '' ? '' : `.${rest}`}`;
}

/** Returns the papers that a text of `encodeSelection` stands for; null where it belongs to a map with other papers or is no
 * such text. Never throws. */
export function decodeSelection(map: FieldMap, text: string): readonly number[] | null {
  const [check, set = '', rest = '', ...more] = text.split('.');
  if (check !== checkOf(map) || more.length > 0) return null;
  const numbers = set.startsWith('b') ? readBits(set.slice(1)) : readRuns(set, map.papers.length);
  const others = readNumbers(rest);
  if (numbers === null || others === null) return null;
  const papers = [...numbers, ...others];
  const isKnown = papers.every((paper) => paper < map.papers.length);
  return isKnown && new Set(papers).size === papers.length ? papers : null;
}

const checks = new WeakMap<FieldMap, string>();

/** Six letters for the papers' ids in their order. */
function checkOf(map: FieldMap): string {
  let check = checks.get(map);
  if (check === undefined) {
    const ids = map.papers.map(({ id }) => id).join('\n');
    let sum = crc32(new TextEncoder().encode(ids));
    check = '';
    while (check.length < CHECK_LETTERS) {
      check += LETTERS.charAt(sum % LETTERS.length);
      sum = Math.floor(sum / LETTERS.length);
    }
    checks.set(map, check);
  }
  return check;
}

function bitText(set: readonly number[]): string {
  const values = new Uint8Array(Math.floor((set.at(-1) ?? -1) / BITS) + 1);
  for (const paper of set) {
    const at = Math.floor(paper / BITS);
    values[at] = (values[at] ?? 0) | (1 << (paper % BITS));
  }
  return Array.from(values, (value) => LETTERS.charAt(value)).join('');
}

function readBits(text: string): readonly number[] | null {
  const papers: number[] = [];
  for (const [at, letter] of [...text].entries()) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    for (let bit = 0; bit < BITS; bit += 1)
      if (((value >> bit) & 1) === 1) papers.push(at * BITS + bit);
  }
  return papers;
}

function runText(set: readonly number[]): string {
  let text = '';
  let before = 0;
  for (let at = 0; at < set.length;) {
    const first = set[at] ?? 0;
    let length = 1;
    while (set[at + length] === first + length) length += 1;
    text += numberText(first - before) + numberText(length - 1);
    before = first + length;
    at += length;
  }
  return text;
}

/** `count`: how many papers there are, so that a broken text does not fill the memory. */
function readRuns(text: string, count: number): readonly number[] | null {
  const numbers = text.startsWith('r') ? readNumbers(text.slice(1)) : null;
  if (numbers === null || numbers.length % 2 !== 0) return null;
  const papers: number[] = [];
  let next = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    next += numbers[at] ?? 0;
    const length = (numbers[at + 1] ?? 0) + 1;
    if (next + length > count) return null;
    for (let step = 0; step < length; step += 1) papers.push(next + step);
    next += length;
  }
  return papers;
}

function numberText(value: number): string {
  let text = '';
  let left = value;
  while (left >= GOES_ON) {
    text += LETTERS.charAt((left % GOES_ON) + GOES_ON);
    left = Math.floor(left / GOES_ON);
  }
  return text + LETTERS.charAt(left);
}

function readNumbers(text: string): readonly number[] | null {
  const numbers: number[] = [];
  let [value, digit] = [0, 0];
  for (const letter of text) {
    const part = VALUES.get(letter);
    if (part === undefined || digit >= MOST_DIGITS) return null;
    value += (part % GOES_ON) * 2 ** (NUMBER_BITS * digit);
    digit += 1;
    if (part >= GOES_ON) continue;
    numbers.push(value);
    [value, digit] = [0, 0];
  }
  return digit === 0 ? numbers : null;
}
