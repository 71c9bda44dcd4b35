import type { FieldMap } from '../../contract/map.ts';
import { anchorName, ownShare } from './anchors.ts';
import { crowdSpacing, easeCrowd } from './ease-crowd.ts';
import { walkFromEach } from './neighbour-walk.ts';
import type { GuideLabel, GuideLine, Placement } from './placement.ts';
import type { Axes, Pole } from './projection.ts';

/** Papers farther out than this share of all stand at the edge with it. */
const INNER_SHARE = 0.98;
const MOST_SPACING = 0.06;
const AREA = 4;
/** Papers may be pushed so far beyond the square. */
const REACH = 1.03;
/** Height of a line of words. */
const LABEL_ROOM = 0.12;

/** Nearness of every paper to what a text means, as the search by meaning scores it. */
export type TextScores = (text: string) => ArrayLike<number>;

/** Returns the papers between the poles of two axes: across by how much nearer each is to the right pole than to the left one, upwards
 * likewise; in the middle are those that lean to neither. Nearness to a text is its score by meaning, to anything else what a
 * walk over the neighbours meets of it (see `walkFromEach`); both are standardised over the papers before they are compared, so
 * that a pole that is common draws no more than a rare one. Crowds are eased. About O(neighbours).
 *
 * Source: semantic axes between two poles, J. An et al., "SemAxis", ACL 2018, doi:10.18653/v1/P18-1228; here by the difference of
 * two nearnesses, as poles are groups of papers as well as words. */
export function placeOnAxes(map: FieldMap, axes: Axes, scoresOf: TextScores): Placement {
  const across = leaning(map, axes.left, axes.right, scoresOf);
  const up = leaning(map, axes.bottom, axes.top, scoresOf);
  const n = map.papers.length;
  const places = new Float64Array(2 * n);
  for (let paper = 0; paper < n; paper += 1) {
    places[2 * paper] = across[paper] ?? 0;
    places[2 * paper + 1] = up[paper] ?? 0;
  }
  const spacing = crowdSpacing(n, AREA, MOST_SPACING);
  const [left, right, bottom, top] = [axes.left, axes.right, axes.bottom, axes.top].map((pole) =>
    anchorName(map, pole),
  );
  return {
    positions: easeCrowd(places, spacing, (x, y) => [inside(x), inside(y)]),
    spacing,
    bounds: {
      left: -REACH - 0.02,
      right: REACH + 0.02,
      bottom: -REACH - 2 * LABEL_ROOM,
      top: REACH + LABEL_ROOM,
    },
    guides: { lines: LINES, bands: [], labels: poleLabels([left, right, bottom, top]) },
    doubtful: null,
    caption:
      'Position = how much nearer to one pole than to the other; the middle leans to neither.',
  };
}

/** How much nearer each paper is to one pole than to the other, -1 … 1. */
function leaning(map: FieldMap, from: Pole, to: Pole, scoresOf: TextScores): Float64Array {
  const [one, other] = [from, to].map((pole) => standardised(nearnessTo(map, pole, scoresOf)));
  const difference = Float64Array.from(map.papers, (_, paper) => {
    return (other?.[paper] ?? 0) - (one?.[paper] ?? 0);
  });
  const sizes = difference.map(Math.abs).sort();
  const farthest = sizes[Math.floor(INNER_SHARE * (sizes.length - 1))] ?? 0;
  if (farthest === 0) return difference.map(() => 0);
  return difference.map((value) => Math.max(-1, Math.min(1, value / farthest)));
}

function nearnessTo(map: FieldMap, pole: Pole, scoresOf: TextScores): Float64Array {
  if (pole.kind === 'text') return Float64Array.from(scoresOf(pole.text));
  // Few papers meet much: the root keeps them from squeezing all others together.
  return walkFromEach(map, ownShare(map, pole)).map(Math.sqrt);
}

/** Mean 0 and standard deviation 1; all 0 where all are the same. */
function standardised(values: Float64Array): Float64Array {
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n,
  );
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - mean) / deviation));
}

function inside(value: number): number {
  return Math.max(-REACH, Math.min(REACH, value));
}

const LINES: readonly GuideLine[] = [
  { from: [-REACH, 0], to: [REACH, 0], kind: 'edge' },
  { from: [0, -REACH], to: [0, REACH], kind: 'edge' },
  ...[-1, -0.5, 0.5, 1].flatMap((at): GuideLine[] => [
    { from: [at, -REACH], to: [at, REACH], kind: 'grid' },
    { from: [-REACH, at], to: [REACH, at], kind: 'grid' },
  ]),
];

/** Names of the poles: those of across below the square at its corners, those of up above and below its middle. */
function poleLabels(names: readonly (string | undefined)[]): readonly GuideLabel[] {
  const [left, right, bottom, top] = names.map((name) => name ?? '');
  const label = (text: string, place: Pick<GuideLabel, 'x' | 'y' | 'align' | 'side' | 'rank'>) =>
    ({ ...place, text, stick: 'none', kind: 'title', topic: null }) as const;
  const below = -REACH - 0.01;
  return [
    label(`← ${left ?? ''}`, { x: -REACH, y: below, align: 'left', side: 'below', rank: 0 }),
    label(`${right ?? ''} →`, { x: REACH, y: below, align: 'right', side: 'below', rank: 1 }),
    label(`↓ ${bottom ?? ''}`, {
      x: 0,
      y: below - LABEL_ROOM,
      align: 'middle',
      side: 'below',
      rank: 2,
    }),
    label(`↑ ${top ?? ''}`, { x: 0, y: REACH, align: 'middle', side: 'above', rank: 3 }),
  ];
}
