import { describe, expect, it } from 'vitest';
import { paperMeta, publishedText, shortAuthors } from '../../src/ui/paper-text.ts';
import { makePaper } from '../support/small-map.ts';

const paper = makePaper({ id: 'a', title: 'A title', abstract: 'An abstract.' });

describe('shortAuthors', () => {
  it.each([
    [[], false, ''],
    [['Ada Lovelace'], false, 'Ada Lovelace'],
    [['Ada Lovelace'], true, 'Lovelace et al.'],
    [['Albert Gu', 'Tri Dao'], false, 'Gu & Dao'],
    [['Gu, Albert', 'Dao, Tri', 'Ré, Christopher'], false, 'Gu et al.'],
  ])('shortens %j', (authors, moreAuthors, text) => {
    expect(shortAuthors({ ...paper, authors, moreAuthors })).toBe(text);
  });
});

describe('paperMeta', () => {
  it('leaves out what is unknown', () => {
    const known = { ...paper, authors: [], year: 2020, venue: null };
    expect(paperMeta(known)).toBe('2020');
  });
});

describe('publishedText', () => {
  it.each([
    ['2024-03', 2024, 'March 2024'],
    ['2024-03-14', 2024, '14 March 2024'],
    [null, 2024, '2024'],
    [null, null, ''],
  ])('reads %s of %s', (published, year, text) => {
    expect(publishedText({ ...paper, published, year })).toBe(text);
  });
});
