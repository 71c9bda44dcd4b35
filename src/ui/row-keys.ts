import { tick } from 'svelte';

/** A long list of rows of equal height, of which only those near the view are drawn. */
export interface RowList {
  readonly scroller: HTMLElement;
  readonly count: number;
  readonly rowHeightPx: number;
  /** Height of what stays at the top of the scroller over the rows. */
  readonly headPx: number;
  /** Moves the scroller and draws the rows there. */
  readonly scrollTo: (topPx: number) => void;
}

/** Returns the row that a key leads to; null: it leads nowhere. */
export function rowAfterKey(
  key: string,
  row: number,
  count: number,
  rowsPerPage: number,
): number | null {
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: Math.min(count - 1, row + rowsPerPage),
    PageUp: Math.max(0, row - rowsPerPage),
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || to === row || to < 0 || to >= count ? null : to;
}

/** Focuses the row that a key leads to from the focused one, drawn or not. Rows tell their place by `data-row`. */
export async function followRowKey(event: KeyboardEvent, list: RowList): Promise<void> {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
  if (row === null) return;
  const { scroller, rowHeightPx, headPx } = list;
  const viewPx = scroller.clientHeight - headPx;
  const rowsPerPage = Math.max(1, Math.floor(viewPx / rowHeightPx) - 1);
  const from = Number(row.getAttribute('data-row'));
  const to = rowAfterKey(event.key, from, list.count, rowsPerPage);
  if (to === null) return;
  event.preventDefault();
  const topPx = to * rowHeightPx;
  const isBelow = topPx + rowHeightPx > scroller.scrollTop + viewPx;
  if (topPx < scroller.scrollTop) list.scrollTo(topPx);
  else if (isBelow) list.scrollTo(topPx + rowHeightPx - viewPx);
  await tick();
  scroller.querySelector<HTMLElement>(`[data-row="${to}"] button`)?.focus({ preventScroll: true });
}
