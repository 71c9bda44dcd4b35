import type { NeighbourWork } from './neighbour-engine.ts';
import { nearestKernel } from './nearest-kernel.ts';

/** What a worker that compares its share of the papers answers: some "done" with the pairs so far, then one of the others. */
export type ShareAnswer =
  | { readonly type: 'done'; readonly pairs: number }
  | { readonly type: 'kept'; readonly kept: Int32Array<ArrayBuffer> | null }
  | { readonly type: 'failed'; readonly message: string };

/** Compares a share and posts what a worker has to answer; the last answer is always "kept" or "failed". */
export function answerShare(work: NeighbourWork, post: (answer: ShareAnswer) => void): void {
  try {
    post({ type: 'kept', kept: compareShare(work, post) });
  } catch (error) {
    post({ type: 'failed', message: String(error) });
  }
}

function compareShare(
  { rows, kept, pairs }: NeighbourWork,
  post: (answer: ShareAnswer) => void,
): Int32Array<ArrayBuffer> | null {
  const kernel = nearestKernel(rows, kept);
  if (kernel === null) return null;
  for (let at = 0; at < pairs.length; at += 4) {
    const [first = 0, firstEnd = 0, second = 0, secondEnd = 0] = pairs.subarray(at, at + 4);
    kernel.compare(first, firstEnd, second, secondEnd);
    post({ type: 'done', pairs: at / 4 + 1 });
  }
  return kernel.kept();
}
