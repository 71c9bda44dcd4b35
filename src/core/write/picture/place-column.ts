/** Returns the tops of labels that stand one below the other, each as near to where it would like to be as the others allow (least
 * squares), `gap` apart, between 0 and `room`. They fit: their heights and gaps add up to `room` at most. O(n²).
 *
 * Source: pool adjacent violators, M. Ayer et al., "An empirical distribution function for sampling with incomplete
 * information", 1955, doi:10.1214/aoms/1177728423. */
export function placeColumn(
  labels: readonly { readonly wish: number; readonly height: number }[],
  gap: number,
  room: number,
): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { height } of labels) {
    offsets.push(offset);
    offset += height + gap;
  }
  const slack = Math.max(0, room - Math.max(0, offset - gap));
  const blocks: { sum: number; count: number }[] = [];
  for (const [at, { wish, height }] of labels.entries()) {
    blocks.push({ sum: wish - height / 2 - (offsets[at] ?? 0), count: 1 });
    for (let last = blocks.length - 1; last > 0; last -= 1) {
      const [above, below] = [blocks[last - 1], blocks[last]];
      if (above === undefined || below === undefined) break;
      if (above.sum / above.count <= below.sum / below.count) break;
      blocks.splice(last - 1, 2, { sum: above.sum + below.sum, count: above.count + below.count });
    }
  }
  const shifts = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.max(0, Math.min(slack, sum / count))),
  );
  return offsets.map((value, at) => value + (shifts[at] ?? 0));
}
