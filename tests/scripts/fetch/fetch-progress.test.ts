import { describe, expect, it } from 'vitest';
import { createFetchProgress } from '../../../scripts/fetch/fetch-progress.ts';
import { NO_COUNTS } from '../../../scripts/fetch/sort-page.ts';
import { createProgressLine } from '../../../scripts/progress/progress-line.ts';

/** What stands on the terminal after pages of 100 papers, one every ten seconds. */
function shown(
  pages: number,
  parts: { readonly max: number; readonly keptBefore: number; readonly total: number | null },
): string {
  let text = '';
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (piece: string) => (text = piece) };
  const show = createFetchProgress({
    label: 'OpenAlex',
    line: createProgressLine(terminal, () => now),
    now: () => now,
    ...parts,
  });
  for (let page = 1; page <= pages; page += 1) {
    now += 10_000;
    const kept = parts.keptBefore + 100 * page;
    show({ ...NO_COUNTS, fetched: kept, kept }, parts.total);
  }
  return text.replace('\r\u001b[2K', '');
}

describe('createFetchProgress', () => {
  it('shows how many of the papers are there, and about how long it will take', () => {
    expect(shown(1, { max: 2000, keptBefore: 0, total: 400 })).toBe(
      'OpenAlex: 100 of 400, about 30 s left',
    );
    expect(shown(2, { max: 500, keptBefore: 0, total: 99_999 })).toBe(
      'OpenAlex: 200 of 500, about 30 s left',
    );
    expect(shown(4, { max: 2000, keptBefore: 0, total: 400 })).toBe('OpenAlex: 400 of 400');
    expect(shown(1, { max: 200, keptBefore: 0, total: null })).toContain('100 of 200');
  });

  it('goes by the pace of this run, not by what came before', () => {
    expect(shown(1, { max: 1400, keptBefore: 1000, total: 5000 })).toBe(
      'OpenAlex: 1100 of 1400, about 30 s left',
    );
  });
});
