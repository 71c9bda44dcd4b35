import type { Topic } from '../contract/map.ts';

/** The map that papers are added to, as far as a build keeps it. Its papers are the first of the corpus, in its order. */
export interface BaseMap {
  /** m × 2, row-major: these places stay. */
  readonly positions: Float64Array;
  /** Index into `topics`, per paper. */
  readonly topic: Int32Array;
  readonly topics: readonly Topic[];
  /** How its layout was made. */
  readonly layout: string;
}

const PLACED = /; (\d+) of \d+ papers placed into a fixed layout$/;

/** Returns what made a layout that papers were placed into, all that were ever placed counted together. */
export function grownLayoutAlgorithm({ layout, positions }: BaseMap, papers: number): string {
  const before = Number(PLACED.exec(layout)?.[1] ?? 0);
  const placed = before + papers - positions.length / 2;
  const origin = layout.replace(PLACED, '');
  return placed === 0
    ? origin
    : `${origin}; ${placed} of ${papers} papers placed into a fixed layout`;
}
