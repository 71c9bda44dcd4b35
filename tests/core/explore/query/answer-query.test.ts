import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../src/core/explore/query/answer-query.ts';
import { createSearchIndex } from '../../../../src/core/explore/search-index.ts';
import { makeSmallMap } from '../../../support/small-map.ts';

const map = makeSmallMap();
const index = createSearchIndex({ papers: map.papers, abstracts: map.papers });
const found = (text: string): (string | undefined)[] =>
  answerQuery(map, index, text).hits.map(({ paper }) => map.papers[paper]?.id);
const problems = (text: string): readonly string[] => answerQuery(map, index, text).problems;

describe('answerQuery', () => {
  it('finds phrases only where their words follow each other', () => {
    expect(found('"recurrent networks"')).toEqual(['gru']);
    expect(found('"networks recurrent"')).toEqual([]);
    expect(found('"speech recurrent"')).toEqual([]);
  });

  it('does not carry a phrase from the title over into the authors', () => {
    expect(found('"speech ada"')).toEqual([]);
  });

  it('marks a phrase as one term', () => {
    expect(answerQuery(map, index, '"recurrent networks"').hits[0]?.terms).toEqual([
      'recurrent networks',
    ]);
  });

  it.each([
    ['author:ada', ['gru', 'lstm']],
    ['author:"Example Ada"', ['gru', 'lstm']],
    ['author:ada author:ben', ['gru']],
    ['year:2015', ['gru']],
    ['year:2015..2016', ['gru', 'lstm']],
    ['venue:interspeech', ['gru']],
    ['speech author:ben', ['gru']],
  ])('%s keeps %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('takes themes by id and topics by a part of their name', () => {
    const theme = map.manifest.themes[0];
    expect(found(`theme:${theme?.id ?? ''}`)).toHaveLength(theme?.size ?? -1);
    const word = map.manifest.topics[1]?.name.split(' ')[0] ?? '';
    expect(found(`topic:${word}`)).toHaveLength(3);
  });

  it('says what a clause misses', () => {
    expect(found('theme:nonsense')).toEqual([]);
    expect(problems('theme:nonsense')[0]).toMatch(
      /^No theme here is called “nonsense”; there are /u,
    );
    expect(problems('year:soon')[0]).toMatch(/is no year/u);
    expect(problems('author:unwritten')).toEqual(['No author here is called “unwritten”.']);
  });
});
