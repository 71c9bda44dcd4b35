import { xmlText } from '../xml-text.ts';
import { FONT_FAMILY } from '../font/font-set.ts';
import type { Area, Disc, Line, Picture, Shape, Text } from './picture.ts';

/** Returns a picture as SVG: true shapes and text, layers with names, no script. `faces`: rules that embed the fonts, see
 * `embedFonts`; '' = the viewer's own. Texts keep their measured widths whatever font draws them. O(shapes). */
export function writeSvg(picture: Picture, faces: string): string {
  const { width, height, background, title, description, layers } = picture;
  const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description">\n`,
    `<title id="title">${xmlText(title)}</title>\n<desc id="description">${xmlText(description)}</desc>\n`,
    `<style>${faces}text{font-family:"${FONT_FAMILY}","Noto Sans",system-ui,sans-serif;font-kerning:none;font-variant-ligatures:none;white-space:pre}</style>\n`,
    background === null
      ? ''
      : `<rect width="${short(width)}" height="${short(height)}" fill="${background}"/>\n`,
    ...layers.flatMap(({ name, shapes }) => [
      `<g id="${xmlText(name)}">\n`,
      ...shapes.map((shape) => `${shapeText(shape)}\n`),
      '</g>\n',
    ]),
    '</svg>\n',
  ].join('');
}

/** Returns a picture as an SVG element inside of a page, which brings the fonts: no ids, as a page may hold several. O(shapes). */
export function inlineSvg({ width, height, title, layers }: Picture): string {
  const shapes = layers.flatMap((layer) => layer.shapes.map(shapeText));
  return `<svg viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-label="${xmlText(title)}">${shapes.join('')}</svg>`;
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'disc':
      return discText(shape);
    case 'area':
      return areaText(shape);
    case 'line':
      return lineText(shape);
    case 'text':
      return textText(shape);
  }
}

function discText({ x, y, radius, fill, stroke, strokeWidth, title }: Disc): string {
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="${short(strokeWidth)}"`;
  return closed('circle', `cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${look}`, title);
}

function areaText(area: Area): string {
  const path = area.rings.map((ring) => `M${ring.map(short).join(' ')}Z`).join('');
  const fill =
    area.fill === null
      ? 'fill="none"'
      : `fill="${area.fill}"${opacity('fill-opacity', area.fillOpacity)}`;
  const stroke =
    area.stroke === null
      ? ''
      : ` stroke="${area.stroke}" stroke-width="${short(area.strokeWidth)}"${opacity('stroke-opacity', area.strokeOpacity)}`;
  return closed('path', `d="${path}" ${fill}${stroke}`, area.title);
}

function lineText({ points, stroke, width, opacity: share }: Line): string {
  return `<polyline points="${points.map(short).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity('stroke-opacity', share)}/>`;
}

function textText({ x, y, text, size, weight, fill, width }: Text): string {
  const length = width > 0 ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" font-weight="${weight}" fill="${fill}"${length}>${xmlText(text.normalize('NFC'))}</text>`;
}

function closed(name: string, attributes: string, title: string | null): string {
  return title === null
    ? `<${name} ${attributes}/>`
    : `<${name} ${attributes}><title>${xmlText(title)}</title></${name}>`;
}

function opacity(name: string, share: number): string {
  return share >= 1 ? '' : ` ${name}="${short(share)}"`;
}

function short(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}
