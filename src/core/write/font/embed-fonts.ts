import { encodeBase64 } from '../../math/base64.ts';
import type { FontFace } from './font-face.ts';
import { FONT_FAMILY, type FontSet, type Weight } from './font-set.ts';
import { subsetFont } from './subset-font.ts';

/** Returns the style rules that embed the fonts of some texts in an SVG: the glyphs that are used and no others. */
export function embedFonts(
  texts: readonly { readonly text: string; readonly weight: Weight }[],
  fonts: FontSet,
): string {
  const used = new Map<
    FontFace,
    { readonly weight: Weight; readonly codes: Map<number, number> }
  >();
  for (const { text, weight } of texts)
    for (const { face, glyph, character } of fonts.glyphs(text, weight)) {
      if (face === null) continue;
      const entry = used.get(face) ?? { weight, codes: new Map<number, number>() };
      entry.codes.set(character.codePointAt(0) ?? 0, glyph);
      used.set(face, entry);
    }
  const rules = [...used].map(([face, { weight, codes }]) => {
    const file = encodeBase64(subsetFont(face, new Set(codes.values())));
    const range = [...codes.keys()]
      .sort((a, b) => a - b)
      .map((code) => `U+${code.toString(16)}`)
      .join(',');
    return `@font-face{font-family:"${FONT_FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${file}) format("truetype");unicode-range:${range}}`;
  });
  return rules.join('');
}
