import type Sigma from 'sigma';
import type { Highlight } from './appearance.ts';
import { changedPapers, isSameButPassing } from './scene-difference.ts';

/** How long nothing may have changed before links follow the papers of a large map. */
const REST_MS = 250;

/** Has Sigma draw what looks different: single papers with their links where few change. When a filter changes on a large map,
 * papers fade at once; its links, and which paper lies above which, follow as soon as nothing changes any more. */
export class LookUpdate {
  readonly #sigma: () => Sigma;
  readonly #linksOf: (paper: number) => readonly number[];
  readonly #isLarge: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sigma: () => Sigma, linksOf: (paper: number) => readonly number[], isLarge: boolean) {
    this.#sigma = sigma;
    this.#linksOf = linksOf;
    this.#isLarge = isLarge;
  }

  update(before: Highlight | null, after: Highlight): void {
    const changed = before === null ? null : changedPapers(before, after);
    if (changed !== null) this.#redraw(changed, true);
    else if (this.#isLarge && before !== null && isSameButPassing(before.scene, after.scene))
      this.#fade(before.scene.passing, after.scene.passing);
    else this.#redrawAll();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #fade(before: Uint8Array, after: Uint8Array): void {
    this.stop();
    const papers = [...after.keys()].filter((paper) => before[paper] !== after[paper]);
    this.#redraw(papers, false);
    this.#timer = setTimeout(() => this.#redrawAll(), REST_MS);
  }

  #redraw(papers: readonly number[], withLinks: boolean): void {
    if (papers.length === 0) return;
    const links = withLinks ? new Set(papers.flatMap((paper) => this.#linksOf(paper))) : [];
    this.#sigma().refresh({
      partialGraph: { nodes: papers.map(String), edges: [...links].map(String) },
      skipIndexation: true,
    });
  }

  #redrawAll(): void {
    this.stop();
    this.#sigma().refresh({ skipIndexation: true });
  }
}
