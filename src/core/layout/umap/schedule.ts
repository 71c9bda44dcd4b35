import type { FuzzyGraph } from './fuzzy-graph.ts';

/** Which links are drawn together in which epoch. */
export interface Schedule {
  readonly links: number;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Epochs from one turn of a link to the next: 1 for the strongest. */
  readonly period: Float64Array;
  /** When a link's next turn is, and that of its strangers. */
  readonly nextPull: Float64Array;
  readonly nextPush: Float64Array;
}

/** Strangers that are pushed away for each link that is drawn together. */
export const STRANGERS = 5;

/** Returns the turns of all links, from both sides, that come at least once in so many epochs. O(links). */
export function scheduleLinks(
  { count, start, other, weight }: FuzzyGraph,
  epochs: number,
): Schedule {
  const most = weight.reduce((largest, one) => Math.max(largest, one), 0);
  const head: number[] = [];
  const tail: number[] = [];
  const period: number[] = [];
  for (let paper = 0; paper < count; paper += 1)
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
      const turns = most > 0 ? (epochs * (weight[entry] ?? 0)) / most : 0;
      if (turns < 1) continue;
      head.push(paper);
      tail.push(other[entry] ?? 0);
      period.push(epochs / turns);
    }
  return {
    links: head.length,
    head: Int32Array.from(head),
    tail: Int32Array.from(tail),
    period: Float64Array.from(period),
    nextPull: Float64Array.from(period),
    nextPush: Float64Array.from(period, (one) => one / STRANGERS),
  };
}
