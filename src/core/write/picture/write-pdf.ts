import { parseHex } from '../../colour/colour-maths.ts';
import type { FontSet } from '../font/font-set.ts';
import { createPdfFile, pdfText } from './pdf-file.ts';
import { createPdfFonts, type PdfFonts } from './pdf-fonts.ts';
import type { Disc, Picture, Shape, Text } from './picture.ts';

/** Points per picture unit: 72 and 96 to the inch. */
const POINTS = 0.75;
/** Distance of a circle's Bézier controls from its quarter points, as a share of the radius. */
const ROUND = 0.5522847498;

/** Returns a picture as a PDF of one page, see `writePdfPages`. */
export function writePdf(picture: Picture, fonts: FontSet): Uint8Array {
  return writePdfPages([picture], fonts, picture);
}

/** Returns pictures as the pages of a PDF: vectors, fonts embedded (the glyphs that are used), text that can be selected and
 * searched. Equal pictures give equal bytes. O(shapes). */
export function writePdfPages(
  pictures: readonly Picture[],
  fonts: FontSet,
  told: Pick<Picture, 'title' | 'description'>,
): Uint8Array {
  const file = createPdfFile();
  const pdfFonts = createPdfFonts(fonts);
  const shares = new Map<string, string>();
  const contents = pictures.map((picture) =>
    file.addStream(new TextEncoder().encode(pageCommands(picture, pdfFonts, shares))),
  );
  const fontEntries = pdfFonts.finish(file);
  const states = [...shares].map(([key, name]) => {
    const [fill, stroke] = key.split(' ');
    return `/${name} << /ca ${fill} /CA ${stroke} >>`;
  });
  const resources = `<< /Font << ${fontEntries} >> /ExtGState << ${states.join(' ')} >> >>`;
  const pages = file.reserve();
  const kids = pictures.map(({ width, height }, at) =>
    file.add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${short(width * POINTS)} ${short(height * POINTS)}] /Contents ${contents[at] ?? 0} 0 R /Resources ${resources} >>`,
    ),
  );
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  file.add(`<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`, pages);
  const catalogue = file.add(
    `<< /Type /Catalog /Pages ${pages} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = file.add(
    `<< /Title ${pdfText(told.title)} /Subject ${pdfText(told.description)} /Creator ${pdfText('Field Atlas')} >>`,
  );
  return file.finish(catalogue, info);
}

function pageCommands(
  { width, height, background, layers }: Picture,
  fonts: PdfFonts,
  shares: Map<string, string>,
): string {
  return [
    `${short(POINTS)} 0 0 ${short(-POINTS)} 0 ${short(height * POINTS)} cm 1 J 1 j\n`,
    ...(background === null
      ? []
      : [`${colour(background, 'rg')} 0 0 ${short(width)} ${short(height)} re f\n`]),
    ...layers.flatMap(({ shapes }) => shapes.map((shape) => shapeCommands(shape, fonts, shares))),
  ].join('');
}

function shapeCommands(shape: Shape, fonts: PdfFonts, shares: Map<string, string>): string {
  const state = (fill: number, stroke: number): string => {
    const key = `${short(fill)} ${short(stroke)}`;
    const name = shares.get(key) ?? `G${shares.size + 1}`;
    shares.set(key, name);
    return `/${name} gs`;
  };
  switch (shape.kind) {
    case 'disc':
      return `${state(1, 1)} ${discCommands(shape)}`;
    case 'area': {
      const { fill, stroke, strokeWidth } = shape;
      const isStroked = stroke !== null && strokeWidth > 0;
      const looks = [
        ...(fill === null ? [] : [colour(fill, 'rg')]),
        ...(isStroked ? [colour(stroke, 'RG'), `${short(strokeWidth)} w`] : []),
      ];
      const paint = fill === null ? (isStroked ? 'S' : 'n') : isStroked ? 'B' : 'f';
      const paths = shape.rings.map((ring) => `${path(ring)} h`).join(' ');
      return `${state(shape.fillOpacity, shape.strokeOpacity)} ${looks.join(' ')} ${paths} ${paint}\n`;
    }
    case 'line':
      return `${state(1, shape.opacity)} ${colour(shape.stroke, 'RG')} ${short(shape.width)} w ${path(shape.points)} S\n`;
    case 'text':
      return `${state(1, 1)} ${textCommands(shape, fonts)}`;
  }
}

function textCommands({ x, y, text, size, weight, fill }: Text, fonts: PdfFonts): string {
  const runs = fonts
    .runs(text, weight)
    .map(({ font, codes }) => `/${font} ${short(size)} Tf <${codes}> Tj`);
  return `${colour(fill, 'rg')} BT 1 0 0 -1 ${short(x)} ${short(y)} Tm ${runs.join(' ')} ET\n`;
}

function discCommands({ x, y, radius: r, fill, stroke, strokeWidth }: Disc): string {
  const k = r * ROUND;
  const numbers = (...values: readonly number[]): string => values.map(short).join(' ');
  const quarters = [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${numbers(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${numbers(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${numbers(x + k, y - r, x + r, y - k, x + r, y)} c h`,
  ];
  const look =
    strokeWidth > 0
      ? `${colour(fill, 'rg')} ${colour(stroke, 'RG')} ${short(strokeWidth)} w`
      : colour(fill, 'rg');
  return `${look} ${quarters.join(' ')} ${strokeWidth > 0 ? 'B' : 'f'}\n`;
}

function path(points: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    parts.push(`${short(points[at] ?? 0)} ${short(points[at + 1] ?? 0)} ${at === 0 ? 'm' : 'l'}`);
  return parts.join(' ');
}

function colour(hex: string, operator: 'rg' | 'RG'): string {
  return `${parseHex(hex)
    .map((part) => short(part / 255))
    .join(' ')} ${operator}`;
}

/** PDF knows no exponents. */
function short(value: number): string {
  return String(Number(value.toFixed(3)) + 0);
}
