import type { FieldMap } from '../../contract/map.ts';
import type { GuideBand, GuideLabel, GuideLine, Placement } from './placement.ts';
import { fitSpacing, rowsOf, setRows, type Cells, type PlacedColumn } from './timeline-cells.ts';
import { timelineColumns, type TimelineColumn } from './timeline-columns.ts';
import { timelineLanes, type TimelineLanes } from './timeline-lanes.ts';

const [LEFT, RIGHT, BOTTOM, TOP] = [-1, 1, -0.86, 0.86];
const MOST_SPACING = 0.08;
/** Share of the height that papers may take; the rest parts the lanes and holds their names. */
const FILLED = 0.72;
/** A year is at least and at most so wide against the mean one. */
const [NARROWEST, WIDEST] = [0.55, 4];
/** Papers without a year stand so many years apart from the others. */
const UNKNOWN_GAP = 0.7;
/** What a stream shows beyond its papers, in distances of papers. */
const RIM = 0.35;

/** Returns the papers by year (across) and topic (lanes; areas where topics are many): in the cell of a year and a lane they stand
 * in rows, no two nearer than `spacing`, and the area of a lane's stream behind them shows how many they are.
 * In a cell papers come by topic, then by date. Papers without a year stand in a column of their own at the right. Null where no
 * paper has a year. About O(n log n). */
export function placeOnTimeline(map: FieldMap): Placement | null {
  const years = timelineColumns(map.papers);
  if (years.length === 0) return null;
  const unknown = [...map.papers.keys()].filter((paper) => map.papers[paper]?.year === null);
  const columns = placeColumns(years, unknown.length);
  const lanes = timelineLanes(map);
  const cells = cellsOf(map, [...years.map(({ papers }) => papers), unknown], lanes);
  const height = TOP - BOTTOM;
  const { spacing, rows } = fitSpacing(cells, columns, height * FILLED, MOST_SPACING);
  const free = height - spacing * rows.reduce((sum, count) => sum + count, 0);
  const gap = free / Math.max(1, lanes.lanes.length);
  const positions = new Float64Array(2 * map.papers.length);
  const bands: GuideBand[] = [];
  const labels: GuideLabel[] = [];
  let top = TOP;
  for (const [lane, { topic, name }] of lanes.lanes.entries()) {
    const thick = (rows[lane] ?? 0) * spacing;
    const middle = top - gap * 0.7 - thick / 2;
    for (const [at, column] of columns.entries())
      setRows(positions, cells[lane]?.[at] ?? [], column, middle, spacing);
    bands.push({ topic, middle, ...streamOf(cells[lane] ?? [], columns, spacing) });
    labels.push({ ...LANE_NAME, text: name, y: top - 0.012, rank: lane, topic });
    top -= gap + thick;
  }
  return {
    positions,
    spacing,
    bounds: { left: LEFT - 0.02, right: RIGHT + 0.02, bottom: BOTTOM, top: TOP + 0.05 },
    guides: { lines: linesOf(columns), bands, labels: [...yearLabels(columns), ...labels] },
    doubtful: null,
    caption: captionOf(lanes, unknown.length),
  };
}

const LANE_NAME = {
  x: LEFT,
  align: 'left',
  side: 'below',
  stick: 'left',
  kind: 'title',
} as const;

/** A year is as wide as the root of its papers, within bounds: crowds get room, and quiet years stay in sight. */
function placeColumns(years: readonly TimelineColumn[], unknown: number): readonly PlacedColumn[] {
  const total = years.reduce((sum, { papers }) => sum + papers.length, 0);
  const mean = total / years.length;
  const wish = (count: number): number =>
    Math.max(NARROWEST, Math.min(WIDEST, Math.sqrt(count / mean)));
  const wishes = years.map(({ papers }) => wish(papers.length));
  const last = unknown === 0 ? 0 : wish(unknown);
  const all = wishes.reduce((sum, width) => sum + width, 0);
  const unit = (RIGHT - LEFT) / (all + last + (unknown === 0 ? 0 : UNKNOWN_GAP));
  let left = LEFT;
  const columns = years.map(({ label, rank }, at): PlacedColumn => {
    const width = (wishes[at] ?? 1) * unit;
    left += width;
    return { label, rank, width, isUnknown: false, middle: left - width / 2 };
  });
  if (unknown === 0) return columns;
  const width = last * unit;
  const middle = RIGHT - width / 2;
  return [...columns, { label: 'year unknown', rank: 0, width, isUnknown: true, middle }];
}

function cellsOf(
  map: FieldMap,
  columns: readonly (readonly number[])[],
  { lanes, laneOf }: TimelineLanes,
): Cells {
  const { topic } = map.columns;
  const cells = lanes.map(() => columns.map((): number[] => []));
  for (const [column, papers] of columns.entries())
    for (const paper of papers) cells[laneOf[topic[paper] ?? 0] ?? 0]?.[column]?.push(paper);
  const date = (paper: number): string => map.papers[paper]?.published ?? '';
  const compare = (a: number, b: number): number =>
    (topic[a] ?? 0) - (topic[b] ?? 0) || (date(a) < date(b) ? -1 : Number(date(a) > date(b)));
  for (const lane of cells)
    for (const papers of lane) papers.sort((a, b) => compare(a, b) || a - b);
  return cells;
}

/** The stream through the years; papers without a year are no part of it. */
function streamOf(
  cells: readonly (readonly number[])[],
  columns: readonly PlacedColumn[],
  spacing: number,
): Pick<GuideBand, 'x' | 'half'> {
  const years = columns.filter(({ isUnknown }) => !isUnknown);
  const half = years.map(({ width }, at) => {
    const rows = rowsOf(cells[at]?.length ?? 0, width, spacing);
    return rows === 0 ? 0 : spacing * (rows / 2 + RIM);
  });
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return { x: [], half: [] };
  const [start, end] = [first.middle - first.width / 2, last.middle + last.width / 2];
  return {
    x: [start, ...years.map(({ middle }) => middle), end],
    half: [half[0] ?? 0, ...half, half.at(-1) ?? 0],
  };
}

function linesOf(columns: readonly PlacedColumn[]): readonly GuideLine[] {
  return columns.map(({ middle, width, isUnknown }): GuideLine => {
    const x = isUnknown ? middle - width / 2 : middle;
    return { from: [x, BOTTOM], to: [x, TOP], kind: isUnknown ? 'divider' : 'grid' };
  });
}

function yearLabels(columns: readonly PlacedColumn[]): readonly GuideLabel[] {
  return columns.map(({ label, rank, middle, width, isUnknown }) => ({
    text: label,
    x: isUnknown ? middle + width / 2 : middle,
    y: TOP + 0.01,
    align: isUnknown ? 'right' : 'middle',
    side: 'above',
    stick: 'top',
    kind: 'tick',
    rank,
    topic: null,
  }));
}

function captionOf({ lanes }: TimelineLanes, unknown: number): string {
  const what = lanes.some(({ topic }) => topic === null) ? 'area' : 'topic';
  const rest =
    unknown === 0
      ? ''
      : ` ${unknown} ${unknown === 1 ? 'paper' : 'papers'} without a year at the right.`;
  return `Across: year. Lane: ${what}, its area shows how many papers.${rest}`;
}
