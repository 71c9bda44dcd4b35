/** Returns the adjusted Rand index of two partitions: 1 = the same groups, about 0 = as alike as by chance. O(n).
 *
 * Source: L. Hubert & P. Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075. Two partitions that cannot differ from chance (all alone, or all together) agree: 1.
 * @throws RangeError if the lengths differ */
export function adjustedRandIndex(one: Int32Array, other: Int32Array): number {
  if (one.length !== other.length)
    throw new RangeError(`partitions of ${one.length} and ${other.length} papers`);
  const both = new Map<number, number>();
  const width = 1 + other.reduce((most, label) => Math.max(most, label), 0);
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const [paper, a] of one.entries()) {
    const b = other[paper] ?? 0;
    count(both, a * width + b);
    count(left, a);
    count(right, b);
  }
  const together = pairsIn(both.values());
  const [a, b] = [pairsIn(left.values()), pairsIn(right.values())];
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (a * b) / all;
  const most = (a + b) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
