import type { FieldMap } from '../../src/core/contract/map.ts';
import { UserError } from '../cli/user-error.ts';
import type { OpenedBase } from './open-base.ts';

/** New papers whose neighbours are kept less well than this share of the old ones' are better off in a layout of all. */
const ENOUGH = 0.75;

/** Returns how the papers that a base did not have were placed, in one sentence with the share of neighbours kept. */
export function placementSentence(map: FieldMap, base: OpenedBase): string {
  const held = base.papers.length;
  const placed = map.papers.length - held;
  if (placed === 0) return 'No new papers; every paper stands where it stood.';
  const papers = placed === 1 ? '1 new paper' : `${String(placed)} new papers`;
  if (map.manifest.quality.k === 0) return `${papers} placed.`;
  const { preservation } = map.columns;
  const [fresh, old] = [mean(preservation.subarray(held)), mean(preservation.subarray(0, held))];
  const whose =
    placed === 1 ? 'its nearest papers stand near it' : 'their nearest papers stand near them';
  const told = `${papers} placed; ${percent(fresh)} of ${whose}, ${percent(old)} for the old ones`;
  return fresh < ENOUGH * old
    ? `${told}: the map cannot hold them well, a build without --into lays all papers out anew.`
    : `${told}.`;
}

/** Makes sure that the papers of a base stand where they stood.
 * @throws UserError for a base of another program whose coordinates are finer than a map of ours stores */
export function checkPlacesKept(map: FieldMap, base: OpenedBase): void {
  const before = base.map.columns.positions;
  const moved = before.findIndex((value, at) => value !== map.columns.positions[at]);
  if (moved < 0) return;
  const paper = base.papers[moved >> 1]?.id ?? '';
  throw new UserError(
    `Cannot place papers into this map: the coordinates of "${paper}" have more decimals than a map stores, so they could not stay as they are.`,
  );
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
