import type { Explorer } from '../../state/explorer.svelte.ts';
import { ReadingMarks, type MarkStore } from '../../state/reading-marks.svelte.ts';

const known = new WeakMap<Explorer, ReadingMarks>();

/** Returns the reader's marks on a map, the same each time. */
export function marksOf(explorer: Explorer): ReadingMarks {
  const marks = known.get(explorer) ?? new ReadingMarks(explorer.map, browserStore());
  known.set(explorer, marks);
  return marks;
}

/** Sandboxed frames forbid even to look for it. */
function browserStore(): MarkStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
