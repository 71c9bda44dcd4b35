/** Returns the squared distance on the map from one paper to every paper. */
export function squaredDistancesFrom(positions: Float64Array, paper: number): Float64Array {
  const x = positions[2 * paper] ?? 0;
  const y = positions[2 * paper + 1] ?? 0;
  return Float64Array.from({ length: positions.length / 2 }, (_, other) => {
    const dx = (positions[2 * other] ?? 0) - x;
    const dy = (positions[2 * other + 1] ?? 0) - y;
    return dx * dx + dy * dy;
  });
}

/** Returns the `k` papers with the smallest distances, nearest first, without `self`; ties by number. O(n k) at worst,
 * O(n) for most orders. */
export function nearestOnMap(distances: Float64Array, self: number, k: number): readonly number[] {
  const nearest: number[] = [];
  for (let paper = 0; paper < distances.length; paper++) {
    const distance = distances[paper] ?? Infinity;
    const last = nearest[k - 1];
    if (paper === self || (last !== undefined && distance >= (distances[last] ?? 0))) continue;
    let place = Math.min(nearest.length, k - 1);
    while (place > 0 && (distances[nearest[place - 1] ?? 0] ?? 0) > distance) place--;
    nearest.splice(place, 0, paper);
    if (nearest.length > k) nearest.pop();
  }
  return nearest;
}
