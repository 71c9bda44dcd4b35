import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextSort,
  TABLE_COLUMNS,
  tableOrder,
  toldColumns,
} from '../../../../src/core/explore/project/paper-table.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryMap } from '../arbitrary-map.ts';

const YEARS = [2001, null, 1999, 2001, 2020, null];
const map = makeSmallMap({
  papers: YEARS.map((year, at) =>
    makePaper({ id: `p${at}`, title: `Paper ${10 - at}`, year, authors: at === 2 ? [] : ['É'] }),
  ),
});
const listed = [5, 4, 3, 2, 1, 0];

describe('tableOrder', () => {
  it('sorts either way, with equal papers as listed and unknown ones last', () => {
    expect(tableOrder(map, listed, null)).toBe(listed);
    const byYear = (descending: boolean) => tableOrder(map, listed, { column: 'year', descending });
    expect(byYear(false)).toEqual([2, 3, 0, 4, 5, 1]);
    expect(byYear(true)).toEqual([4, 3, 0, 2, 5, 1]);
    expect(tableOrder(map, [0, 3, 1], { column: 'title', descending: false })).toEqual([3, 1, 0]);
    expect(tableOrder(map, listed, { column: 'authors', descending: true }).at(-1)).toBe(2);
  });

  it('keeps exactly the listed papers, of any map and by any column', () => {
    const column = fc.constantFrom(...TABLE_COLUMNS);
    fc.assert(
      fc.property(arbitraryMap, column, fc.boolean(), (any, by, descending) => {
        const papers = [...any.papers.keys()].filter((paper) => paper % 2 === 0);
        const sorted = tableOrder(any, papers, { column: by, descending });
        expect([...sorted].sort((a, b) => a - b)).toEqual(papers);
      }),
    );
  });
});

describe('nextSort', () => {
  it('goes the usual way first, then the other, then back to the order of the list', () => {
    const first = nextSort({ column: 'title', descending: true }, 'year');
    expect(first).toEqual({ column: 'year', descending: true });
    const second = nextSort(first, 'year');
    expect(second).toEqual({ column: 'year', descending: false });
    expect(nextSort(second, 'year')).toBeNull();
  });
});

describe('toldColumns', () => {
  it('leaves out what no paper tells', () => {
    expect(toldColumns(map)).toEqual(['title', 'year', 'authors', 'topic', 'trust']);
    const empty = makeSmallMap({
      papers: [makePaper({ id: 'p', year: null, authors: [], venue: null })],
    });
    expect(toldColumns(empty)).toEqual(['title', 'topic', 'trust']);
  });
});
