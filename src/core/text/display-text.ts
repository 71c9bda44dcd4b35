import { plainText } from './plain-text.ts';
import { repairFormulas } from './repair-formulas.ts';
import { greekSymbols, repairGreek } from './repair-greek.ts';
import { repairProse, wordsOf } from './repair-prose.ts';

/** An address, or a formula that kept its notation: neither is touched. */
const KEPT = /https?:\/\/[^\s<>"“”]+|\$[^$]{1,400}\$/gi;
/** The end of a word, or of a sentence, straight before an address. */
const GLUED = /[\p{L}\p{N}][)\]]?[.,;:!?]?$/u;
const GLUE_LENGTH = 4;
/** Formulas that only dress a number up. */
const DRESSED_PERCENT = /\$(\d[\d.,]*) ?\\%\$/g;
const DRESSED_TIMES = /\$(\d[\d.,]*) ?\\times\$/g;

/** Returns the text as it is shown: white space folded, characters that show nothing removed (see `plainText`), and the
 * damage that text dumps of papers suffer repaired where no reader could take it for anything else: `19.2times` → 19.2×,
 * `11.0 pm 1.3` → 11.0 ± 1.3, `Oleft(n^{1.5}dright)` → O(n^1.5 d), `96\%` → 96%, ` -- ` → –, ``` ``x'' ``` → “x”,
 * `*x*` → x, `u mapsto y` → u ↦ y, the name of a Greek letter that the text itself marks as a symbol, `over- head`,
 * `e.g.the`, and an address glued to the word before it. Addresses, formulas between dollar signs and ordinary prose
 * stay as they are; in doubt the text is left alone. Cost: linear. */
export function displayText(raw: string): string {
  const text = undress(plainText(raw));
  const symbols = greekSymbols(text);
  const hasWord = wordsOf(text);
  const repair = (piece: string): string =>
    repairProse(repairGreek(repairFormulas(piece), symbols), hasWord);
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    const before = text.slice(end, index);
    const isGlued = !kept.startsWith('$') && GLUED.test(before.slice(-GLUE_LENGTH));
    pieces.push(repair(before), isGlued ? ' ' : '', kept);
    end = index + kept.length;
  }
  pieces.push(repair(text.slice(end)));
  return pieces.join('');
}

function undress(text: string): string {
  if (!text.includes('$')) return text;
  return text.replace(DRESSED_PERCENT, '$1%').replace(DRESSED_TIMES, '$1×');
}
