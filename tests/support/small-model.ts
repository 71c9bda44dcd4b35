import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { serialiseModel } from '../../src/core/embed/model/serialise-model.ts';
import type { StaticModel } from '../../src/core/embed/model/static-model.ts';
import { createPairTable } from '../../src/core/math/pair-table.ts';

/** A model of a few words with one direction each, in 16 dimensions, as if learned from 100 texts. */
export function smallModel(
  words: readonly string[],
  pairs: readonly (readonly [number, number])[] = [],
): StaticModel {
  const table = createPairTable();
  for (const [first, second] of pairs) table.add(first, second);
  const terms = words.length + pairs.length;
  const rows = new Int8Array(terms * 16);
  for (let term = 0; term < terms; term += 1) rows[term * 16 + (term % 16)] = 127;
  return parseModel(
    serialiseModel({
      dimension: 16,
      documents: 100,
      words,
      pairs: table,
      documentFrequency: new Int32Array(terms).fill(10),
      rows,
      scale: new Float32Array(terms).fill(1 / 127),
    }),
    'small model',
  );
}
