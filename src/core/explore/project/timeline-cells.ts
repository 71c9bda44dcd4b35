/** Columns of the timeline as wide as they are, in map units. */
export interface PlacedColumn {
  readonly label: string;
  readonly rank: number;
  readonly middle: number;
  readonly width: number;
  /** Papers without a year. */
  readonly isUnknown: boolean;
}

/** Papers by lane, then by column. */
export type Cells = readonly (readonly (readonly number[])[])[];

/** Share of a column's width that papers take at most. */
const FILLED = 0.9;
const SHRINK = 0.97;

/** Returns how many papers stand side by side in a column. */
export function papersAcross(width: number, spacing: number): number {
  return Math.max(1, Math.floor((FILLED * width) / spacing));
}

/** Returns the number of rows that a cell of so many papers takes. */
export function rowsOf(count: number, width: number, spacing: number): number {
  return Math.ceil(count / papersAcross(width, spacing));
}

/** Returns the largest distance of papers, up to `most`, at which the lanes, each as high as its fullest cell, are no higher than
 * `height` together; and the rows of each lane's fullest cell. */
export function fitSpacing(
  cells: Cells,
  columns: readonly PlacedColumn[],
  height: number,
  most: number,
): { readonly spacing: number; readonly rows: readonly number[] } {
  const narrowest = columns.reduce((least, { width }) => Math.min(least, width), Infinity);
  let spacing = Math.min(most, FILLED * narrowest);
  for (;;) {
    const rows = cells.map((lane) =>
      lane.reduce(
        (fullest, papers, column) =>
          Math.max(fullest, rowsOf(papers.length, columns[column]?.width ?? 1, spacing)),
        0,
      ),
    );
    if (rows.reduce((sum, count) => sum + count, 0) * spacing <= height) return { spacing, rows };
    spacing *= SHRINK;
  }
}

/** Puts a cell's papers in rows about (x, y): from below, the last row centred. */
export function setRows(
  positions: Float64Array,
  papers: readonly number[],
  { middle, width }: PlacedColumn,
  y: number,
  spacing: number,
): void {
  const across = papersAcross(width, spacing);
  const rows = Math.ceil(papers.length / across);
  // Full rows use the whole width; papers keep their distance, since so many fit.
  const step = Math.max(spacing, (FILLED * width) / across);
  for (const [place, paper] of papers.entries()) {
    const row = Math.floor(place / across);
    const inRow = Math.min(across, papers.length - row * across);
    positions[2 * paper] = middle + ((place % across) - (inRow - 1) / 2) * step;
    positions[2 * paper + 1] = y + (row - (rows - 1) / 2) * spacing;
  }
}
