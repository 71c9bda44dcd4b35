import { describe, expect, it } from 'vitest';
import { scanPapers } from '../../../src/core/explore/scan-papers.ts';
import { createSearchIndex, type SearchIndex } from '../../../src/core/explore/search-index.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const { papers } = makeSmallMap();
const scan = scanPapers(papers);
const index = createSearchIndex({ papers, abstracts: null });
const never = (): never => {
  throw new Error('the small map has papers');
};
const found = (search: SearchIndex, text: string, phrases: readonly string[] = []) =>
  search
    .search(text, phrases)
    .map(({ paper }) => paper)
    .toSorted((a, b) => a - b);

describe('scanPapers', () => {
  it.each(['speech', 'spee', 'SPEECH rec', 'ada', 'state spaces', 'long memory'])(
    'finds the papers that the index finds for %j',
    (text) => {
      expect(found(scan, text)).toEqual(found(index, text));
      expect(found(scan, text).length).toBeGreaterThan(0);
    },
  );

  it('wants phrases word by word', () => {
    expect(found(scan, '', ['speech recognition'])).toEqual(
      found(index, '', ['speech recognition']),
    );
    expect(found(scan, '', ['recognition speech'])).toEqual([]);
  });

  it('finds nothing for nothing, and for a word that no paper has', () => {
    expect(scan.search('  ')).toEqual([]);
    expect(scan.search('zebra')).toEqual([]);
  });

  it('finds the same however much was read before', () => {
    const many = Array.from({ length: 2500 }, (_, at) => ({
      ...(papers[at % papers.length] ?? never()),
      id: `${at}`,
    }));
    const fresh = scanPapers(many);
    const read = scanPapers(many);
    expect([read.readSome(), read.readSome(), read.readSome(), read.readSome()]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(found(read, 'speech')).toEqual(found(fresh, 'speech'));
    expect(found(fresh, 'speech').length).toBeGreaterThan(500);
  });

  it('puts titles first', () => {
    const [first] = scanPapers([
      ...papers.map((paper) => ({ ...paper, title: 'Other', authors: ['Speech Maker'] })),
      { ...(papers[0] ?? never()), title: 'On speech' },
    ]).search('speech');
    expect(first?.paper).toBe(papers.length);
  });
});
