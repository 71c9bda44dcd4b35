import { loadKernel } from '../math/load-kernel.ts';
import type { QuantisedRows } from './quantised-rows.ts';
import { NEAREST_WASM } from './wasm/nearest-wasm.ts';

/** What compares rows of whole numbers and keeps, per paper, the others of largest product, equal ones by number: the same
 * ones whatever the order of the comparisons. */
export interface NearestKernel {
  /** Compares the papers of two ranges (ends excluded), which are the same or apart, the second after the first. */
  compare(first: number, firstEnd: number, second: number, secondEnd: number): void;
  /** The papers kept so far, in no order: count × kept pairs of the paper's number with all bits turned and its product; an
   * empty place has the product −2³¹. A copy. */
  kept(): Int32Array<ArrayBuffer>;
  /** The papers whose product with this one is at least the limit, by number. A copy. */
  above(paper: number, limit: number): Int32Array;
}

interface Exports {
  readonly prepare: (base: number, count: number, stride: number, kept: number) => number;
  readonly compareBlocks: NearestKernel['compare'];
  readonly listAbove: (paper: number, limit: number) => number;
}

const BASE = 1024;
/** Address space of 32 bits, less a page. */
const MOST_BYTES = 2 ** 32 - 2 ** 16;

/** Returns a kernel that holds a copy of the rows and keeps `kept` papers for each; null where WebAssembly with SIMD does
 * not run, is forbidden by the page, or has no room. 150 MB at 87,000 papers × 160. */
export function nearestKernel(rows: QuantisedRows, kept: number): NearestKernel | null {
  const { count, stride } = rows;
  if (rows.values.length * 2 + (count + 4) * (kept * 8 + 8) + BASE > MOST_BYTES) return null;
  const loaded = loadKernel<Exports>(NEAREST_WASM, BASE);
  if (loaded === null) return null;
  const { exports, memory } = loaded;
  const heaps = exports.prepare(BASE, count, stride, kept) >>> 0;
  if (heaps === 0) return null;
  const { buffer } = memory;
  new Int16Array(buffer, BASE, rows.values.length).set(rows.values);
  const list = heaps + Math.ceil(count / 4) * 4 * kept * 8;
  return {
    compare: exports.compareBlocks,
    kept: () => new Int32Array(buffer, heaps, count * kept * 2).slice(),
    above(paper, limit) {
      const found = exports.listAbove(paper, Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, limit)));
      return new Int32Array(buffer, list, found).slice();
    },
  };
}
