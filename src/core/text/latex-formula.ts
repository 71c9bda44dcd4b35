import { doubleStruck, mathSign } from './latex-symbols.ts';
import { subscript, superscript } from './sub-superscripts.ts';

/** Commands that say how their argument looks. */
const FONTS: ReadonlySet<string> = new Set(
  `mathrm mathbf mathit mathsf mathtt mathcal mathscr mathnormal boldsymbol bm mathop operatorname text textrm textbf textit
  textsf texttt textsc textup textnormal mbox hbox emph ensuremath mathord mathbin mathrel`.split(
    /\s+/,
  ),
);
/** Commands that change sizes and spaces only. */
const SILENT: ReadonlySet<string> = new Set(
  `left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits rm bf it cal sf tt em
  mathsurround nobreak allowbreak`.split(/\s+/),
);
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['vec', '\u20D7'],
]);
const COMMAND = /\\([A-Za-z]+)\*?|\\([^A-Za-z])/y;
const PLAIN = /[\p{L}\p{N}\p{M}+\-−–=<>()[\],.:;|!*'’/%?"@°…≤≥×±·]/u;
const SIMPLE = /^[\p{L}\p{N}.]{1,12}$/u;
const LONGEST = 1000;
/** Longer scripts have no raised or lowered form. */
const LONGEST_SCRIPT = 60;
const DEEPEST = 20;

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

/** Returns a formula of LaTeX (what stands between the dollar signs) as plain text where nothing is lost by it: `n`,
 * `x^2` → x², `O(n\log n)` → O(n log n), `\alpha \le 1` → α ≤ 1; null where it takes more than one line of plain
 * characters. Cost: linear; formulas over 1,000 characters are not resolved. */
export function plainFormula(formula: string): string | null {
  if (formula.length > LONGEST) return null;
  const cursor = { text: formula, at: 0, depth: 0 };
  const text = sequence(cursor, '');
  if (text === null || cursor.at < formula.length) return null;
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
}

/** All up to the closing sign, which is passed over. */
function sequence(cursor: Cursor, close: '' | '}'): string | null {
  let out = '';
  while (cursor.at < cursor.text.length) {
    if (cursor.text[cursor.at] === close) {
      cursor.at += 1;
      return out;
    }
    const next = extended(cursor, out);
    if (next === null) return null;
    out = next;
  }
  return close === '' ? out : null;
}

/** Returns the text with the next part of the formula behind it. */
function extended(cursor: Cursor, out: string): string | null {
  const sign = cursor.text[cursor.at] ?? '';
  if (sign === '^' || sign === '_') {
    cursor.at += 1;
    const script = argument(cursor);
    if (script === null) return null;
    const shifted = shiftedScript(sign, script.trim());
    return shifted === null ? null : out.trimEnd() + shifted;
  }
  if (sign === '\\') return command(cursor, out);
  const part = atom(cursor);
  return part === null ? null : out + part;
}

function shiftedScript(sign: string, script: string): string | null {
  if (script === '') return '';
  if (sign === '^' && script === '∘') return '°';
  const shifted = sign === '^' ? superscript(script) : subscript(script);
  return /^[\^_]\{/.test(shifted) || script.length > LONGEST_SCRIPT ? null : shifted;
}

/** A group, or one character. */
function atom(cursor: Cursor): string | null {
  const sign = String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0);
  cursor.at += sign.length;
  if (sign === '{') return group(cursor);
  if (/[\s~]/.test(sign)) return ' ';
  return PLAIN.test(sign) ? sign : null;
}

function group(cursor: Cursor): string | null {
  if (cursor.depth >= DEEPEST) return null;
  cursor.depth += 1;
  const text = sequence(cursor, '}');
  cursor.depth -= 1;
  return text;
}

/** What a command or a script sign takes: a group, a command or a character. */
function argument(cursor: Cursor): string | null {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
  if (cursor.at >= cursor.text.length) return null;
  if (cursor.text[cursor.at] !== '\\') return atom(cursor);
  if (cursor.depth >= DEEPEST) return null;
  cursor.depth += 1;
  const text = command(cursor, '');
  cursor.depth -= 1;
  return text;
}

function command(cursor: Cursor, out: string): string | null {
  COMMAND.lastIndex = cursor.at;
  const found = COMMAND.exec(cursor.text);
  if (found === null) return null;
  cursor.at = COMMAND.lastIndex;
  const [, name, sign] = found;
  if (name === undefined) return signCommand(sign ?? '', out);
  const known = mathSign(name);
  if (known?.kind === 'operator') return out + operator(cursor, out, known.text);
  if (known?.kind === 'function') return out + functionName(cursor, out, known.text);
  if (known !== null) {
    if (/^ +[\p{L}\p{N}]/u.test(cursor.text.slice(cursor.at, cursor.at + 9))) skipBlanks(cursor);
    return out + known.text;
  }
  const text = wordCommand(cursor, name);
  return text === null ? null : out + text;
}

function signCommand(sign: string, out: string): string | null {
  if ('%&$#_{}|'.includes(sign)) return out + (sign === '|' ? '‖' : sign);
  if (' ,;:>'.includes(sign)) return `${out} `;
  return sign === '!' || sign === '/' ? out : null;
}

function wordCommand(cursor: Cursor, name: string): string | null {
  if (SILENT.has(name)) {
    skipBlanks(cursor);
    return '';
  }
  if (name === 'quad' || name === 'qquad') return ' ';
  const accent = ACCENTS.get(name);
  const isFont = FONTS.has(name);
  if (!isFont && accent === undefined && !'mathbb frac tfrac dfrac sqrt'.split(' ').includes(name))
    return null;
  const text = argument(cursor);
  if (text === null || isFont) return text;
  if (accent !== undefined) {
    return Array.from(text).length === 1 ? `${text}${accent}`.normalize('NFC') : null;
  }
  if (name === 'mathbb') return doubleStruck(text) ?? text;
  if (name === 'sqrt') return SIMPLE.test(text) ? `√${text}` : null;
  const below = argument(cursor);
  return below !== null && SIMPLE.test(text) && SIMPLE.test(below) ? `${text}/${below}` : null;
}

/** Blanks stand around an operator where the author put one before it. */
function operator(cursor: Cursor, out: string, text: string): string {
  skipBlanks(cursor);
  return /\s$/.test(out) ? `${text} ` : text;
}

/** `n\log n` → n log n, but `\log(n)` → log(n). */
function functionName(cursor: Cursor, out: string, text: string): string {
  skipBlanks(cursor);
  const before = /[\p{L}\p{N})\]]$/u.test(out) ? ' ' : '';
  const next = cursor.text.slice(cursor.at, cursor.at + 1);
  return `${before}${text}${/[\p{L}\p{N}\\|{]/u.test(next) ? ' ' : ''}`;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
}
