/** One measurement: so many papers, so many seconds. */
export interface Cost {
  readonly papers: number;
  readonly seconds: number;
}

/** Returns the exponent b of seconds = a × papersᵇ, the least squares of the logarithms; NaN for fewer than two sizes. */
export function growthExponent(costs: readonly Cost[]): number {
  const points = costs
    .filter(({ seconds }) => seconds > 0)
    .map(({ papers, seconds }) => ({ x: Math.log(papers), y: Math.log(seconds) }));
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const slope = (point: { x: number; y: number }): number => (point.x - x) * (point.y - y);
  const spread = mean((point) => (point.x - x) ** 2);
  return spread > 0 ? mean(slope) / spread : Number.NaN;
}
