/** Characters that show nothing: controls (but white space), marks that steer the direction of text, zero-width and
 * soft ones, the byte order mark, tags, noncharacters. The two joiners U+200C and U+200D are looked at apart. */
const INVISIBLE =
  /(?![\t-\r\u0085])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;
/** In scripts that join their letters, and between emoji, a joiner is part of the spelling; elsewhere it hides. */
const STRAY_JOINER =
  /(?<![\p{M}\p{Extended_Pictographic}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Syriac}\p{Script=Mongolian}])[\u200C\u200D]/gu;
const HALF_PAIR = /[\uD800-\uDFFF]/gu;
const SPACES = /[\s\u0085\u2800]+/gu;
/** Anything but printable ASCII with single blanks between words. */
const UNEVEN = /[^ -~]| {2}|^ | $/;
/** Anything but printable ASCII, blanks, tabs and line feeds. */
const FOREIGN = /[^ -~\t\n]/;

/** Returns the text without characters that show nothing (controls, direction overrides, zero-width ones), white space
 * folded to single blanks and trimmed at both ends; halves of broken surrogate pairs become U+FFFD.
 * Applying it twice changes nothing more. Cost: linear. */
export function plainText(raw: string): string {
  if (UNEVEN.test(raw)) {
    const visible = FOREIGN.test(raw) ? dropInvisible(raw) : raw;
    return visible.replace(SPACES, ' ').trim();
  }
  return raw;
}

/** Returns the text without characters that show nothing; white space stays as it is. Cost: linear. */
export function dropInvisible(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(STRAY_JOINER, '').replace(HALF_PAIR, '\uFFFD');
}

/** Returns how many characters (code points) a reader sees: those of `plainText`. */
export function visibleLength(raw: string): number {
  return Array.from(plainText(raw)).length;
}
