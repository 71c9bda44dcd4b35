const NUMBER = '\\d+(?:[.,]\\d+)*';
/** `5times`, `19.2times`, `64times64`; no `timestamps`, no `v2times`. */
const TIMES = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])${NUMBER}(?:\\\\?times(?: ?(?<=\\\\times ?)${NUMBER}|${NUMBER})?)+(?![\\p{L}\\p{N}_])`,
  'gu',
);
const PLUS_MINUS = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:])(${NUMBER})((?:\\\\?%)?) ?\\\\?pm ?(?=(${NUMBER})(?![\\p{L}_:]))`,
  'gu',
);
/** What may be read as a time of day: `3 pm`, `10.30 pm`. */
const TIME_OF_DAY = /^(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?$/;
/** A function's letter or name glued to what is left of LaTeX's `\left(`, up to the next `right)`. */
const SIZED_BRACKETS =
  /(?<![\p{L}\p{N}_\\])(\p{L}|Theta|Omega|log|exp|max|min)left\(((?:(?!left\(|right\))[^\\$]){1,120}?) ?right\)/gu;
const POWER = /(?<=[\p{L}\p{N})])\^(?:\{([^{}\s]{1,12})\}|(\d)(?![\d.]))/gu;
/** A number, a closing bracket or a letter that is no part of a command, with an exponent still in braces. */
const BRACED_POWER =
  /(?<=(?<![\p{L}\p{N}_\\{}])(?:\p{L}|\p{N}{1,4})|\))\^\{(-?\d+(?:\.\d+)?|[a-zA-Z])\}/gu;
const SUPERSCRIPTS = new Map(
  Array.from('0123456789+-=()ni', (character, index) => [
    character,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')[index] ?? character,
  ]),
);
const MAPS_TO =
  /(?<=(?:^|[\s(])\p{L}(?:_?\p{N})?|[)\]}]) \\?mapsto (?=\p{L}(?:_?\p{N})?(?![\p{L}\p{N}_-])|[([{])/gu;

/** Returns the text with the wreckage of formulas made readable. */
export function repairFormulas(piece: string): string {
  let text = piece;
  if (text.includes('times'))
    text = text.replace(TIMES, (found) => found.replace(/\\?times ?/g, '×'));
  if (text.includes('pm')) text = text.replace(PLUS_MINUS, plusMinus);
  if (text.includes('left(')) text = text.replace(SIZED_BRACKETS, sizedBrackets);
  if (text.includes('^{'))
    text = text.replace(BRACED_POWER, (_, exponent: string) => power(exponent));
  if (text.includes('\\%')) text = text.replace(/(?<=\d ?)\\%/g, '%');
  if (text.includes('mapsto')) text = text.replace(MAPS_TO, ' ↦ ');
  return text;
}

function plusMinus(found: string, left: string, percent: string, right: string): string {
  if (TIME_OF_DAY.test(left) && percent === '' && !/[.,]/.test(right)) return found;
  return `${left}${percent} ± `;
}

function sizedBrackets(_: string, name: string, content: string): string {
  const inside = content.replace(
    POWER,
    (__, braced: string | undefined, digit: string | undefined) => power(braced ?? digit ?? ''),
  );
  return `${name}(${separateFactor(inside.trim())})`;
}

/** Returns an exponent raised where every character of it can be; otherwise behind `^`. */
function power(exponent: string): string {
  const raised = Array.from(exponent, (character) => SUPERSCRIPTS.get(character));
  return raised.every((character) => character !== undefined) ? raised.join('') : `^${exponent}`;
}

/** A factor straight behind an exponent that could not be raised would read as part of it: `n^1.5d` → `n^1.5 d`. */
function separateFactor(text: string): string {
  return text.replace(/(\^-?\d+(?:\.\d+)?)(?=\p{L})/gu, '$1 ');
}
