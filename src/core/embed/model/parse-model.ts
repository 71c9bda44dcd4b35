import { InputError } from '../../contract/errors.ts';
import { crc32 } from '../../math/crc32.ts';
import { createPairTable, type PairTable } from '../../math/pair-table.ts';
import {
  HEADER,
  HEADER_BYTES,
  MODEL_MAGIC,
  MODEL_VERSION,
  modelParts,
  type ModelParts,
  type ModelSizes,
} from './model-format.ts';
import type { StaticModel } from './static-model.ts';

const MOST_WORDS = 65_536;

/** Returns the model that the bytes hold, its columns views into them where alignment allows. Checks magic, version, sizes and checksum. O(bytes).
 * @throws InputError that says what is wrong with the file of that name */
export function parseModel(bytes: Uint8Array, name: string): StaticModel {
  const fail = (problem: string): never => {
    throw new InputError(`${name} is no embedding model that can be used: ${problem}.`);
  };
  if (bytes.length < HEADER_BYTES || asText(bytes.subarray(0, 8)) !== MODEL_MAGIC)
    return fail(`it does not begin with "${MODEL_MAGIC}"`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (place: number): number => view.getUint32(place, true);
  const version = at(HEADER.version);
  if (version !== MODEL_VERSION)
    return fail(`its format is version ${version}, this program reads version ${MODEL_VERSION}`);
  const sizes: ModelSizes = {
    dimension: at(HEADER.dimension),
    words: at(HEADER.words),
    pairs: at(HEADER.pairs),
    documents: at(HEADER.documents),
    textBytes: at(HEADER.textBytes),
  };
  if (sizes.dimension < 1 || sizes.words < 1 || sizes.words > MOST_WORDS || sizes.documents < 1)
    return fail('its header states sizes that no model has');
  const parts = modelParts(sizes);
  if (parts.end !== bytes.length)
    return fail(`it has ${bytes.length} bytes where its header promises ${parts.end}`);
  const checksum = crc32(bytes.subarray(HEADER_BYTES));
  if (checksum !== at(HEADER.checksum))
    return fail(
      'its checksum does not fit its content, so it was damaged on the way; fetch it again',
    );
  const words = asText(bytes.subarray(parts.text, parts.text + sizes.textBytes)).split('\n');
  if (words.length !== sizes.words) return fail('its list of words is not as long as stated');
  return {
    dimension: sizes.dimension,
    documents: sizes.documents,
    words,
    pairs: readPairs(view, sizes, parts),
    ...readColumns(bytes, sizes, parts),
    checksum: checksum.toString(16).padStart(8, '0'),
  };
}

function readPairs(view: DataView, sizes: ModelSizes, parts: ModelParts): PairTable {
  const pairs = createPairTable();
  for (let pair = 0; pair < sizes.pairs; pair += 1)
    pairs.add(
      view.getUint16(parts.pairs + pair * 4, true),
      view.getUint16(parts.pairs + pair * 4 + 2, true),
    );
  return pairs;
}

function readColumns(
  bytes: Uint8Array,
  sizes: ModelSizes,
  parts: ModelParts,
): Pick<StaticModel, 'documentFrequency' | 'scale' | 'rows'> {
  const terms = sizes.words + sizes.pairs;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    documentFrequency: Int32Array.from({ length: terms }, (_, term) =>
      view.getUint32(parts.frequencies + term * 4, true),
    ),
    scale: Float32Array.from({ length: terms }, (_, term) =>
      view.getFloat32(parts.scales + term * 4, true),
    ),
    rows: new Int8Array(bytes.buffer, bytes.byteOffset + parts.rows, terms * sizes.dimension),
  };
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
