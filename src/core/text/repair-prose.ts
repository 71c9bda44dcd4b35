/** ``` ``x'' ```, but no code fence. */
const QUOTED = /(?<!`)``(?!`)((?:(?!``|'').){1,300})''(?!')/g;
const EMPHASIS =
  /(?<![\p{L}\p{N}*\\_)\]])\*(?=\p{L})((?:[\p{L}\p{N}'’,-]| (?! )){1,60})(?<=[\p{L}\p{N}])\*(?![\p{L}\p{N}*_(])/gu;
const LATIN_GLUED = /(?<![\p{L}\p{N}.])(e\.g\.|i\.e\.)(?=\p{L}{2})/gu;
/** A word broken at the end of a line of the original. */
const BROKEN = /(?<![\p{L}\p{N}-])(\p{Ll}{2,20})- (\p{Ll}{2,20})(?![\p{L}\p{N}'’-])/gu;
/** Prefixes that are written together with what follows. */
const PREFIX = /^(?:over|under|inter|intra|super|trans|hyper|mis|un|dis)$/;
/** Word endings that are no words. */
const ENDING =
  /^(?:tion|tions|tional|sion|sions|ment|ments|mental|mance|mances|ance|ances|ence|ences|ity|ities|ness|ture|tures|tive|tively|ize|ized|izes|izing|ization|ise|ised|ises|ising|isation|ing|ings|ism|ists?|ously|ally|ably|ibly|cally|tical|gorithms?|formers?|rithms?)$/;
/** `pre- and post-training` leaves its hyphen hanging on purpose. */
const JOINING_WORD =
  /^(?:and|or|to|but|nor|versus|vs|as|than|through|rather|if|not|und|oder|bis|et|ou|y|e|o|en|i)$/;

/** Returns the text with the scars of typesetting removed; `whole` is the text it comes from. */
export function repairProse(piece: string, whole: string): string {
  let text = piece;
  if (text.includes(' -- ')) text = text.replaceAll(' -- ', ' – ');
  if (text.includes('``')) text = text.replace(QUOTED, '“$1”');
  if (text.includes(' \\& ')) text = text.replaceAll(' \\& ', ' & ');
  if (text.includes('*')) text = text.replace(EMPHASIS, '$1');
  if (text.includes('.')) text = text.replace(LATIN_GLUED, '$1 ');
  if (!text.includes('- ')) return text;
  return text.replace(BROKEN, (found, head: string, tail: string) =>
    isOneWord(head, tail, whole) ? head + tail : found,
  );
}

function isOneWord(head: string, tail: string, whole: string): boolean {
  if (JOINING_WORD.test(tail)) return false;
  return PREFIX.test(head) || ENDING.test(tail) || holdsWord(whole, head + tail);
}

function holdsWord(whole: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'iu').test(whole);
}
