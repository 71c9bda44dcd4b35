/** First bytes of a model file. */
export const MODEL_MAGIC = 'FATLASEM';
/** Newest model format that this program reads and writes. */
export const MODEL_VERSION = 1;
export const HEADER_BYTES = 64;

/** Sizes that the header states; from them follows where everything lies. All numbers in the file are little-endian. */
export interface ModelSizes {
  readonly dimension: number;
  readonly words: number;
  readonly pairs: number;
  readonly documents: number;
  /** UTF-8 bytes of the words, one per line. */
  readonly textBytes: number;
}

/** Where the parts of a model file begin, in bytes. */
export interface ModelParts {
  /** The words, one per line. */
  readonly text: number;
  /** Two 16-bit word numbers a pair. */
  readonly pairs: number;
  /** A 32-bit count a term. */
  readonly frequencies: number;
  /** A 32-bit float a term. */
  readonly scales: number;
  /** `dimension` signed bytes a term. */
  readonly rows: number;
  readonly end: number;
}

/** Places of the header's 32-bit numbers, in bytes. */
export const HEADER = {
  version: 8,
  dimension: 12,
  words: 16,
  pairs: 20,
  documents: 24,
  textBytes: 28,
  checksum: 32,
} as const;

/** Returns where the parts lie in a model of these sizes. */
export function modelParts({ dimension, words, pairs, textBytes }: ModelSizes): ModelParts {
  const terms = words + pairs;
  const text = HEADER_BYTES;
  const pairsAt = text + Math.ceil(textBytes / 4) * 4;
  const frequencies = pairsAt + pairs * 4;
  const scales = frequencies + terms * 4;
  const rows = scales + terms * 4;
  return { text, pairs: pairsAt, frequencies, scales, rows, end: rows + terms * dimension };
}
