import { cover, coveredBy, gainOf, type Coverage } from './coverage.ts';

/** A paper of a cover, with what it added when it was chosen. */
export interface CoverStep {
  readonly paper: number;
  /** Papers that it stands for and none before it did, in parts. */
  readonly gain: number;
}

/** Returns up to `count` of the candidates that together stand for the most papers, in the order in which they were chosen: each time
 * the one that adds most to what `before` and those chosen cover (ties: lower number); none that adds nothing.
 *
 * The coverage (facility location) grows with every paper and by less the more is covered already, so that this greedy choice
 * reaches at least 1 − 1/e, 63 %, of what the best choice could. Lazy: a gain known from earlier is an upper bound and is worked
 * out again only when it stands on top of the heap. O(entries × log n) in practice.
 *
 * Sources: G. Nemhauser, L. Wolsey & M. Fisher, "An analysis of approximations for maximizing submodular set functions",
 * Mathematical Programming 14, 1978, doi:10.1007/BF01588971; M. Minoux, "Accelerated greedy algorithms for maximizing submodular
 * set functions", 1978, doi:10.1007/BFb0006528. */
export function chooseCover(
  coverage: Coverage,
  candidates: readonly number[],
  count: number,
  before: Iterable<number> = [],
): readonly CoverStep[] {
  const covered = coveredBy(coverage, before);
  const heap = new GainHeap(
    candidates.map((paper) => ({ paper, gain: gainOf(coverage, covered, paper) })),
  );
  const chosen: CoverStep[] = [];
  while (chosen.length < count) {
    const top = heap.top;
    if (top === undefined) break;
    const gain = gainOf(coverage, covered, top.paper);
    if (gain < top.gain) {
      heap.replaceTop({ paper: top.paper, gain });
      continue;
    }
    heap.removeTop();
    if (gain <= 1e-12) break;
    cover(coverage, covered, top.paper);
    chosen.push({ paper: top.paper, gain });
  }
  return chosen;
}

/** A binary heap, largest gain on top; ties: lower paper number. */
class GainHeap {
  readonly #steps: CoverStep[];

  constructor(steps: readonly CoverStep[]) {
    this.#steps = [...steps].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  get top(): CoverStep | undefined {
    return this.#steps[0];
  }

  removeTop(): void {
    const last = this.#steps.pop();
    if (last !== undefined && this.#steps.length > 0) this.replaceTop(last);
  }

  replaceTop(step: CoverStep): void {
    const steps = this.#steps;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const [one, other] = [steps[left], steps[right]];
      const isRight = one !== undefined && other !== undefined && isBefore(other, one);
      const child = isRight ? other : one;
      if (child === undefined || !isBefore(child, step)) break;
      steps[at] = child;
      at = isRight ? right : left;
    }
    steps[at] = step;
  }
}

function isBefore(one: CoverStep, other: CoverStep): boolean {
  return one.gain > other.gain || (one.gain === other.gain && one.paper < other.paper);
}
