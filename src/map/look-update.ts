import type Sigma from 'sigma';
import type { FieldMap } from '../core/contract/map.ts';
import type { Highlight } from './appearance.ts';
import { addLinks } from './build-graph.ts';
import { changedPapers, isSameButPassing } from './scene-difference.ts';

/** How long nothing may have changed before links follow the papers of a large map. */
const REST_MS = 250;
/** So many papers, or links, are looked at in one go: some 5 ms, so that the page answers in between. */
const SLICE = 2500;

/** Has Sigma draw what looks different: single papers with their links where few change. When a filter changes on a large map,
 * its papers fade a slice at a time; its links, and which paper lies above which, follow as soon as nothing changes any more. */
export class LookUpdate {
  readonly #sigma: () => Sigma;
  readonly #map: FieldMap;
  readonly #linksOf: (paper: number) => readonly number[];
  readonly #isLarge: boolean;
  /** Papers that look other than they are drawn. */
  readonly #stale = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `linksOf`: by paper the numbers of its links; `isLarge`: not everything may be drawn in one go. */
  constructor(
    sigma: () => Sigma,
    map: FieldMap,
    linksOf: (paper: number) => readonly number[],
    isLarge: boolean,
  ) {
    this.#sigma = sigma;
    this.#map = map;
    this.#linksOf = linksOf;
    this.#isLarge = isLarge;
  }

  update(before: Highlight | null, after: Highlight): void {
    const graph = this.#sigma().getGraph();
    addLinks(graph, this.#map, [...after.centres].flatMap(this.#linksOf));
    const changed = before === null ? null : changedPapers(before, after);
    if (changed !== null) this.#redraw(changed);
    else if (this.#isLarge && before !== null && isSameButPassing(before.scene, after.scene))
      this.#fade(before.scene.passing, after.scene.passing);
    else this.#redrawAll();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stale.clear();
  }

  /** Each slice in a task of its own, the first one too: the page shows what else has changed meanwhile. */
  #fade(before: Uint8Array, after: Uint8Array): void {
    for (const paper of after.keys()) if (before[paper] !== after[paper]) this.#stale.add(paper);
    this.#next(0, () => this.#fadeSlice());
  }

  #fadeSlice(): void {
    const slice: number[] = [];
    for (const paper of this.#stale) {
      if (slice.length === SLICE) break;
      slice.push(paper);
    }
    for (const paper of slice) this.#stale.delete(paper);
    this.#refresh(slice, [], true);
    if (this.#stale.size > 0) this.#next(0, () => this.#fadeSlice());
    else this.#next(REST_MS, () => this.#followSlice(0));
  }

  #followSlice(from: number): void {
    const links = this.#sigma().getGraph().edges();
    this.#refresh([], links.slice(from, from + SLICE), true);
    this.#next(0, () => {
      if (from + SLICE < links.length) this.#followSlice(from + SLICE);
      else this.#order();
    });
  }

  /** Looks at nothing anew, but at what lies above what. */
  #order(): void {
    this.#sigma().refresh({ partialGraph: { nodes: [], edges: [] } });
  }

  #next(afterMs: number, step: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(step, afterMs);
  }

  #redraw(papers: readonly number[]): void {
    if (papers.length === 0) return;
    const graph = this.#sigma().getGraph();
    const links = new Set(papers.flatMap((paper) => this.#linksOf(paper)).map(String));
    const known = [...links].filter((link) => graph.hasEdge(link));
    this.#refresh(papers, known, false);
  }

  #refresh(papers: readonly number[], links: readonly string[], schedule: boolean): void {
    this.#sigma().refresh({
      partialGraph: { nodes: papers.map(String), edges: [...links] },
      skipIndexation: true,
      schedule,
    });
  }

  #redrawAll(): void {
    this.stop();
    this.#sigma().refresh({ skipIndexation: true });
  }
}
