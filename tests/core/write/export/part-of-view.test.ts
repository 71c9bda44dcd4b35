import { describe, expect, it } from 'vitest';
import { initialView } from '../../../../src/core/explore/view.ts';
import { partOfView } from '../../../../src/core/write/export/part-of-view.ts';
import { makeSmallMap } from '../../../support/small-map.ts';

describe('partOfView', () => {
  const map = makeSmallMap();
  const view = { ...initialView, selection: ['scan', 'gru'], topics: ['t2'] };

  it('is all, what passes the filters, or the selection in the order of the map', () => {
    expect(partOfView(map, view, 'all', null)).toHaveLength(6);
    expect(partOfView(map, view, 'filtered', null)).toEqual([3, 4, 5]);
    expect(partOfView(map, view, 'selection', null)).toEqual([0, 4]);
  });

  it('answers the query and what is meant', () => {
    expect(partOfView(map, { ...view, query: 'attention' }, 'filtered', null)).toEqual([3, 5]);
    expect(partOfView(map, view, 'filtered', [0, 4])).toEqual([4]);
  });
});
