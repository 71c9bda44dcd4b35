import type { FieldMap } from '../contract/map.ts';
import type { CameraView } from '../explore/view.ts';

const ROOM = 1.3;
const LEAST_SPAN = 0.45;
/** From so many papers on, the outermost ones may lie outside the frame … */
const MANY = 12;
/** … this share at each side. */
const OUTLYING = 0.05;

/** Returns a camera that shows these papers in a frame of any shape, with room for labels; of many, all but the outermost.
 * Null (the whole map) for no papers, and where the papers are spread over nearly all of it. O(n log n). */
export function framePapers({ columns }: FieldMap, papers: readonly number[]): CameraView | null {
  if (papers.length === 0) return null;
  const across = rangeOf(papers.map((paper) => columns.positions[2 * paper] ?? 0));
  const along = rangeOf(papers.map((paper) => columns.positions[2 * paper + 1] ?? 0));
  const span = ROOM * Math.max(across.high - across.low, along.high - along.low);
  if (span > 2) return null;
  return {
    x: rounded((across.low + across.high) / 2),
    y: rounded((along.low + along.high) / 2),
    span: rounded(Math.max(LEAST_SPAN, span)),
  };
}

function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const skip = sorted.length < MANY ? 0 : Math.floor(sorted.length * OUTLYING);
  return { low: sorted[skip] ?? 0, high: sorted[sorted.length - 1 - skip] ?? 0 };
}

/** As many decimals as an address keeps. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
