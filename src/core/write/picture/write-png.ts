import { zlibSync } from 'fflate';
import { crc32 } from '../../math/crc32.ts';
import type { FontSet } from '../font/font-set.ts';
import { discRing, strokeRings, textRings } from './outlines.ts';
import type { Picture, Shape } from './picture.ts';
import { createRaster, type Raster } from './raster.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Of a picture unit, 1/96 inch: units a metre. */
const UNITS_PER_METRE = 96 / 0.0254;
/** Shapes between two looks at the host. */
const SHAPES_PER_STEP = 200;

/** A picture in pixels may have so many: 32768 × 2048, 256 MB while it is drawn. */
export const MOST_PIXELS = 2 ** 26;

/** Returns how many pixels a picture has at a scale. */
export function pixelSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  scale: number,
): readonly [number, number] {
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** Returns a picture as PNG, `scale` pixels a unit, drawn by our own rasteriser so that every machine gives the same bytes.
 * O(pixels of the shapes).
 *
 * Source: https://www.w3.org/TR/png-3/. */
export async function writePng(
  picture: Picture,
  fonts: FontSet,
  scale: number,
  step: (share: number) => Promise<void>,
): Promise<Uint8Array> {
  const [width, height] = pixelSize(picture, scale);
  const raster = createRaster(width, height, picture.background);
  const shapes = picture.layers.flatMap((layer) => layer.shapes);
  for (const [at, shape] of shapes.entries()) {
    drawShape(raster, shape, fonts, scale);
    if (at % SHAPES_PER_STEP === 0) await step(at / shapes.length);
  }
  await step(1);
  return encodePng(raster, picture.background === null, scale);
}

function drawShape(raster: Raster, shape: Shape, fonts: FontSet, scale: number): void {
  switch (shape.kind) {
    case 'disc': {
      raster.fill([discRing(shape, scale)], shape.fill, 1);
      if (shape.strokeWidth > 0) {
        const half = shape.strokeWidth / 2;
        const inner = discRing({ ...shape, radius: Math.max(0, shape.radius - half) }, scale);
        const outer = discRing({ ...shape, radius: shape.radius + half }, scale);
        raster.fill([outer, reversed(inner)], shape.stroke, 1);
      }
      return;
    }
    case 'area': {
      const rings = shape.rings.map((ring) => ring.map((value) => value * scale));
      if (shape.fill !== null) raster.fill(rings, shape.fill, shape.fillOpacity);
      if (shape.stroke !== null && shape.strokeWidth > 0) {
        const { strokeWidth } = shape;
        const lines = shape.rings.flatMap((ring) => strokeRings(ring, strokeWidth, true, scale));
        raster.fill(lines, shape.stroke, shape.strokeOpacity);
      }
      return;
    }
    case 'line':
      raster.fill(
        strokeRings(shape.points, shape.width, false, scale),
        shape.stroke,
        shape.opacity,
      );
      return;
    case 'text':
      raster.fill(textRings(shape, fonts, scale), shape.fill, 1);
  }
}

function reversed(ring: readonly number[]): readonly number[] {
  const points: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) points.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  return points;
}

function encodePng(
  { width, height, pixels }: Raster,
  hasAlpha: boolean,
  scale: number,
): Uint8Array {
  const channels = hasAlpha ? 4 : 3;
  const rows = new Uint8Array(height * (1 + width * channels));
  for (let row = 0; row < height; row += 1) {
    let to = row * (1 + width * channels) + 1;
    for (let from = 4 * row * width; from < 4 * (row + 1) * width; from += 4)
      for (let part = 0; part < channels; part += 1) {
        rows[to] = pixels[from + part] ?? 0;
        to += 1;
      }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, hasAlpha ? 6 : 2);
  const density = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(scale * UNITS_PER_METRE);
  density.setUint32(0, perMetre);
  density.setUint32(4, perMetre);
  density.setUint8(8, 1);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('pHYs', new Uint8Array(density.buffer)),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let letter = 0; letter < 4; letter += 1) bytes[4 + letter] = name.charCodeAt(letter);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
