import type { Vectors } from '../../src/core/embed/embedder.ts';
import { seededRandom, type Random } from '../../src/core/math/random.ts';

/** How the vectors lie: everywhere, or around so many centres, as far from them as they are from each other. */
export interface Cloud {
  readonly count: number;
  readonly dimension: number;
  readonly centres?: number;
  readonly seed?: number;
}

/** Unit vectors from normal numbers, the same for the same cloud. */
export function vectorCloud({ count, dimension, centres = 0, seed = 1 }: Cloud): Vectors {
  const random = seededRandom(seed);
  const centre = Float64Array.from({ length: centres * dimension }, () => normal(random));
  const values = new Float32Array(count * dimension);
  const row = new Float64Array(dimension);
  for (let paper = 0; paper < count; paper += 1) {
    const start = Math.floor(random() * centres) * dimension;
    for (let column = 0; column < dimension; column += 1)
      row[column] = normal(random) + (centre[start + column] ?? 0);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    values.set(
      row.map((value) => value / length),
      paper * dimension,
    );
  }
  return { count, dimension, values };
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
