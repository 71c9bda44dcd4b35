/** Returns the numbers of the pairs in the order of `low`, then `high`, equal ones as they stood (both 0 … count - 1): two counting sorts. O(count + pairs). */
export function orderByEnds(low: Int32Array, high: Int32Array, count: number): Int32Array {
  const asTheyStand = Int32Array.from({ length: low.length }, (_, pair) => pair);
  return sortStably(sortStably(asTheyStand, high, count), low, count);
}

function sortStably(order: Int32Array, keys: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const pair of order) {
    const key = keys[pair] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = pair;
    next[key] = place + 1;
  }
  return sorted;
}
