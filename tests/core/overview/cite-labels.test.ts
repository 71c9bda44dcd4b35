import { describe, expect, it } from 'vitest';
import { citeLabels } from '../../../src/core/overview/cite-labels.ts';

const paper = (authors: readonly string[], year: number | null, more = false) => ({
  title: 'A Very Long Title of a Paper',
  authors,
  moreAuthors: more,
  year,
});

describe('citeLabels', () => {
  it('names one, two or more authors, and the title where none is known', () => {
    expect(
      citeLabels([
        paper(['Ada Lovelace'], 1843),
        paper(['Gu, Albert', 'Tri Dao'], 2023),
        paper(['A One', 'B Two', 'C Three'], null),
        paper(['Ada Lovelace'], 1844, true),
        paper([], 2020),
      ]),
    ).toEqual([
      'Lovelace 1843',
      'Gu & Dao 2023',
      'One et al.',
      'Lovelace et al. 1844',
      '“A Very Long Title …” 2020',
    ]);
  });

  it('tells papers apart that would look alike', () => {
    const many = Array.from({ length: 28 }, () => paper(['A Liu'], 2024));
    const labels = citeLabels([...many, paper(['A Liu'], 2023)]);
    expect(labels.slice(0, 2)).toEqual(['Liu 2024a', 'Liu 2024b']);
    expect(labels[27]).toBe('Liu 2024ab');
    expect(labels.at(-1)).toBe('Liu 2023');
    expect(new Set(labels).size).toBe(29);
  });
});
