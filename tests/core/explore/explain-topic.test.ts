import { describe, expect, it } from 'vitest';
import { explainTopic } from '../../../src/core/explore/explain-topic.ts';
import { countTerms, termCorpus } from '../../../src/core/explore/term-corpus.ts';
import { makeSmallMap } from '../../support/small-map.ts';

// Topic 0: gru, lstm, echo; topic 1: vim, scan, video.
const map = makeSmallMap();
const corpus = termCorpus(countTerms(map.papers));

describe('explainTopic', () => {
  it('gives the terms that the topic’s other papers use too', () => {
    const { for: terms } = explainTopic(map, corpus, 3, 1);
    expect(terms.map(({ term }) => term)).toContain('state spaces');
    expect(terms.every(({ topic }) => topic === 1)).toBe(true);
    expect(terms[0]?.weight).toBe(1);
  });

  it('names the topic that a term against it is typical of', () => {
    const asOther = explainTopic(map, corpus, 3, 0);
    expect(asOther.for).toEqual([]);
    expect(asOther.against[0]?.topic).toBe(1);
  });

  it('does not let a paper’s own words speak for it', () => {
    const alone = termCorpus(
      countTerms(map.papers.map((paper, i) => (i === 2 ? paper : { title: '', abstract: '' }))),
    );
    expect(explainTopic(map, alone, 2, 0)).toMatchObject({ for: [], against: [] });
  });

  it('counts the links that stay inside, by number and by weight', () => {
    // echo: gru 0.31, lstm 0.24 inside; video 0.15 outside.
    const { links, allLinks, linkShare } = explainTopic(map, corpus, 2, 0);
    expect([links, allLinks]).toEqual([2, 3]);
    expect(linkShare).toBeCloseTo(0.55 / 0.7, 3);
  });

  it('says that a paper without links has no share', () => {
    const bare = { ...map, links: { ...map.links, source: new Int32Array(0) } };
    expect(explainTopic(bare, corpus, 2, 0)).toMatchObject({ allLinks: 0, linkShare: null });
  });
});
