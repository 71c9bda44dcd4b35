import type { Random } from '../../math/random.ts';
import type { TermStream } from './term-stream.ts';

/** Bags of terms: bag b owns the entries start[b] … start[b + 1]; weights of a bag have unit length. */
export interface Bags {
  readonly start: Int32Array;
  term: Int32Array;
  weight: Float32Array;
}

/** Draws views of papers. */
export interface ViewMaker {
  /** Fills `first` and `second` with a view each of the papers; a paper that has no two views gets two equal ones. `isTitleStep`: the title against the abstract;
   * else the abstract cut in two between sentences, the title with either part. */
  draw(papers: Int32Array, isTitleStep: boolean, random: Random): { first: Bags; second: Bags };
}

/** Returns a maker of views for batches of `size` papers over `terms` terms. O(terms of the batch) a draw. */
export function createViewMaker(stream: TermStream, size: number, terms: number): ViewMaker {
  const first = emptyBags(size);
  const second = emptyBags(size);
  const entry = new Int32Array(terms);
  return {
    draw(papers, isTitleStep, random) {
      const fill = createFiller(stream, entry);
      for (const [place, paper] of papers.entries()) {
        const title = [stream.titleStart[paper] ?? 0, stream.abstractStart[paper] ?? 0] as const;
        const abstract = [title[1], stream.titleStart[paper + 1] ?? 0] as const;
        const cut = isTitleStep ? null : cutBetweenSentences(stream.terms, abstract, random);
        const isTitleFirst = random() < 0.5;
        if (cut === null) {
          fill(first, place, [title]);
          fill(second, place, [abstract]);
        } else {
          fill(first, place, isTitleFirst ? [title, [abstract[0], cut]] : [[abstract[0], cut]]);
          fill(second, place, isTitleFirst ? [[cut, abstract[1]]] : [title, [cut, abstract[1]]]);
        }
      }
      return { first, second };
    },
  };
}

type Range = readonly [from: number, to: number];

function createFiller(
  stream: TermStream,
  entry: Int32Array,
): (bags: Bags, bag: number, ranges: readonly Range[]) => void {
  return (bags, bag, ranges) => {
    const from = bags.start[bag] ?? 0;
    let end = from;
    for (const [start, stop] of ranges)
      for (let at = start; at < stop; at += 1) {
        const term = stream.terms[at] ?? -1;
        if (term < 0) continue;
        const known = entry[term] ?? 0;
        if (known >= from && known < end && bags.term[known] === term) {
          bags.weight[known] = (bags.weight[known] ?? 0) + 1;
          continue;
        }
        if (end === bags.term.length) enlarge(bags);
        entry[term] = end;
        bags.term[end] = term;
        bags.weight[end] = 1;
        end += 1;
      }
    bags.start[bag + 1] = end;
    weigh(bags.weight, from, end);
  };
}

/** Counts become (1 + log count), the whole of unit length. */
function weigh(weight: Float32Array, from: number, end: number): void {
  let square = 0;
  for (let at = from; at < end; at += 1) {
    const value = 1 + Math.log(weight[at] ?? 1);
    weight[at] = value;
    square += value * value;
  }
  const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let at = from; at < end; at += 1) weight[at] = (weight[at] ?? 0) * factor;
}

/** A place between two sentences of the range, neither part empty; null where there is none. */
function cutBetweenSentences(terms: Int32Array, [from, to]: Range, random: Random): number | null {
  let sentences = 0;
  for (let at = from; at < to - 1; at += 1) if (terms[at] === -1) sentences += 1;
  if (sentences === 0) return null;
  let left = Math.floor(random() * sentences);
  for (let at = from; at < to - 1; at += 1) {
    if (terms[at] !== -1) continue;
    if (left === 0) return at + 1;
    left -= 1;
  }
  return null;
}

function emptyBags(size: number): Bags {
  return {
    start: new Int32Array(size + 1),
    term: new Int32Array(size * 64),
    weight: new Float32Array(size * 64),
  };
}

function enlarge(bags: Bags): void {
  const term = new Int32Array(bags.term.length * 2);
  const weight = new Float32Array(bags.weight.length * 2);
  term.set(bags.term);
  weight.set(bags.weight);
  bags.term = term;
  bags.weight = weight;
}
