import { InputError } from '../../contract/errors.ts';
import type {
  ExportOptions,
  ExportResult,
  ExportSubject,
  ExportTools,
} from '../export/export-format.ts';
import { exportFileName } from '../export/file-names.ts';
import { embedFonts } from '../font/embed-fonts.ts';
import { loadFonts, type FontSet } from '../font/font-set.ts';
import { drawMap, unnamedText } from './draw-map.ts';
import { pictureContent, type PictureContent } from './picture-content.ts';
import { textsOf, type Picture } from './picture.ts';
import { writePdf } from './write-pdf.ts';
import { MOST_PIXELS, pixelSize, writePng } from './write-png.ts';
import { writeSvg } from './write-svg.ts';

/** A picture with the fonts that it was measured by. */
export interface MadePicture {
  readonly picture: Picture;
  readonly fonts: FontSet;
  readonly notes: readonly string[];
}

/** The part as SVG, the glyphs that it uses embedded. */
export async function exportSvg(
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { picture, fonts, notes } = await makePicture(subject, options, tools);
  const text = writeSvg(picture, embedFonts(textsOf(picture), fonts));
  const bytes = new TextEncoder().encode(text);
  const missing = missingCharacters(picture, fonts);
  const note = `The built-in font has no signs for ${missing}: whatever shows the SVG takes a font of its own for them.`;
  return {
    files: [{ path: exportFileName(subject, '.svg'), bytes }],
    notes: missing === '' ? notes : [...notes, note],
  };
}

/** The part as PNG.
 * @throws InputError for more pixels than fit the memory */
export async function exportPng(
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { scale } = options.picture;
  const [width, height] = pixelSize(options.picture, scale);
  if (width * height > MOST_PIXELS)
    throw new InputError(
      `A PNG of ${width} × ${height} pixels is too large; take a smaller scale, or SVG or PDF, which are sharp at any size.`,
    );
  const { picture, fonts, notes } = await makePicture(subject, options, tools);
  const bytes = await writePng(picture, fonts, scale, (share) => tools.step(0.5 + share * 0.4));
  return {
    files: [{ path: exportFileName(subject, '.png'), bytes }],
    notes: [...notes, ...boxNotes(picture, fonts)],
  };
}

/** The part as a PDF of one page. */
export async function exportPdf(
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { picture, fonts, notes } = await makePicture(subject, options, tools);
  const bytes = writePdf(picture, fonts);
  return {
    files: [{ path: exportFileName(subject, '.pdf'), bytes }],
    notes: [...notes, ...boxNotes(picture, fonts)],
  };
}

/** Draws the part's picture. */
export async function makePicture(
  subject: ExportSubject,
  { picture: options }: ExportOptions,
  { readAsset, step }: ExportTools,
): Promise<MadePicture> {
  const content = pictureContent(subject, options);
  const fonts = await loadFonts(wordsOf(content), readAsset);
  await step(0.2);
  const { picture, unnamed } = drawMap(subject, options, content, fonts);
  await step(0.5);
  return { picture, fonts, notes: unnamed === 0 ? [] : [unnamedText(unnamed)] };
}

/** What PNG and PDF say of characters that they show as boxes; none where there are none. */
export function boxNotes(picture: Picture, fonts: FontSet): readonly string[] {
  const missing = missingCharacters(picture, fonts);
  return missing === ''
    ? []
    : [
        `The built-in font has no signs for ${missing}: they are drawn as boxes; an SVG shows them with the fonts of whatever shows it.`,
      ];
}

function missingCharacters(picture: Picture, fonts: FontSet): string {
  const missing = new Set(
    textsOf(picture).flatMap(({ text, weight }) =>
      fonts
        .glyphs(text, weight)
        .flatMap(({ face, character }) => (face === null ? [character] : [])),
    ),
  );
  const few = [...missing].slice(0, 12).join('');
  return missing.size === 0 ? '' : `“${few}${missing.size > 12 ? '…' : ''}”`;
}

/** Everything that may be set, so that its fonts can be fetched first. */
function* wordsOf({ title, subtitle, credit, topics, legend }: PictureContent): Generator<string> {
  yield* [title, subtitle, credit, '0123456789 ()…&,.:', unnamedText(2), unnamedText(1), 'papers'];
  for (const { name } of topics) yield name;
  for (const { label } of legend.entries) yield label;
  yield* [legend.scale?.from ?? '', legend.scale?.to ?? '', legend.sizes ?? ''];
}
