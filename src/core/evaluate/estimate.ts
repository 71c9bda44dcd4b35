/** A mean over papers, queries or maps, with how sure it is. */
export interface Estimate {
  /** Mean; null where nothing could be measured. */
  readonly value: number | null;
  /** Standard error of the mean; null for fewer than two cases. */
  readonly standardError: number | null;
  /** How many cases the mean is over. */
  readonly cases: number;
}

/** Returns the mean of the values and its standard error, the root of the unbiased variance over n. O(n). */
export function estimateMean(values: readonly number[]): Estimate {
  const cases = values.length;
  if (cases === 0) return { value: null, standardError: null, cases };
  const value = values.reduce((sum, one) => sum + one, 0) / cases;
  if (cases === 1) return { value, standardError: null, cases };
  const square = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, standardError: Math.sqrt(square / (cases - 1) / cases), cases };
}
