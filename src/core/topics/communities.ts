/** Returns the same groups numbered by size, largest first, equal sizes by their first member; `weights`: what each member counts
 * for, 1 where they are not given. */
export function canonicalLabels(labels: Int32Array, weights?: ArrayLike<number>): Int32Array {
  const size = new Map<number, number>();
  const first = new Map<number, number>();
  for (const [member, label] of labels.entries()) {
    size.set(label, (size.get(label) ?? 0) + (weights?.[member] ?? 1));
    if (!first.has(label)) first.set(label, member);
  }
  const order = [...size.keys()].sort(
    (a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0) || (first.get(a) ?? 0) - (first.get(b) ?? 0),
  );
  const place = new Map(order.map((label, index) => [label, index]));
  return labels.map((label) => place.get(label) ?? 0);
}

/** How many groups canonical labels name. */
export function groupCount(labels: Int32Array): number {
  return labels.reduce((most, label) => Math.max(most, label + 1), 0);
}
