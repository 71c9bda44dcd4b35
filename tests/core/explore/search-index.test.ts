import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/contract/paper.ts';
import {
  createSearchIndex,
  growSearchIndex,
  type SearchIndex,
} from '../../../src/core/explore/search-index.ts';
import { markRanges } from '../../../src/core/explore/highlight.ts';
import { papersIn } from '../../support/language-papers.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const indexOf = (papers: readonly Paper[]): SearchIndex =>
  createSearchIndex({ papers, abstracts: papers });
const { papers } = makeSmallMap();
const index = indexOf(papers);
const found = (query: string): (string | undefined)[] =>
  index.search(query).map(({ paper }) => papers[paper]?.id);

describe('search', () => {
  it.each([
    ['a word', 'reservoir', ['echo']],
    ['a beginning', 'chaot', ['echo']],
    ['another case', 'RESERVOIR', ['echo']],
    ['an author', 'eve else', ['scan']],
    ['a venue', 'interspeech', ['gru']],
    ['a keyword of two words', 'point clouds', ['scan']],
    ['one wrong letter in four', 'chaltic', ['echo']],
    ['two wrong letters in eight', 'resservoer', ['echo']],
    ['words parted by punctuation', 'state-space, images!', ['vim']],
  ])('finds %s', (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('asks for all words', () => {
    expect(found('recurrent speech')).toEqual(['gru']);
  });

  it('takes any word where no paper has all', () => {
    expect(found('reservoir clouds').sort()).toEqual(['echo', 'scan']);
  });

  it('forgives nothing in words that the corpus knows', () => {
    const of = indexOf([
      makePaper({ id: 'a', title: 'A code', abstract: 'About programs.' }),
      makePaper({ id: 'b', title: 'A mode', abstract: 'About vibrations.' }),
    ]);
    expect(of.search('code').map(({ paper }) => paper)).toEqual([0]);
    expect(of.search('cude').map(({ paper }) => paper)).toEqual([0]);
    expect(of.search('code vibrations').map(({ paper }) => paper)).toEqual([1]);
  });

  it('does not forgive in words of three letters', () => {
    expect(found('xcl')).toEqual([]);
  });

  it('puts an exact title first', () => {
    const titles = ['Order', 'Order, order and more order: an order', 'Orders of order'];
    const of = indexOf(
      titles.map((title, i) =>
        makePaper({ id: `p${i}`, title, abstract: i === 0 ? 'x '.repeat(400) : 'order order' }),
      ),
    );
    expect(of.search('order').map(({ paper }) => paper)[0]).toBe(0);
    expect(of.search('  ÖRDER! ').map(({ paper }) => paper)[0]).toBe(0);
  });

  it('folds accents and ligatures both ways', () => {
    const of = indexOf([makePaper({ id: 'a', authors: ['Łukasz Müller'], title: 'Straße' })]);
    for (const query of ['lukasz', 'Łukasz', 'muller', 'MÜLLER', 'strasse', 'Straße'])
      expect(of.search(query), query).toHaveLength(1);
  });

  it('finds signs of scripts without spaces', () => {
    const of = indexOf([makePaper({ id: 'a', title: '循环神经网络的状态' })]);
    expect(of.search('神经')).toHaveLength(1);
    expect(of.search('量子')).toEqual([]);
  });

  it.each([
    ['zh', '图像分割', 0],
    ['zh', '回译', 6],
    ['ja', '網膜血管', 3],
    ['ja', 'ニューラル機械翻訳', 6],
    ['ar', 'الترجمة', 6],
    ['ar', 'ترجمة', 6],
    ['ar', 'شبكية', 3],
    ['ar', 'المشفّر', 7],
    ['de', 'bildsegmentierung', 0],
  ])('finds words in %s: %s', (language, query, paper) => {
    const known = papersIn(language).map((one, at) => makePaper({ id: `p${at}`, ...one }));
    const hits = indexOf(known).search(query);
    expect(hits.map((hit) => hit.paper)).toContain(paper);
    expect(hits.length).toBeLessThan(9);
    const { title, abstract } = papersIn(language)[paper] ?? { title: '', abstract: '' };
    const terms = hits.find((hit) => hit.paper === paper)?.terms ?? [];
    expect(markRanges(`${title} ${abstract}`, terms).length).toBeGreaterThan(0);
  });

  it('finds words of Thai inside a sentence', () => {
    const of = indexOf([makePaper({ id: 'a', title: 'แบบจำลองการเรียนรู้ของเครื่อง' })]);
    expect(of.search('เครื่อง')).toHaveLength(1);
  });

  it("names the paper's own words that matched", () => {
    expect(index.search('resservoer')[0]?.terms).toEqual(['reservoir']);
    expect([...(index.search('recurr')[0]?.terms ?? [])]).toEqual(['recurrent']);
  });

  it.each(['', '   ', '?!…—', '\u0301', '😀'])('is silent for %j', (query) => {
    expect(index.search(query)).toEqual([]);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString hasOwnProperty',
    '\ud800',
    'צורה',
    'ك'.repeat(50),
  ])('survives %j', (query) => {
    expect(index.search(query).every(({ paper }) => paper in papers)).toBe(true);
  });

  it('finds words that are names of methods', () => {
    const of = indexOf([makePaper({ id: 'a', title: 'A constructor of proto shapes' })]);
    expect(of.search('constructor')[0]?.terms).toEqual(['constructor']);
  });

  it('survives 10,000 characters, and finds a paper by its whole abstract', () => {
    expect(index.search('speech '.repeat(1429)).length).toBeGreaterThan(0);
    expect(index.search('x'.repeat(10_000))).toEqual([]);
    expect(found(papers[2]?.abstract ?? '')[0]).toBe('echo');
  });

  it('lists each paper once, best first, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const hits = index.search(query);
        expect(new Set(hits.map(({ paper }) => paper)).size).toBe(hits.length);
        expect(index.search(query)).toEqual(hits);
      }),
      { numRuns: 100 },
    );
  });

  it('finds every paper by every word of its title', () => {
    for (const [paper, { title }] of papers.entries())
      for (const word of title.split(' '))
        expect(index.search(word).map((hit) => hit.paper)).toContain(paper);
  });

  it('works without papers', () => {
    expect(indexOf([]).search('word')).toEqual([]);
  });
});

describe('createSearchIndex', () => {
  it('finds titles where the abstracts are not here yet', () => {
    const titles = createSearchIndex({ papers, abstracts: null });
    expect(titles.search('revisited').map(({ paper }) => paper)).toEqual([2]);
    expect(titles.search('reservoir')).toEqual([]);
  });
});

describe('growSearchIndex', () => {
  it('finds what the index built at once finds', async () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      papers.map((paper) => ({ ...paper, id: `${at}/${paper.id}` })),
    ).flat();
    const grown = await growSearchIndex({ papers: many, abstracts: many });
    for (const query of ['reservoir', 'chaltic', 'dana', 'nothing of the sort'])
      expect(grown.search(query)).toEqual(indexOf(many).search(query));
  });
});
