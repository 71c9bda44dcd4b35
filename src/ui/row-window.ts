/** Which rows of a long list to draw, and the empty space before and after them in pixels. */
export interface RowWindow {
  readonly first: number;
  /** One past the last drawn row. */
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

const SPARE_ROWS = 12;

/** Returns the rows of equal height that the scroller shows, with some spare ones on both sides. */
export function rowWindow(
  count: number,
  rowHeightPx: number,
  scrollTopPx: number,
  viewHeightPx: number,
): RowWindow {
  const seen = Math.floor(scrollTopPx / rowHeightPx);
  const first = Math.max(0, Math.min(count, seen - SPARE_ROWS));
  const fits = Math.ceil(viewHeightPx / rowHeightPx);
  const last = Math.max(first, Math.min(count, seen + fits + SPARE_ROWS));
  return { first, last, before: first * rowHeightPx, after: (count - last) * rowHeightPx };
}
