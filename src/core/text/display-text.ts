import { plainText } from './plain-text.ts';
import { repairFormulas } from './repair-formulas.ts';
import { repairProse } from './repair-prose.ts';

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
/** The end of a word, or of a sentence, straight before an address. */
const GLUED = /[\p{L}\p{N}][)\]]?[.,;:!?]?$/u;
const GLUE_LENGTH = 4;

/** Returns the text as it is shown: white space folded, characters that show nothing removed (see `plainText`), and the
 * damage that text dumps of papers suffer repaired where no reader could take it for anything else: `19.2times` → 19.2×,
 * `11.0 pm 1.3` → 11.0 ± 1.3, `Oleft(n^{1.5}dright)` → O(n^1.5 d), `96\%` → 96%, ` -- ` → –, ``` ``x'' ``` → “x”,
 * `*x*` → x, `u mapsto y` → u ↦ y, the name of a Greek letter that the text itself marks as a symbol, `over- head`,
 * `e.g.the`, and an address glued to the word before it. Addresses themselves and ordinary prose stay as they are; in
 * doubt the text is left alone. Cost: linear. */
export function displayText(raw: string): string {
  const text = plainText(raw);
  const addresses = Array.from(text.matchAll(ADDRESS));
  if (addresses.length === 0) return repair(text, text);
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: address, index } of addresses) {
    const before = text.slice(end, index);
    const gap = GLUED.test(before.slice(-GLUE_LENGTH)) ? ' ' : '';
    pieces.push(repair(before, text), gap, address);
    end = index + address.length;
  }
  return [...pieces, repair(text.slice(end), text)].join('');
}

function repair(piece: string, whole: string): string {
  return repairProse(repairFormulas(piece, whole), whole);
}
