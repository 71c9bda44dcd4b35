/** A short form in brackets behind its long one: "recurrent neural networks (RNNs)". */
const DEFINED =
  /\((?:i\.e\.,? |aka |called )?[“"']?([\p{L}][\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*|[\p{Lu}][\p{Lu}\p{N}-]+s?)[”"']?\)/gu;
/** "the" with the noun phrase's first two words. */
const DEFINITE = /(?<![\p{L}])the ([\p{Ll}][\p{L}-]{2,})(?: ([\p{Ll}][\p{L}-]{2,}))?/giu;
const SHORT_FORM = 0.55;
const IN_TITLE = 0.85;
const KNOWN_NOUN = 0.84;
const KNOWN_WORD = 0.93;
const LEAST = 0.4;

/** Returns how much a sentence keeps of its worth outside its abstract, 0 … 1, given what the abstract said before it: less for each
 * short form that was spelt out before and is not here (little where the title has it), and for each "the …" that takes up a
 * word from before. O(length). */
export function withoutContext(text: string, before: string, title: string): number {
  let kept = 1;
  for (const [, form = ''] of before.matchAll(DEFINED)) {
    const bare = form.replace(/s$/u, '');
    if (!hasWord(text, bare)) continue;
    if (text.includes(`(${bare})`) || text.includes(`(${bare}s)`)) continue;
    kept *= hasWord(title, bare) ? IN_TITLE : SHORT_FORM;
  }
  const known = before.toLowerCase();
  for (const [, first = '', second = ''] of text.matchAll(DEFINITE)) {
    if (!known.includes(` ${first.toLowerCase()}`)) continue;
    kept *= second !== '' && known.includes(` ${second.toLowerCase()}`) ? KNOWN_NOUN : KNOWN_WORD;
  }
  return Math.max(LEAST, kept);
}

/** Whether a short form, or its plural, stands in a text as a word. */
function hasWord(text: string, bare: string): boolean {
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    const behind = text.slice(at + bare.length, at + bare.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^s?(?![\p{L}\p{N}])/u.test(behind))
      return true;
  }
  return false;
}
