/** ``` ``x'' ```, but no code fence. */
const QUOTED = /(?<!`)``(?!`)((?:(?!``|'').){1,300})''(?!')/g;
const EMPHASIS =
  /(?<![\p{L}\p{N}*\\_)\]])\*(?=\p{L})((?:[\p{L}\p{N}'’,-]| (?! )){1,60})(?<=[\p{L}\p{N}])\*(?![\p{L}\p{N}*_(])/gu;
const LATIN_GLUED = /(?<![\p{L}\p{N}.])(e\.g\.|i\.e\.)(?=\p{L}{2})/gu;
/** The hyphen and the gap of a word broken at the end of a line of the original, between its two parts. */
const BROKEN = /-(?<=(?<![\p{L}\p{N}-])(\p{Ll}{2,20})-) (?=(\p{Ll}{2,20})(?![\p{L}\p{N}'’-]))/gu;
/** Prefixes that are written together with what follows. */
const PREFIX = /^(?:over|under|inter|intra|super|trans|hyper|mis|un|dis)$/;
/** Word endings that are no words. */
const ENDING =
  /^(?:tion|tions|tional|sion|sions|ment|ments|mental|mance|mances|ance|ances|ence|ences|ity|ities|ness|ture|tures|tive|tively|ize|ized|izes|izing|ization|ise|ised|ises|ising|isation|ing|ings|ism|ists?|ously|ally|ably|ibly|cally|tical|gorithms?|formers?|rithms?)$/;
/** `pre- and post-training` leaves its hyphen hanging on purpose. */
const JOINING_WORD =
  /^(?:and|or|to|but|nor|versus|vs|as|than|through|rather|if|not|und|oder|bis|et|ou|y|e|o|en|i)$/;

/** Tells whether a word, in lower case, stands somewhere in the text under repair. */
export type WordTest = (word: string) => boolean;

/** Returns the text with the scars of typesetting removed; words broken in two are joined where `hasWord` or their
 * form tells that they are one. */
export function repairProse(piece: string, hasWord: WordTest): string {
  let text = piece;
  if (text.includes(' -- ')) text = text.replaceAll(' -- ', ' – ');
  if (text.includes('``')) text = text.replace(QUOTED, '“$1”');
  if (text.includes(' \\& ')) text = text.replaceAll(' \\& ', ' & ');
  if (text.includes('*')) text = text.replace(EMPHASIS, '$1');
  if (text.includes('.')) text = text.replace(LATIN_GLUED, '$1 ');
  if (!text.includes('- ')) return text;
  return text.replace(BROKEN, (found, head: string, tail: string) =>
    isOneWord(head, tail, hasWord) ? '' : found,
  );
}

/** Returns a test for the words of a text; it reads the text at the first question only. */
export function wordsOf(whole: string): WordTest {
  let words: ReadonlySet<string> | null = null;
  return (word) => {
    words ??= new Set(whole.toLowerCase().match(WORD));
    return words.has(word);
  };
}

const WORD = /(?<![\p{L}\p{N}-])\p{L}{4,40}(?![\p{L}\p{N}-])/gu;

function isOneWord(head: string, tail: string, hasWord: WordTest): boolean {
  if (JOINING_WORD.test(tail)) return false;
  return PREFIX.test(head) || ENDING.test(tail) || hasWord(head + tail);
}
