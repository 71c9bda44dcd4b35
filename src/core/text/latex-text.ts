import { LETTERS, MARKS } from './latex-accents.ts';
import { plainFormula } from './latex-formula.ts';
import { textSign } from './latex-symbols.ts';
import { subscript, superscript } from './sub-superscripts.ts';

/** A formula of one sign, as before a number. */
const SIGN_ALONE = /^[-+<>=~]$/u;
const SPECIAL = /[\\{}$~^_]|``|''|--/g;
const COMMAND = /\\(?:([A-Za-z]+)\*?|([^A-Za-z]))/y;
const OPTION = /\[[^\][{}]{0,100}\](?=\{)/y;
const TEXT_MARKS: Readonly<Record<string, string>> = {
  t: '\u0361',
  G: '\u030F',
  h: '\u0309',
  U: '\u030E',
  f: '\u0311',
};
const LIGATURES: Readonly<Record<string, string>> = { '``': '“', "''": '”', '--': '–' };
const BLANKS: ReadonlySet<string> = new Set(
  'quad qquad newline linebreak par enspace thinspace hfill item break space'.split(' '),
);
/** Commands whose first argument is no text. */
const DROPPED: ReadonlySet<string> = new Set(
  `label vspace hspace phantom vphantom hphantom color textcolor selectlanguage foreignlanguage href begin end includegraphics
  fontsize colorbox raisebox rule`.split(/\s+/),
);
const RAW: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl']);
const LONGEST_FORMULA = 1000;
const LONGEST_SCRIPT = 60;
const DEEPEST = 20;

/** A text as it is read. `closes` has, for the offset of every brace, the offset of the one that closes it, else 0. */
interface Reading {
  readonly text: string;
  readonly closes: Int32Array;
  readonly pieces: string[];
  at: number;
  readonly to: number;
  readonly depth: number;
  /** Where the marks that end formulas stand next, so that no search is done twice. */
  readonly ends: Map<string, number>;
}

/** Returns LaTeX's text as readable text: accents and special letters (`{\"u}`, `\v{s}`, `\ss`), signs (`\&`,
 * `\textbackslash{}`, `\alpha`), dashes, quotation marks and ties resolved, `\emph{x}` and unknown commands replaced by their
 * argument, protective braces gone, addresses of `\url` kept and those of `\href` dropped, formulas between dollar signs
 * as plain text where that loses nothing (see `plainFormula`) and as they are elsewhere. Dollar signs before prices and
 * braces without a partner do no harm. White space stays. Cost: linear. */
export function latexText(raw: string): string {
  SPECIAL.lastIndex = 0;
  if (!SPECIAL.test(raw)) return raw;
  return textBetween(raw, closingBraces(raw), 0, raw.length, 0);
}

function closingBraces(text: string): Int32Array {
  if (!text.includes('{') || !/[\\^_]/.test(text)) return new Int32Array(0);
  const closes = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') open.push(at);
    else if (sign === '}') closes[open.pop() ?? at] = at;
  }
  return closes;
}

function textBetween(
  text: string,
  closes: Int32Array,
  from: number,
  to: number,
  depth: number,
): string {
  const reading: Reading = { text, closes, pieces: [], at: from, to, depth, ends: new Map() };
  while (reading.at < to) {
    SPECIAL.lastIndex = reading.at;
    const found = SPECIAL.exec(text);
    const next = found === null ? to : Math.min(found.index, to);
    if (next > reading.at) reading.pieces.push(text.slice(reading.at, next));
    reading.at = next;
    if (found !== null && next < to) readSpecial(reading, found[0]);
  }
  return reading.pieces.join('');
}

function readSpecial(reading: Reading, sign: string): void {
  const { text, at } = reading;
  if (sign === '\\') return readCommand(reading);
  if (sign === '$') return readFormula(reading);
  if (sign === '^' || sign === '_') return readScript(reading, sign);
  reading.at += sign.length;
  if (sign === '{' || sign === '}') return;
  if (sign === '--' && text[at + 2] === '-') {
    reading.at += 1;
    reading.pieces.push('—');
  } else if (sign === '~') reading.pieces.push(text[at - 1] === '/' ? '~' : ' ');
  else reading.pieces.push(LIGATURES[sign] ?? sign);
}

