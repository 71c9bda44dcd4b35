import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import type { Similarity } from './similarity.ts';

const TEXTS_PER_TURN = 64;

/** Which texts count, where not all do. */
export interface Among {
  /** Numbers of the texts that have and are neighbours, numbered by their place here. */
  readonly members: readonly number[];
  /** A number per member: texts of one fold are never neighbours. */
  readonly folds: Int32Array;
}

/** Returns the k nearest texts of every text, nearest first, ties by number; k is at most count − 1, and with `among` at
 * most what is outside the largest fold. Costs one row of the similarity per text.
 * @throws RangeError if k is not a positive whole number; CancelledError */
export async function nearestTexts(
  similarity: Similarity,
  k: number,
  effects: Effects,
  { members, folds }: Among = eachForItself(similarity.count),
): Promise<Neighbours> {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`k must be a whole number from 1, not ${k}`);
  const count = members.length;
  const size = Math.max(0, Math.min(k, count - largestFold(folds)));
  const indices = new Int32Array(count * size);
  const similarities = new Float64Array(count * size);
  const row = new Float64Array(similarity.count);
  for (const [place, text] of members.entries()) {
    if (place % TEXTS_PER_TURN === 0) await checkpoint(effects, 'neighbours', place, count);
    similarity.fillRow(text, row);
    const own = Float64Array.from(members, (member, other) =>
      folds[other] === folds[place] ? -Infinity : (row[member] ?? 0),
    );
    for (const [rank, other] of largest(own, size).entries()) {
      indices[place * size + rank] = other;
      similarities[place * size + rank] = own[other] ?? 0;
    }
  }
  return { count, k: size, indices, similarities };
}

function eachForItself(count: number): Among {
  const folds = Int32Array.from({ length: count }, (_, text) => text);
  return { members: [...folds], folds };
}

function largestFold(folds: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const fold of folds) sizes.set(fold, (sizes.get(fold) ?? 0) + 1);
  return [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
}

/** The places of the `size` largest values, largest first, ties by place. */
function largest(row: Float64Array, size: number): readonly number[] {
  const best: number[] = [];
  let least = -Infinity;
  for (const [place, value] of row.entries()) {
    if (value === -Infinity || (best.length === size && value <= least)) continue;
    let at = best.length;
    while (at > 0 && (row[best[at - 1] ?? 0] ?? 0) < value) at -= 1;
    best.splice(at, 0, place);
    if (best.length > size) best.pop();
    if (best.length === size) least = row[best[size - 1] ?? 0] ?? 0;
  }
  return best;
}
