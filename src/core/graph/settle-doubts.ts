import type { Vectors } from '../embed/embedder.ts';
import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Neighbours } from './neighbours.ts';
import { NO_PRODUCT, type Candidates } from './merge-kept.ts';
import { nearestKernel } from './nearest-kernel.ts';
import { putNearest } from './rescore.ts';
import { roundingBounds, type QuantisedRows } from './quantised-rows.ts';

const ROWS_PER_STEP = 64;
/** More than the sums of the bounds themselves may be rounded by. */
const SLACK = 1e-9;

/** Looks again at every paper where rounding might have hidden a neighbour: where a paper left out could, by the bound on
 * the rounding, be as near as the k-th. There, all papers that could be are compared exactly. Returns how many papers were
 * in doubt; afterwards the neighbours are those of the plain comparison, to the bit.
 * O(n × dimension) a paper in doubt: few, unless many papers are the same.
 * @throws CancelledError */
export async function settleDoubts(
  vectors: Vectors,
  rows: QuantisedRows,
  { lowest }: Candidates,
  neighbours: Neighbours,
  effects: Effects,
): Promise<number> {
  const { count, k, similarities } = neighbours;
  const bounds = roundingBounds(vectors, rows);
  const square = rows.scale ** 2;
  const floorOf = (paper: number) => {
    const bound = bounds[paper] ?? 0;
    return (similarities[paper * k + k - 1] ?? 0) - (bound > 0 ? bound * (1 + SLACK) + SLACK : 0);
  };
  const isInDoubt = (paper: number) => {
    const least = lowest[paper] ?? NO_PRODUCT;
    if (least === NO_PRODUCT) return false;
    // Without rounding, equal products are equal cosines, and the kernel orders those by number itself.
    return bounds[paper] === 0 ? false : least / square >= floorOf(paper);
  };
  const doubtful = Array.from({ length: count }, (_, paper) => paper).filter(isInDoubt);
  if (doubtful.length === 0) return 0;
  const kernel = nearestKernel(rows, 1);
  if (kernel === null) throw new Error('a kernel that ran before does not run again');
  for (const [done, paper] of doubtful.entries()) {
    if (done % ROWS_PER_STEP === 0) await checkpoint(effects, 'neighbours', count, count);
    const others = kernel.above(paper, Math.floor(floorOf(paper) * square));
    putNearest(vectors, paper, others, neighbours);
  }
  return doubtful.length;
}
