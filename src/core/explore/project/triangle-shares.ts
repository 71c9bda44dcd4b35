import type { FieldMap } from '../../contract/map.ts';
import { ownShare } from './anchors.ts';
import { walkFromEach } from './neighbour-walk.ts';
import type { Corners } from './projection.ts';

/** How much a paper's company counts against what it is itself. */
const COMPANY = 0.4;
/** A paper whose walkers meet less than this of the corners has nothing to do with them. */
const LEAST_MET = 0.12;

/** How papers stand to three corners. */
export interface TriangleShares {
  /** n × 3, row-major; a paper's add up to 1. */
  readonly shares: Float64Array;
  /** 1 = the paper is something of a corner itself. */
  readonly isOwn: Uint8Array;
  /** 1 = it is, or its neighbours are. */
  readonly isNear: Uint8Array;
}

/** Returns how much of three corners every paper is. What it is itself counts fully; what its neighbours and theirs are counts up
 * to 0.4, measured against how common the corner is on the map, as otherwise the commonest would draw all papers. So a paper
 * of two families stands between their corners, one of a single family leans to where its neighbours are, and one of none is
 * placed by its neighbours alone. Corners that are papers are near to every paper, if only a little. O(neighbours). */
export function triangleShares(map: FieldMap, corners: Corners): TriangleShares {
  const n = map.papers.length;
  const own = corners.map((corner) => ownShare(map, corner));
  const met = own.map((shares) => walkFromEach(map, shares));
  const least = corners.some(({ kind }) => kind === 'papers') ? 0 : LEAST_MET;
  const amounts = own.map((shares, corner) => withCompany(shares, met[corner] ?? shares));
  const sumAt = (columns: readonly Float64Array[], paper: number): number =>
    columns.reduce((sum, column) => sum + (column[paper] ?? 0), 0);
  const shares = new Float64Array(3 * n);
  const isOwn = new Uint8Array(n);
  const isNear = new Uint8Array(n);
  for (let paper = 0; paper < n; paper += 1) {
    isOwn[paper] = Number(sumAt(own, paper) > 0);
    isNear[paper] = Number(isOwn[paper] === 1 || sumAt(met, paper) > least);
    const total = sumAt(amounts, paper);
    for (const [corner, amount] of amounts.entries())
      shares[3 * paper + corner] = total > 0 ? (amount[paper] ?? 0) / total : 1 / 3;
  }
  return { shares, isOwn, isNear };
}

function withCompany(own: Float64Array, met: Float64Array): Float64Array {
  const company = own.map((share, paper) => Math.max(0, (met[paper] ?? 0) - share / 2));
  const usual = company.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length);
  return own.map((share, paper) => {
    const around = company[paper] ?? 0;
    return share + (around > 0 ? (COMPANY * around) / (around + usual) : 0);
  });
}
