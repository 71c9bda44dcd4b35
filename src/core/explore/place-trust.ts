import type { FieldMap } from '../contract/map.ts';
import { mapNeighbours } from '../quality/map-neighbours.ts';

/** How far a paper's place on the map can be trusted. */
export type TrustBand = 'firm' | 'fair' | 'weak';

/** Bands, the most trusted first. */
export const TRUST_BANDS: readonly TrustBand[] = ['firm', 'fair', 'weak'];

/** Near on the map: among this many times as many papers as there are true neighbours. */
const REACH = 3;
const FIRM_SHARE = 2 / 3;
const WEAK_SHARE = 1 / 3;
const FIRM_STABILITY = 0.75;
const WEAK_STABILITY = 0.5;

/** What is known of every paper's place. */
export interface PlaceTrust {
  /** 0 … 1: share of a paper's true neighbours (the map's, nearest in the vector space) that stand near it on the map, among
   * three times as many papers; 1 for a paper without any. */
  readonly kept: Float64Array;
  /** How many of a paper's true neighbours stand near it. */
  readonly near: Int32Array;
  /** By paper: the band of the weaker of its place and its topic's stability. */
  readonly band: readonly TrustBand[];
}

const known = new WeakMap<FieldMap, PlaceTrust>();

/** Returns how far every paper's place can be trusted; computed once per map. A place is firm when two thirds of the true
 * neighbours are near and the paper keeps three quarters of its topic's company when topics are found anew from other
 * seeds, weak when fewer than a third are near or it keeps less than half of the company. O(n k²). */
export function placeTrust(map: FieldMap): PlaceTrust {
  let trust = known.get(map);
  if (trust === undefined) {
    trust = measure(map);
    known.set(map, trust);
  }
  return trust;
}

function measure({ columns, papers }: FieldMap): PlaceTrust {
  const n = papers.length;
  const kept = new Float64Array(n).fill(1);
  const near = new Int32Array(n);
  const { neighbourStart, neighbours } = columns;
  const most = longestRow(neighbourStart);
  const reach = Math.min(REACH * most, n - 1);
  const nearest = mapNeighbours(columns.positions, Math.max(0, reach));
  const shown = new Int32Array(Math.max(0, reach));
  for (let paper = 0; paper < n; paper += 1) {
    const own = neighbours.subarray(neighbourStart[paper], neighbourStart[paper + 1]);
    if (own.length === 0 || reach <= 0) continue;
    nearest(paper, shown);
    const around = new Set(shown.subarray(0, Math.min(reach, REACH * own.length)));
    near[paper] = own.reduce((sum, other) => sum + Number(around.has(other)), 0);
    kept[paper] = (near[paper] ?? 0) / own.length;
  }
  const band = Array.from(kept, (share, paper) => bandOf(share, columns.stability[paper] ?? 1));
  return { kept, near, band };
}

function bandOf(share: number, stability: number): TrustBand {
  if (share < WEAK_SHARE || stability < WEAK_STABILITY) return 'weak';
  return share >= FIRM_SHARE && stability >= FIRM_STABILITY ? 'firm' : 'fair';
}

function longestRow(start: Int32Array): number {
  let most = 0;
  for (let row = 0; row + 1 < start.length; row += 1)
    most = Math.max(most, (start[row + 1] ?? 0) - (start[row] ?? 0));
  return most;
}
