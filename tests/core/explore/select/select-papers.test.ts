import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineSelections,
  invertSelection,
  samePapers,
} from '../../../../src/core/explore/select/combine-selections.ts';
import { growSelection } from '../../../../src/core/explore/select/grow-selection.ts';
import { nameSelection } from '../../../../src/core/explore/select/name-selection.ts';
import { orderSelection } from '../../../../src/core/explore/select/order-selection.ts';
import { makeSmallMap } from '../../../support/small-map.ts';

const map = makeSmallMap();
const all = [...map.papers.keys()];
const some = fc.subarray(all);
const chain = {
  ...map,
  links: {
    ...map.links,
    source: Int32Array.of(0, 1, 2),
    target: Int32Array.of(1, 2, 3),
    similarity: Float64Array.of(0.2, 0.9, 0.5),
  },
};

describe('combineSelections', () => {
  it('obeys the laws of sets', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const both = combineSelections(a, b, 'add');
        const shared = combineSelections(a, b, 'within');
        const less = combineSelections(a, b, 'take-away');
        expect(both).toEqual(all.filter((paper) => a.includes(paper) || b.includes(paper)));
        expect(shared).toEqual(combineSelections(b, a, 'within'));
        expect(combineSelections(less, shared, 'add')).toEqual(a);
        expect(combineSelections(a, b, 'instead')).toEqual(b);
        expect(combineSelections(a, invertSelection(6, b), 'within')).toEqual(less);
        expect(samePapers([...a].reverse(), a)).toBe(true);
      }),
    );
  });
});

describe('invertSelection', () => {
  it('twice gives the selection back', () => {
    fc.assert(
      fc.property(some, (a) => {
        expect(invertSelection(6, invertSelection(6, a))).toEqual(a);
      }),
    );
  });
});

describe('growSelection', () => {
  it('goes one link per step, both ways', () => {
    expect(growSelection(chain, [1], 1, 'links')).toEqual([0, 1, 2]);
    expect(growSelection(chain, [0], 2, 'links')).toEqual([0, 1, 2]);
    expect(growSelection(chain, [0], 9, 'links')).toEqual([0, 1, 2, 3]);
  });

  it('takes the neighbours that a paper lists', () => {
    const { neighbourStart, neighbours } = map.columns;
    const own = [...neighbours.slice(neighbourStart[2], neighbourStart[3])];
    expect(growSelection(map, [2], 1, 'neighbours')).toEqual(
      [...new Set([2, ...own])].sort((a, b) => a - b),
    );
  });

  it('never shrinks, and two steps are one step twice', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('links' as const, 'neighbours' as const), (a, along) => {
        const once = growSelection(chain, a, 1, along);
        expect(growSelection(chain, a, 0, along)).toEqual(a);
        expect(once).toEqual(expect.arrayContaining(a));
        expect(growSelection(chain, a, 2, along)).toEqual(growSelection(chain, once, 1, along));
      }),
    );
  });
});

describe('orderSelection', () => {
  it('puts last the paper that was shown, or else the best linked one', () => {
    expect(orderSelection(chain, [3, 1, 0, 2], 0)).toEqual([1, 2, 3, 0]);
    expect(orderSelection(chain, [3, 1, 0, 2], null)).toEqual([0, 1, 3, 2]);
    expect(orderSelection(chain, [0, 5], 1)).toEqual([5, 0]);
    expect(orderSelection(chain, [], 1)).toEqual([]);
  });
});

describe('nameSelection', () => {
  const [one, two] = map.manifest.topics.map(({ name }) => name);
  it.each([
    ['a paper by its title', [3], 'State Spaces See'],
    ['a topic by its name', [2, 0, 1], one],
    ['a part of a topic', [3, 4], `Part of ${two ?? ''}`],
    ['two topics', [0, 3, 4], `${two ?? ''} and ${one ?? ''}`],
    ['all papers', [0, 1, 2, 3, 4, 5], 'All papers'],
    ['none', [], ''],
  ])('calls %s', (_what, papers, name) => {
    expect(nameSelection(map, papers, [])).toBe(name);
  });

  it('remembers what was kept, in whatever order', () => {
    const kept = [{ name: 'mine', papers: ['gru', 'vim'] }];
    expect(nameSelection(map, [3, 0], kept)).toBe('mine');
    expect(nameSelection(map, [3, 0, 1], kept)).not.toBe('mine');
  });
});
