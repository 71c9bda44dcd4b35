import { openFontFace, type FontFace } from './font-face.ts';
import { readWoff } from './read-woff.ts';

/** Weights that pictures use. */
export const WEIGHTS = [400, 600] as const;
export type Weight = (typeof WEIGHTS)[number];
/** The family's name, as an SVG asks for it. */
export const FONT_FAMILY = 'Open Sans';

/** The family comes in files by script; they are fetched in this order until every character has a glyph. */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'math',
  'symbols',
  'vietnamese',
  'greek-ext',
  'cyrillic-ext',
  'hebrew',
] as const;

/** One character as it is drawn; `face` null = no face has it. */
export interface SetGlyph {
  readonly character: string;
  readonly face: FontFace | null;
  readonly glyph: number;
  /** Share of the em. */
  readonly advance: number;
}

/** The fonts of a picture. */
export interface FontSet {
  /** Width of a text in picture units. */
  measure(text: string, size: number, weight: Weight): number;
  glyphs(text: string, weight: Weight): readonly SetGlyph[];
}

type ReadAsset = (name: string) => Promise<Uint8Array>;

/** Fonts that were opened, by who fetched them: several pictures in a row share them. */
const opened = new WeakMap<ReadAsset, Map<string, FontFace>>();

async function openFace(name: string, readAsset: ReadAsset): Promise<FontFace> {
  const known = opened.get(readAsset) ?? new Map<string, FontFace>();
  opened.set(readAsset, known);
  const face = known.get(name) ?? openFontFace(readWoff(await readAsset(name)));
  known.set(name, face);
  return face;
}

/** Returns the fonts that texts need, at both weights; characters that none of them has are drawn as boxes, see `advanceOf`. */
export async function loadFonts(texts: Iterable<string>, readAsset: ReadAsset): Promise<FontSet> {
  const wanted = new Set<string>();
  for (const text of texts) for (const character of text.normalize('NFC')) wanted.add(character);
  const faces = new Map<Weight, FontFace[]>(WEIGHTS.map((weight) => [weight, []]));
  for (const script of SCRIPTS) {
    if (script !== 'latin' && wanted.size === 0) break;
    for (const weight of WEIGHTS) {
      const face = await openFace(`open-sans-${script}-${weight}-normal.woff`, readAsset);
      faces.get(weight)?.push(face);
    }
    const latest = faces.get(400)?.at(-1);
    for (const character of wanted)
      if (latest?.glyphOf.has(character.codePointAt(0) ?? 0) === true) wanted.delete(character);
  }
  return createFontSet(faces);
}

/** Returns a set of faces by weight; of several faces that have a character, the first one draws it. */
export function createFontSet(faces: ReadonlyMap<Weight, readonly FontFace[]>): FontSet {
  const known = new Map<string, SetGlyph>();
  const glyphOf = (character: string, weight: Weight): SetGlyph => {
    const key = `${weight}${character}`;
    const found = known.get(key) ?? findGlyph(character, faces.get(weight) ?? []);
    known.set(key, found);
    return found;
  };
  const glyphs = (text: string, weight: Weight): readonly SetGlyph[] =>
    Array.from(text.normalize('NFC'), (character) => glyphOf(character, weight));
  return {
    glyphs,
    measure: (text, size, weight) =>
      size * glyphs(text, weight).reduce((sum, { advance }) => sum + advance, 0),
  };
}

function findGlyph(character: string, faces: readonly FontFace[]): SetGlyph {
  const code = character.codePointAt(0) ?? 0;
  for (const face of faces) {
    const glyph = face.glyphOf.get(code);
    if (glyph !== undefined) return { character, face, glyph, advance: face.advance(glyph) };
  }
  return { character, face: null, glyph: 0, advance: advanceOf(character) };
}

/** The room that a character without a glyph takes: an em where its script is written in squares, else three fifths. */
function advanceOf(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  const isSquare =
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60\p{Emoji_Presentation}]$/u;
  return isSquare.test(character) ? 1 : 0.6;
}
