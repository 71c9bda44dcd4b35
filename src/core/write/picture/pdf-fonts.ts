import type { FontFace } from '../font/font-face.ts';
import { viewOf } from '../font/font-face.ts';
import type { FontSet, SetGlyph, Weight } from '../font/font-set.ts';
import { subsetFont } from '../font/subset-font.ts';
import { hexText, type PdfFile } from './pdf-file.ts';

/** A run of text in one font. */
export interface PdfRun {
  /** Name of the font among the page's resources. */
  readonly font: string;
  /** Codes, four hexadecimal digits each. */
  readonly codes: string;
}

/** The fonts of a PDF: each character gets a code of its own, so that it can be selected and found even where no glyph shows it. */
export interface PdfFonts {
  runs(text: string, weight: Weight): readonly PdfRun[];
  /** Writes the fonts that were used; returns the page's font resources. */
  finish(file: PdfFile): string;
}

interface UsedFont {
  readonly name: string;
  readonly face: FontFace;
  readonly characters: Map<string, { readonly code: number; readonly glyph: SetGlyph }>;
}

/** Returns the fonts of a page, drawn from a set. */
export function createPdfFonts(fonts: FontSet): PdfFonts {
  const used = new Map<FontFace, UsedFont>();
  const codeOf = (
    glyph: SetGlyph,
    face: FontFace,
  ): { readonly font: UsedFont; readonly code: number } => {
    const font = used.get(face) ?? { name: `F${used.size + 1}`, face, characters: new Map() };
    used.set(face, font);
    const known = font.characters.get(glyph.character);
    const code = known?.code ?? font.characters.size + 1;
    if (known === undefined) font.characters.set(glyph.character, { code, glyph });
    return { font, code };
  };
  return {
    runs(text, weight) {
      const glyphs = fonts.glyphs(text, weight);
      // What has no glyph is shown by the first font, whose glyph 0 is a box.
      const fallback = fonts.glyphs(' ', weight)[0]?.face ?? null;
      const runs: { font: string; codes: string }[] = [];
      for (const glyph of glyphs) {
        const face = glyph.face ?? fallback;
        if (face === null) continue;
        const { font, code } = codeOf(glyph, face);
        const hex = code.toString(16).toUpperCase().padStart(4, '0');
        const last = runs.at(-1);
        if (last?.font === font.name) last.codes += hex;
        else runs.push({ font: font.name, codes: hex });
      }
      return runs;
    },
    finish: (file) =>
      [...used.values()].map((font) => `/${font.name} ${writeFont(file, font)} 0 R`).join(' '),
  };
}

function writeFont(file: PdfFile, { face, characters, name }: UsedFont): number {
  const entries = [...characters].map(([character, { code, glyph }]) => ({
    character,
    code,
    glyph,
  }));
  const head = viewOf(face.tables, 'head');
  const hhea = viewOf(face.tables, 'hhea');
  const em = (value: number): number => Math.round((1000 * value) / face.unitsPerEm);
  const box = [36, 38, 40, 42].map((at) => em(head.getInt16(at)));
  const glyphs = new Set(entries.map(({ glyph }) => glyph.glyph));
  const program = subsetFont(face, glyphs);
  const programAt = file.addStream(program, `/Length1 ${program.length}`);
  const base = `/${tagOf(name)}+OpenSans`;
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName ${base} /Flags 32 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${em(hhea.getInt16(4))} /Descent ${em(hhea.getInt16(6))} /CapHeight 714 /StemV 80 /FontFile2 ${programAt} 0 R >>`,
  );
  const map = new DataView(new ArrayBuffer(2 * (entries.length + 1)));
  for (const { code, glyph } of entries)
    map.setUint16(2 * code, glyph.face === null ? 0 : glyph.glyph);
  const mapAt = file.addStream(new Uint8Array(map.buffer));
  const widths = entries.map(({ glyph }) => Math.round(1000 * glyph.advance)).join(' ');
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap ${mapAt} 0 R /DW 1000 /W [1 [${widths}]] >>`,
  );
  const unicode = file.addStream(new TextEncoder().encode(unicodeMap(entries)));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${base} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}

/** Six capitals, as the name of a subset begins. */
function tagOf(name: string): string {
  const number = Number(name.slice(1));
  return `FIELD${String.fromCharCode(64 + Math.min(26, number))}`;
}

const ENTRIES_PER_BLOCK = 100;

function unicodeMap(
  entries: readonly { readonly character: string; readonly code: number }[],
): string {
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_PER_BLOCK) {
    const block = entries.slice(from, from + ENTRIES_PER_BLOCK);
    const lines = block.map(
      ({ character, code }) =>
        `<${code.toString(16).toUpperCase().padStart(4, '0')}> <${hexText(character)}>\n`,
    );
    blocks.push(`${block.length} beginbfchar\n${lines.join('')}endbfchar\n`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('');
}
