import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPapers, type PaperSort } from '../../../src/core/explore/paper-order.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';
import { arbitraryMap } from './arbitrary-map.ts';

const map = makeSmallMap();
const all = new Uint8Array(6).fill(1);
const order = (sort: PaperSort, passing = all): (string | undefined)[] =>
  orderPapers(map, passing, sort, []).map((paper) => map.papers[paper]?.id);

describe('orderPapers', () => {
  it('goes by topic, the strongest member first', () => {
    expect(order('topic')).toEqual(['gru', 'lstm', 'echo', 'vim', 'scan', 'video']);
  });

  it('puts the larger topic first', () => {
    const [first, second] = map.manifest.topics;
    if (first === undefined || second === undefined) throw new Error('the map lost its topics');
    const topics = [first, { ...second, size: 9 }];
    const of = { ...map, manifest: { ...map.manifest, topics } };
    expect(orderPapers(of, all, 'topic', [])).toEqual([3, 4, 5, 0, 1, 2]);
  });

  it('goes by date both ways, papers without a year last', () => {
    expect(order('newest')).toEqual(['scan', 'vim', 'lstm', 'gru', 'echo', 'video']);
    expect(order('oldest')).toEqual(['gru', 'lstm', 'vim', 'scan', 'echo', 'video']);
  });

  it('looks at month and day', () => {
    const papers = ['2020-11-02', '2020-02', '2020-11-30'].map((published, i) =>
      makePaper({ id: `p${i}`, year: 2020, published }),
    );
    const of = { ...map, papers };
    expect(orderPapers(of, new Uint8Array(3).fill(1), 'oldest', [])).toEqual([1, 0, 2]);
  });

  it('goes by title as readers do', () => {
    const titles = ['Zebra', 'éclair', 'Step 10', 'step 9', 'apple'];
    const of = { ...map, papers: titles.map((title, i) => makePaper({ id: `p${i}`, title })) };
    const listed = orderPapers(of, new Uint8Array(5).fill(1), 'title', []);
    expect(listed.map((paper) => titles[paper])).toEqual([
      'apple',
      'éclair',
      'step 9',
      'Step 10',
      'Zebra',
    ]);
  });

  it('goes by relevance as the hits come, by topic without hits', () => {
    const hits = [4, 0, 2].map((paper) => ({ paper, score: 1, terms: [] }));
    expect(orderPapers(map, Uint8Array.of(1, 1, 1, 1, 1, 0), 'relevance', hits)).toEqual([4, 0, 2]);
    expect(orderPapers(map, Uint8Array.of(0, 1, 1, 1, 1, 0), 'relevance', hits)).toEqual([4, 2]);
    expect(order('relevance')).toEqual(order('topic'));
  });

  it('lists each passing paper once', () => {
    const sort = fc.constantFrom<PaperSort[]>('topic', 'newest', 'oldest', 'title', 'relevance');
    fc.assert(
      fc.property(arbitraryMap, sort, fc.array(fc.nat(1)), (of, by, flags) => {
        const passing = Uint8Array.from(of.papers, (_, paper) => flags[paper] ?? 1);
        const expected = [...of.papers.keys()].filter((paper) => passing[paper] === 1);
        const listed = orderPapers(of, passing, by, []);
        expect([...listed].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
