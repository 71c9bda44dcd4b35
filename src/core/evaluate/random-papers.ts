import type { Random } from '../math/random.ts';

/** Returns `size` different items in random order (all of them where there are no more), by a partial shuffle of
 * Fisher and Yates. O(n). */
export function drawItems<Item>(
  items: readonly Item[],
  size: number,
  random: Random,
): readonly Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < size && left.length > 0) {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    if (item !== undefined) drawn.push(item);
  }
  return drawn;
}
