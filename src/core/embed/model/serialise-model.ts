import { crc32 } from '../../math/crc32.ts';
import { HEADER, HEADER_BYTES, MODEL_MAGIC, MODEL_VERSION, modelParts } from './model-format.ts';
import type { StaticModel } from './static-model.ts';

/** Returns the bytes of a model file, which `parseModel` reads back. The same model gives the same bytes. */
export function serialiseModel(model: Omit<StaticModel, 'checksum'>): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(model.words.join('\n'));
  const sizes = {
    dimension: model.dimension,
    words: model.words.length,
    pairs: model.pairs.size,
    documents: model.documents,
    textBytes: text.length,
  };
  const parts = modelParts(sizes);
  const bytes = new Uint8Array(parts.end);
  const view = new DataView(bytes.buffer);
  const put = (place: number, value: number): void => view.setUint32(place, value, true);
  bytes.set(new TextEncoder().encode(MODEL_MAGIC));
  put(HEADER.version, MODEL_VERSION);
  put(HEADER.dimension, sizes.dimension);
  put(HEADER.words, sizes.words);
  put(HEADER.pairs, sizes.pairs);
  put(HEADER.documents, sizes.documents);
  put(HEADER.textBytes, sizes.textBytes);
  bytes.set(text, parts.text);
  for (let pair = 0; pair < sizes.pairs; pair += 1) {
    view.setUint16(parts.pairs + pair * 4, model.pairs.first(pair), true);
    view.setUint16(parts.pairs + pair * 4 + 2, model.pairs.second(pair), true);
  }
  for (const [term, frequency] of model.documentFrequency.entries())
    put(parts.frequencies + term * 4, frequency);
  for (const [term, scale] of model.scale.entries())
    view.setFloat32(parts.scales + term * 4, scale, true);
  bytes.set(
    new Uint8Array(model.rows.buffer, model.rows.byteOffset, model.rows.length),
    parts.rows,
  );
  put(HEADER.checksum, crc32(bytes.subarray(HEADER_BYTES)));
  return bytes;
}

const MOST = 127;

/** Returns float rows as signed bytes and a scale each: term t is rows[t × dimension …] × scale[t], off by half a scale at most. O(terms × dimension). */
export function quantiseRows(
  table: Float32Array,
  dimension: number,
): { readonly rows: Int8Array; readonly scale: Float32Array } {
  const terms = table.length / dimension;
  const rows = new Int8Array(table.length);
  const scale = new Float32Array(terms);
  for (let term = 0; term < terms; term += 1) {
    const row = table.subarray(term * dimension, (term + 1) * dimension);
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scale[term] = largest / MOST;
    if (largest === 0) continue;
    for (const [k, value] of row.entries())
      rows[term * dimension + k] = Math.round((value / largest) * MOST);
  }
  return { rows, scale };
}
