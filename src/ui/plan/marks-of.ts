import type { Explorer } from '../../state/explorer.svelte.ts';
import { ReadingMarks, type MarkStore } from '../../state/reading-marks.svelte.ts';
import { oncePerExplorer } from '../once-per-explorer.svelte.ts';

/** Returns the reader's marks on a map, the same each time. */
export const marksOf = oncePerExplorer(
  (explorer: Explorer) => new ReadingMarks(explorer.map, browserStore()),
);

/** Sandboxed frames forbid even to look for it. */
function browserStore(): MarkStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
