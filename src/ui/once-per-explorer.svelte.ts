import type { Explorer } from '../state/explorer.svelte.ts';

/** Returns a function that makes something for an explorer the first time, and gives the same from then on, however often the
 * panel that asks is left. It is made outside of that panel's life: what is derived in it would be dead with the panel. */
export function oncePerExplorer<Made, Rest extends readonly unknown[]>(
  make: (explorer: Explorer, ...rest: Rest) => Made,
): (explorer: Explorer, ...rest: Rest) => Made {
  const known = new WeakMap<Explorer, Made[]>();
  return (explorer, ...rest) => {
    const made = known.get(explorer) ?? [];
    if (made.length === 0)
      $effect.root(() => {
        made.push(make(explorer, ...rest));
      });
    known.set(explorer, made);
    const [one] = made;
    if (one === undefined) throw new Error('nothing was made');
    return one;
  };
}
