import type { Explorer } from '../../state/explorer.svelte.ts';
import { Overviews } from '../../state/overviews.svelte.ts';
import type { Terms } from '../../state/terms.svelte.ts';
import { openOverview } from '../../worker/open-overview.ts';

const known = new WeakMap<Explorer, Overviews>();

/** Returns the overviews of a map, the same each time: the papers are read once, however often the panel is left. */
export function overviewsOf(explorer: Explorer, terms: Terms): Overviews {
  const overviews = known.get(explorer) ?? new Overviews(explorer, terms, openOverview);
  known.set(explorer, overviews);
  return overviews;
}
