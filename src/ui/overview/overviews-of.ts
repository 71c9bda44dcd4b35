import type { Explorer } from '../../state/explorer.svelte.ts';
import { Overviews } from '../../state/overviews.svelte.ts';
import type { Terms } from '../../state/terms.svelte.ts';
import { openOverview } from '../../worker/open-overview.ts';
import { oncePerExplorer } from '../once-per-explorer.svelte.ts';

/** Returns the overviews of a map, the same each time: the papers are read once, however often the panel is left. */
export const overviewsOf = oncePerExplorer(
  (explorer: Explorer, terms: Terms) => new Overviews(explorer, terms, openOverview),
);
