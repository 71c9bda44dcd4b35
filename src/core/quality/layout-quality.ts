import { checkpoint, type Effects } from '../contract/effects.ts';
import type { PairSimilarity, Vectors } from '../embed/embedder.ts';
import { pairSimilarity } from '../embed/pair-similarity.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import { seededRandom } from '../math/random.ts';
import { mapNeighbours, squaredDistancesFrom } from './map-neighbours.ts';

/** How well a layout keeps the neighbourhoods of the vectors. */
export interface LayoutQuality {
  /** Neighbourhood size of all measures; 0 where there are too few papers for any. */
  readonly k: number;
  /** 0 … 1: 1 where no stranger stands among a paper's nearest on the map; null where k is 0. */
  readonly trustworthiness: number | null;
  /** 0 … 1: 1 where none of a paper's nearest in the vector space stands far off on the map; null where k is 0. */
  readonly continuity: number | null;
  /** Mean of `preservation`; null where k is 0. */
  readonly neighbourhoodPreservation: number | null;
  /** Per paper, 0 … 1: share of its k nearest on the map that are among its k nearest in the vector space; 1 where k
   * is 0, as nothing can be out of place. */
  readonly preservation: Float64Array;
}

const ALL_UP_TO = 3_000;
const SAMPLE = 500;
/** Papers that all of a large map are compared with. */
const LARGE = 10_000;
const LARGE_SAMPLE = 150;
/** Cosines of equal vectors may differ in the last bits of a float. */
const TOLERANCE = 1e-6;
const PAPERS_PER_TURN = 200;

/** Returns the neighbourhood size at which a map of `count` papers is measured: as many as the map has neighbours per
 * paper, but less than half of the papers, as trustworthiness asks; 0 below three papers. */
export function qualityK(count: number, neighbours: number): number {
  return Math.max(0, Math.min(neighbours, Math.floor((count - 1) / 2)));
}

/** Returns trustworthiness, continuity and neighbourhood preservation of a layout (`positions`: n × 2, row-major).
 * Papers equally near share the best rank, so equal vectors cost nothing in any order. Above 3,000 papers the first two
 * are means over 500 papers (150 above 10,000) drawn with `seed`, each against all others. O(n k) for preservation, O(m n (dim + k))
 * for m measured papers.
 *
 * Source: J. Venna, S. Kaski, Neighborhood preservation in nonlinear projection methods, ICANN 2001, 485-491,
 * doi:10.1007/3-540-44668-0_68.
 * @throws CancelledError */
export async function layoutQuality(
  { neighbours, vectors }: { readonly neighbours: Neighbours; readonly vectors: Vectors },
  positions: Float64Array,
  seed: number,
  effects: Effects,
): Promise<LayoutQuality> {
  const { count } = vectors;
  const k = qualityK(count, neighbours.k);
  const preservation = new Float64Array(count).fill(1);
  const measured = sample(count, seed);
  const similarityOf = pairSimilarity(vectors);
  const shown = new Int32Array(k);
  const all = Int32Array.from({ length: count }, (_, paper) => paper);
  const similarities = new Float64Array(count);
  const near = mapNeighbours(positions, k);
  let strangers = 0;
  let lost = 0;
  for (let paper = 0; paper < count && k > 0; paper++) {
    if (paper % PAPERS_PER_TURN === 0) await checkpoint(effects, 'quality', paper, count);
    near(paper, shown);
    preservation[paper] = preserved({ paper, k, shown }, neighbours, similarityOf);
    if (!measured.has(paper)) continue;
    similarityOf(paper, all, similarities);
    strangers += intrusion({ paper, k, shown }, similarities);
    lost += extrusion({ paper, k, shown }, neighbours, squaredDistancesFrom(positions, paper));
  }
  if (k === 0) {
    return {
      k,
      trustworthiness: null,
      continuity: null,
      neighbourhoodPreservation: null,
      preservation,
    };
  }
  const worst = (measured.size * k * (2 * count - 3 * k - 1)) / 2;
  return {
    k,
    trustworthiness: 1 - strangers / worst,
    continuity: 1 - lost / worst,
    neighbourhoodPreservation: preservation.reduce((sum, share) => sum + share, 0) / count,
    preservation,
  };
}

/** One paper and its k nearest on the map. */
interface Shown {
  readonly paper: number;
  readonly k: number;
  readonly shown: Int32Array;
}

function preserved(
  { paper, k, shown }: Shown,
  neighbours: Neighbours,
  similarityOf: PairSimilarity,
): number {
  const threshold = (neighbours.similarities[paper * neighbours.k + k - 1] ?? 0) - TOLERANCE;
  const similarities = new Float64Array(k);
  similarityOf(paper, shown, similarities);
  return countWhere(similarities, (similarity) => similarity >= threshold) / k;
}

/** Sum over the papers shown near of how many ranks beyond k they have in the vector space. */
function intrusion({ paper, k, shown }: Shown, similarities: Float64Array): number {
  // Negated, so that the nearest are the smallest.
  const limits = Float64Array.from(shown, (other) => -((similarities[other] ?? 0) + TOLERANCE));
  return ranksBeyond(k, limits, similarities, { sign: -1, except: paper });
}

/** Sum over the nearest in the vector space of how many ranks beyond k they have on the map. */
function extrusion({ paper, k }: Shown, neighbours: Neighbours, distances: Float64Array): number {
  const nearest = neighbours.indices.subarray(paper * neighbours.k, paper * neighbours.k + k);
  const limits = Float64Array.from(nearest, (other) => distances[other] ?? 0);
  return ranksBeyond(k, limits, distances, { sign: 1, except: paper });
}

/** Sum over the limits of how many ranks beyond k each has: 1 + the number of values (× sign, one excepted) below it. All limits in one pass: nearly every value lies beyond the largest of them. */
function ranksBeyond(
  k: number,
  limits: Float64Array,
  values: Float64Array,
  { sign, except }: { readonly sign: 1 | -1; readonly except: number },
): number {
  limits.sort();
  const largest = limits.at(-1) ?? -Infinity;
  /** Values below a limit and not below the one before it. */
  const below = new Int32Array(limits.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = sign * (values[at] ?? 0);
    if (value >= largest || at === except) continue;
    let place = limits.length - 1;
    while (place > 0 && value < (limits[place - 1] ?? 0)) place -= 1;
    below[place] = (below[place] ?? 0) + 1;
  }
  let nearer = 0;
  let sum = 0;
  for (const count of below) {
    nearer += count;
    sum += Math.max(0, 1 + nearer - k);
  }
  return sum;
}

function countWhere(values: Float64Array, test: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (test(value)) count += 1;
  return count;
}

/** All papers, or a seeded sample without replacement where they are many. */
function sample(count: number, seed: number): ReadonlySet<number> {
  const papers = Array.from({ length: count }, (_, paper) => paper);
  if (count <= ALL_UP_TO) return new Set(papers);
  const size = count > LARGE ? LARGE_SAMPLE : SAMPLE;
  const random = seededRandom(seed);
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (count - at));
    [papers[at], papers[other]] = [papers[other] ?? 0, papers[at] ?? 0];
  }
  return new Set(papers.slice(0, size));
}
