import { PROBES, type Cells } from './cells.ts';
import type { BlockPairs } from './neighbour-engine.ts';

/** Papers in the order of their cells, and which cells to compare with which. */
export interface CellPairs {
  /** Place → paper: those of one cell side by side. */
  readonly order: Int32Array;
  /** Ranges of places, as the kernel takes them. */
  readonly pairs: BlockPairs;
}

/** Returns the pairs of cells worth comparing: those that papers' neighbours most likely lie in come first, until a share
 * of all pairs of papers is reached. A cell is always compared with itself. */
export function pairCells({ cells, cellOf, probes }: Cells, share: number): CellPairs {
  const starts = startsOf(cellOf, cells);
  const sizeOf = (cell: number): number => (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
  const interest = interestOf(cells, cellOf, probes);
  const costOf = (one: number, other: number): number => Math.max(1, sizeOf(one) * sizeOf(other));
  const candidates: { readonly one: number; readonly other: number; readonly worth: number }[] = [];
  for (let one = 0; one < cells; one += 1)
    for (let other = one + 1; other < cells; other += 1) {
      const wanted = interest[one * cells + other] ?? 0;
      if (wanted > 0) candidates.push({ one, other, worth: wanted / costOf(one, other) });
    }
  candidates.sort((a, b) => b.worth - a.worth || a.one - b.one || a.other - b.other);
  let left = (share * cellOf.length ** 2) / 2;
  const pairs: number[] = [];
  const add = (one: number, other: number): void => {
    pairs.push(starts[one] ?? 0, starts[one + 1] ?? 0, starts[other] ?? 0, starts[other + 1] ?? 0);
  };
  for (let cell = 0; cell < cells; cell += 1) if (sizeOf(cell) > 0) add(cell, cell);
  for (const { one, other } of candidates) {
    left -= costOf(one, other);
    if (left < 0) break;
    add(one, other);
  }
  return { order: orderOf(cellOf, starts), pairs: Int32Array.from(pairs) };
}

/** How much the papers of two cells want to be compared, in the upper triangle: a probe counts less the farther it is. */
function interestOf(cells: number, cellOf: Int32Array, probes: Int32Array): Float64Array {
  const interest = new Float64Array(cells * cells);
  for (const [paper, cell] of cellOf.entries())
    for (let place = 1; place < PROBES; place += 1) {
      const other = probes[paper * PROBES + place] ?? 0;
      const at = Math.min(cell, other) * cells + Math.max(cell, other);
      interest[at] = (interest[at] ?? 0) + 1 / place;
    }
  return interest;
}

function startsOf(cellOf: Int32Array, cells: number): Int32Array {
  const starts = new Int32Array(cells + 1);
  for (const cell of cellOf) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < cells; cell += 1)
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  return starts;
}

function orderOf(cellOf: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(cellOf.length);
  for (const [paper, cell] of cellOf.entries()) {
    const place = next[cell] ?? 0;
    order[place] = paper;
    next[cell] = place + 1;
  }
  return order;
}
