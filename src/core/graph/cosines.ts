import type { Vectors } from '../embed/embedder.ts';

/** Writes the cosine of one paper with each of the others (unit rows), within -1 … 1, summed from the first column to the
 * last: to the bit what a plain loop gives. Four sums run side by side, since each addition waits for the one before. */
export function cosinesOf(
  { dimension, values }: Vectors,
  paper: number,
  others: Int32Array,
  cosines: Float64Array,
): void {
  const row = values.subarray(paper * dimension, (paper + 1) * dimension);
  const at = (place: number) => Math.max(0, others[place] ?? 0) * dimension;
  for (let place = 0; place < others.length; place += 4) {
    const a = at(place);
    const b = at(place + 1);
    const c = at(place + 2);
    const d = at(place + 3);
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let column = 0; column < dimension; column += 1) {
      const value = row[column] ?? 0;
      sumA += value * (values[a + column] ?? 0);
      sumB += value * (values[b + column] ?? 0);
      sumC += value * (values[c + column] ?? 0);
      sumD += value * (values[d + column] ?? 0);
    }
    // What lies past the end of `cosines` is lost.
    cosines[place] = withinOne(sumA);
    cosines[place + 1] = withinOne(sumB);
    cosines[place + 2] = withinOne(sumC);
    cosines[place + 3] = withinOne(sumD);
  }
}

function withinOne(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
