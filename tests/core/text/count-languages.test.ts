import { expect, describe, it } from 'vitest';
import { countLanguages } from '../../../src/core/text/count-languages.ts';
import { papersIn } from '../../support/language-papers.ts';

describe('countLanguages', () => {
  it('counts most papers first, ties by code, what cannot be told last', () => {
    const short = { title: 'Untitled', abstract: '' };
    const papers = [
      short,
      short,
      short,
      ...papersIn('zh').slice(0, 2),
      ...papersIn('de').slice(0, 2),
    ];
    expect(countLanguages([...papers, papersIn('ar')[0] ?? short])).toEqual([
      { code: 'de', papers: 2 },
      { code: 'zh', papers: 2 },
      { code: 'ar', papers: 1 },
      { code: 'und', papers: 3 },
    ]);
  });
});
