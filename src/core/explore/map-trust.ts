import type { FieldMap } from '../contract/map.ts';
import { placeTrust, type TrustBand } from './place-trust.ts';

/** How far the whole map can be trusted, in one number and in words. */
export interface MapTrust {
  /** 0 … 100: mean over the papers of the smaller of the share of their true neighbours that stand near and the stability of
   * their topic. */
  readonly score: number;
  /** What the score means, a sentence or two. */
  readonly verdict: string;
  /** How many papers are in each band. */
  readonly bands: Readonly<Record<TrustBand, number>>;
  /** Of ten true neighbours of a paper, how many stand near it on average, to one decimal. */
  readonly nearOfTen: number;
}

const GOOD = 75;
const FAIR = 55;
const FEW_PAPERS = 8;

/** Returns how far the map can be trusted; see `placeTrust` for the papers one by one. O(n). */
export function mapTrust(map: FieldMap): MapTrust {
  const { kept, band } = placeTrust(map);
  const n = Math.max(1, map.papers.length);
  const sum = kept.reduce(
    (total, share, paper) => total + Math.min(share, map.columns.stability[paper] ?? 1),
    0,
  );
  const score = Math.round((100 * sum) / n);
  const bands = { firm: 0, fair: 0, weak: 0 };
  for (const one of band) bands[one] += 1;
  const nearOfTen = Math.round((100 * kept.reduce((total, share) => total + share, 0)) / n) / 10;
  return { score, verdict: verdictOf(score, map.papers.length), bands, nearOfTen };
}

function verdictOf(score: number, papers: number): string {
  if (papers < FEW_PAPERS) return 'So few papers leave little that a map could get wrong.';
  if (score >= GOOD)
    return 'Papers that stand together belong together, and the topics come out the same again and again. Distances between far-off groups still say little.';
  if (score >= FAIR)
    return 'Groups can be trusted, single places less so: before you conclude from where one paper stands, look at its links.';
  return 'Take the picture as a sketch: use the links, the neighbours and the search, not the distances on screen.';
}