/** A script outside of formulas: `H_{2}O`. */
function readScript(reading: Reading, sign: string): void {
  const { text, at } = reading;
  const close = text[at + 1] === '{' ? (reading.closes[at + 1] ?? 0) : 0;
  if (close === 0 || close > at + LONGEST_SCRIPT || close >= reading.to) {
    reading.pieces.push(sign);
    reading.at += 1;
    return;
  }
  const inside = argumentText(reading, at + 2, close).trim();
  reading.pieces.push(sign === '^' ? superscript(inside) : subscript(inside));
  reading.at = close + 1;
}

/** A dollar sign opens a formula if another closes it and what stands between looks like one: no blanks at its ends and
 * no digit behind it (`$5 and $10` are prices), or LaTeX's own signs in it, or a sign alone (`$-$50 dB`). */
function readFormula(reading: Reading): void {
  const { text, at } = reading;
  const mark = text[at + 1] === '$' ? '$$' : '$';
  const close = closingDollar(reading, mark);
  const formula = close < 0 ? '' : text.slice(at + mark.length, close);
  if (!isFormula(formula, text[close + mark.length])) {
    reading.pieces.push('$');
    reading.at += 1;
    return;
  }
  reading.pieces.push(plainFormula(formula) ?? `${mark}${formula}${mark}`);
  reading.at = close + mark.length;
}

function isFormula(formula: string, behind: string | undefined): boolean {
  if (formula.trim() === '') return false;
  if (formula.split('{').length !== formula.split('}').length) return false;
  if (/[\\^_]/.test(formula) || SIGN_ALONE.test(formula)) return true;
  return /^\S(?:[^]*\S)?$/.test(formula) && !/\d/.test(behind ?? '');
}

function closingDollar({ text, at, to }: Reading, mark: string): number {
  const end = Math.min(to, at + LONGEST_FORMULA);
  for (let index = at + mark.length; index < end; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '$') return text.startsWith(mark, index) ? index : -1;
  }
  return -1;
}

function readCommand(reading: Reading): void {
  COMMAND.lastIndex = reading.at;
  const found = COMMAND.exec(reading.text);
  if (found === null || COMMAND.lastIndex > reading.to) {
    reading.pieces.push('\\');
    reading.at += 1;
    return;
  }
  const before = reading.text[reading.at - 1] ?? '';
  reading.at = COMMAND.lastIndex;
  const [, name, sign = ''] = found;
  if (name !== undefined) readNamed(reading, name);
  else if (sign in MARKS) readAccent(reading, MARKS[sign] ?? '', sign, before);
  else if (sign === '(' || sign === '[') readInline(reading, sign === '(' ? '\\)' : '\\]');
  else reading.pieces.push(signText(sign));
}

/** `\&` → &, `\\` and `\,` → a blank; those that only steer hyphens and spaces leave nothing. */
function signText(sign: string): string {
  if (/^[\\ ,;:>\n\t]$/.test(sign)) return ' ';
  return '!/-@)]'.includes(sign) ? '' : sign;
}

function readInline(reading: Reading, mark: string): void {
  const { text, at } = reading;
  let close = reading.ends.get(mark) ?? -1;
  if (close < at) {
    const found = text.indexOf(mark, at);
    close = found < 0 ? text.length : found;
    reading.ends.set(mark, close);
  }
  if (close >= reading.to || close > at + LONGEST_FORMULA) return;
  const formula = text.slice(at, close);
  reading.pieces.push(plainFormula(formula) ?? `$${formula}$`);
  reading.at = close + mark.length;
}

function readNamed(reading: Reading, name: string): void {
  const { pieces } = reading;
  const mark = name.length === 1 ? (MARKS[name] ?? TEXT_MARKS[name]) : undefined;
  if (mark !== undefined) return readAccent(reading, mark, '', '');
  const letter = LETTERS[name];
  const sign = letter ?? textSign(name);
  if (sign !== undefined) {
    pieces.push(sign);
    if (reading.text.startsWith('{}', reading.at)) reading.at += 2;
    else if (letter !== undefined) skipBlanks(reading);
  } else if (BLANKS.has(name)) pieces.push(' ');
  else readWithArgument(reading, name);
}

