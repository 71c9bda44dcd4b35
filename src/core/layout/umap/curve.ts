/** The curve 1 / (1 + a d^(2b)) by which UMAP tells how near two places are. */
export interface Curve {
  readonly a: number;
  readonly b: number;
}

const SAMPLES = 300;
const ROUNDS = 200;

/** Returns the curve that comes closest to 1 up to `minDist` and exp(-(d - minDist) / spread) beyond, at 300 distances up to three spreads, by damped least squares.
 *
 * Source: `find_ab_params` of UMAP (McInnes et al., 2018, arXiv:1802.03426); K. Levenberg, 1944; D. Marquardt, 1963. */
export function fitCurve(minDist: number, spread: number): Curve {
  const distances = Array.from({ length: SAMPLES }, (_, at) => (3 * spread * at) / (SAMPLES - 1));
  const wanted = distances.map((d) => (d < minDist ? 1 : Math.exp(-(d - minDist) / spread)));
  const errorOf = ({ a, b }: Curve): number =>
    distances.reduce(
      (sum, d, at) => sum + (1 / (1 + a * d ** (2 * b)) - (wanted[at] ?? 0)) ** 2,
      0,
    );
  let best: Curve = { a: 1, b: 1 };
  let error = errorOf(best);
  let damping = 1e-3;
  for (let round = 0; round < ROUNDS && damping < 1e12; round += 1) {
    const next = step(best, damping, distances, wanted);
    const nextError = errorOf(next);
    if (nextError < error) [best, error, damping] = [next, nextError, damping / 10];
    else damping *= 10;
  }
  return best;
}

function step(
  { a, b }: Curve,
  damping: number,
  distances: readonly number[],
  wanted: readonly number[],
): Curve {
  let [aa, ab, bb, ga, gb] = [0, 0, 0, 0, 0];
  for (const [at, d] of distances.entries()) {
    if (d === 0) continue;
    const power = d ** (2 * b);
    const value = 1 / (1 + a * power);
    const byA = -power * value * value;
    const byB = -2 * a * Math.log(d) * power * value * value;
    const rest = (wanted[at] ?? 0) - value;
    aa += byA * byA;
    ab += byA * byB;
    bb += byB * byB;
    ga += byA * rest;
    gb += byB * rest;
  }
  const [da, db] = [aa * (1 + damping), bb * (1 + damping)];
  const determinant = da * db - ab * ab;
  return { a: a + (db * ga - ab * gb) / determinant, b: b + (da * gb - ab * ga) / determinant };
}
