/** Returns the numbers of the best-scored papers, at most `count`, best first (ties: lower number); papers that score 0 or less
 * are near to nothing and left out. O(n log n). */
export function nearestPapers(scores: Float32Array, count: number): readonly number[] {
  return Array.from(scores.keys())
    .filter((paper) => (scores[paper] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}