function readWithArgument(reading: Reading, name: string): void {
  const { text, pieces } = reading;
  skipBlanks(reading);
  OPTION.lastIndex = reading.at;
  if (OPTION.test(text) && OPTION.lastIndex < reading.to) reading.at = OPTION.lastIndex;
  const close = groupEnd(reading);
  if (close === 0) return;
  const from = reading.at + 1;
  const read = (): string => argumentText(reading, from, close);
  if (DROPPED.has(name)) pieces.push('');
  else if (RAW.has(name)) pieces.push(text.slice(from, close).replace(/\\([_%#&~])/g, '$1'));
  else if (name === 'textsuperscript') pieces.push(superscript(read()));
  else if (name === 'textsubscript') pieces.push(subscript(read()));
  else if (name === 'enquote' || name === 'mkbibquote') pieces.push(`“${read()}”`);
  else if (name === 'ensuremath') {
    const formula = text.slice(from, close);
    pieces.push(plainFormula(formula) ?? `$${formula}$`);
  } else return;
  reading.at = close + 1;
}

/** Returns the offset of the brace that closes the group which begins here; 0 where none does. */
function groupEnd(reading: Reading): number {
  if (reading.text[reading.at] !== '{' || reading.depth >= DEEPEST) return 0;
  const close = reading.closes[reading.at] ?? 0;
  return close < reading.to ? close : 0;
}

function argumentText({ text, closes, depth }: Reading, from: number, to: number): string {
  return depth >= DEEPEST
    ? text.slice(from, to).replace(/[{}]/g, '')
    : textBetween(text, closes, from, to, depth + 1);
}

function skipBlanks(reading: Reading): void {
  while (reading.at < reading.to && /[ \t\n]/.test(reading.text[reading.at] ?? '')) reading.at += 1;
}

/** An accent and its letter, in braces or bare. A bare one that no letter has is a sign that something escaped: `\"quoted\"`,
 * and so is the apostrophe of `Children\'s`. */
function readAccent(reading: Reading, mark: string, sign: string, before: string): void {
  const start = reading.at;
  if (sign === '' || before === '{') skipBlanks(reading);
  const close = groupEnd(reading);
  const inside = close === 0 ? bareLetter(reading) : argumentText(reading, reading.at + 1, close);
  const letter = inside.trim().replace('ı', 'i').replace('ȷ', 'j');
  const [first = ''] = Array.from(letter.slice(0, 2));
  const accented = (first + mark).normalize('NFC');
  const isEscaped = sign !== '' && close === 0 && accented.length > first.length;
  if (!/\p{L}/u.test(first) || isEscaped || isApostrophe(reading, first, sign, before)) {
    const isEmpty = close > 0 && letter === '';
    reading.pieces.push(sign);
    reading.at = isEmpty ? close + 1 : start;
    return;
  }
  reading.pieces.push(accented, letter.slice(first.length));
  reading.at = close === 0 ? reading.at + bareLength(reading) : close + 1;
}

function isApostrophe(
  { text, at }: Reading,
  letter: string,
  sign: string,
  before: string,
): boolean {
  if (sign !== "'" || !/^[st]$/.test(letter) || text[at] !== letter) return false;
  return /\p{L}/u.test(before) && !/[\p{L}{}\\]/u.test(text[at + 1] ?? ' ');
}

const BARE_LETTER = /\\(?:[ij]|o|O|l|L|ae|AE|oe|OE|aa|AA)(?![A-Za-z])(?:\{\}| )?|\p{L}/uy;

function bareLetter(reading: Reading): string {
  BARE_LETTER.lastIndex = reading.at;
  const found = BARE_LETTER.exec(reading.text)?.[0] ?? '';
  return found.startsWith('\\') ? (LETTERS[/[A-Za-z]+/.exec(found)?.[0] ?? ''] ?? '') : found;
}

function bareLength(reading: Reading): number {
  BARE_LETTER.lastIndex = reading.at;
  return BARE_LETTER.exec(reading.text)?.[0].length ?? 0;
}
