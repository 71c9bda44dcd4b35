import type { PairTable } from '../../math/pair-table.ts';

/** A table of term vectors, learned from the abstracts of a field. Terms are the words 0 … words.length - 1, then the pairs. */
export interface StaticModel {
  readonly dimension: number;
  /** How many texts the document frequencies were counted in. */
  readonly documents: number;
  /** Folded to lower case without accents and plural endings, as `createWordReader` gives them. */
  readonly words: readonly string[];
  /** Pairs by their words' numbers. */
  readonly pairs: PairTable;
  readonly documentFrequency: Int32Array;
  /** Term t has the vector rows[t × dimension …] × scale[t]; its length says how telling the term is. */
  readonly rows: Int8Array;
  readonly scale: Float32Array;
  /** Checksum of all that follows the header, eight hexadecimal digits: names the model. */
  readonly checksum: string;
}

/** Returns the length of every term's vector. O(terms × dimension). */
export function termLengths({ rows, scale, dimension }: StaticModel): Float32Array {
  return scale.map((factor, term) => {
    let square = 0;
    for (let at = term * dimension; at < (term + 1) * dimension; at += 1)
      square += (rows[at] ?? 0) ** 2;
    return factor * Math.sqrt(square);
  });
}
