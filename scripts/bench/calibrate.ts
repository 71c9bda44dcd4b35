/** Returns the milliseconds that a fixed loop takes on this machine right now: the yardstick that makes the figures of
 * one run comparable with those of another machine. Median of seven. */
export function calibrate(): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    spin();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
}

/** Multiplies, adds and walks over 8 MB, as the pipeline does. */
function spin(): number {
  const values = new Float64Array(1_000_000).fill(1.000001);
  let sum = 0;
  for (let round = 0; round < 20; round += 1) {
    for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (sum % 3);
  }
  return sum;
}
