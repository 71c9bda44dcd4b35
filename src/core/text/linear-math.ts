import type { MarkupElement, MarkupNode } from './markup-tree.ts';
import { subscript, superscript } from './sub-superscripts.ts';

const SIMPLE = /^(?:[\p{L}\p{N}.]+|\([^()]*\)|.)$/u;
/** Signs over a letter, and the combining characters that draw them there. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['∼', '\u0303'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['―', '\u0304'],
  ['_', '\u0304'],
  ['˙', '\u0307'],
  ['.', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20D7'],
]);
/** Joins two letters without a sign. */
const INVISIBLE_OPERATORS = /[\u2061-\u2064]/g;

/** Returns a MathML element as one line of text: `x²`, `aᵢ`, `(a+b)/2`, `√x`, `x̂`. Notes of other notations beside the
 * formula are dropped. Cost: linear; the tree is at most 64 levels deep. */
export function linearMath({ name, children }: MarkupElement): string {
  const parts = children.filter((child) => typeof child !== 'string');
  const part = (index: number): string => linearPart(parts[index]);
  switch (name) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'mprescripts':
      return '';
    case 'mspace':
      return ' ';
    case 'msup':
      return `${part(0)}${superscript(part(1))}`;
    case 'msub':
    case 'munder':
      return `${part(0)}${subscript(part(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${part(0)}${subscript(part(1))}${superscript(part(2))}`;
    case 'mover':
      return accented(part(0), part(1));
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(linearAll(children))}`;
    case 'mroot':
      return `${superscript(part(1))}√${grouped(part(0))}`;
    case 'mmultiscripts':
      return multiscripts(parts);
    case 'mfenced':
      return `(${parts.map(linearMath).join(',')})`;
    case 'mtable':
      return parts.map(linearMath).join('; ');
    case 'mtr':
    case 'mlabeledtr':
      return parts.map(linearMath).join(', ');
    case 'mi':
    case 'mn':
    case 'mo':
      return linearAll(children).trim();
    default:
      return linearAll(children);
  }
}

function linearAll(children: readonly MarkupNode[]): string {
  return children.map(linearPart).join('');
}

/** White space between elements is layout of the source; inside a token it is a blank. */
function linearPart(node: MarkupNode | undefined): string {
  if (node === undefined) return '';
  if (typeof node !== 'string') return linearMath(node);
  return node.trim() === '' ? '' : node.replace(INVISIBLE_OPERATORS, '').replace(/\s+/g, ' ');
}

function grouped(text: string): string {
  return SIMPLE.test(text) ? text : `(${text})`;
}

function accented(base: string, sign: string): string {
  const accent = ACCENTS.get(sign);
  if (accent === undefined) return `${base}${superscript(sign)}`;
  return Array.from(base).length === 1 ? `${base}${accent}`.normalize('NFC') : base;
}

/** Base, then pairs of lower and upper script; behind `mprescripts` those that stand before the base. */
function multiscripts(parts: readonly MarkupElement[]): string {
  const turn = parts.findIndex(({ name }) => name === 'mprescripts');
  const after = parts.slice(1, turn < 0 ? parts.length : turn);
  const before = turn < 0 ? [] : parts.slice(turn + 1);
  return `${scripts(before)}${linearPart(parts[0])}${scripts(after)}`;
}

function scripts(parts: readonly MarkupElement[]): string {
  return parts
    .map((part, index) => (index % 2 === 0 ? subscript : superscript)(linearMath(part)))
    .join('');
}
