import { describe, expect, it } from 'vitest';
import { drawMaps } from '../../../src/core/evaluate/draw-maps.ts';
import { keywordClasses } from '../../../src/core/evaluate/keyword-classes.ts';
import { keywordArea, normalKeyword } from '../../../src/core/evaluate/normal-keyword.ts';

const many = (count: number, ...keywords: string[]): string[][] =>
  Array.from({ length: count }, () => keywords);

describe('normalKeyword', () => {
  it('forgets case, plural and punctuation', () => {
    expect(normalKeyword('Large Language Models')).toBe(normalKeyword('large-language model'));
  });
});

describe('keywordArea', () => {
  it('is what stands before a colon', () => {
    expect(keywordArea('Computer Vision: Detection')).toBe('computer vision');
    expect(keywordArea('detection')).toBeNull();
  });
});

describe('keywordClasses', () => {
  it('leaves papers without a keyword of ten papers unclassed', () => {
    const { labels, names } = keywordClasses([...many(12, 'graph'), ...many(60)], 'fine');
    expect(names).toEqual(['graph']);
    expect([...labels.slice(0, 12)]).toEqual(Array<number>(12).fill(0));
    expect([...labels.slice(12)]).toEqual(Array<number>(60).fill(-1));
    expect(keywordClasses([...many(9, 'rare'), ...many(60)], 'fine').names).toEqual([]);
  });

  it('gives a paper the rarest of its frequent keywords', () => {
    const keywords = [...many(10, 'planning', 'search'), ...many(11, 'search'), ...many(100)];
    const { labels, names } = keywordClasses(keywords, 'fine');
    expect(names).toEqual(['search', 'planning']);
    expect([labels[0], labels[10]]).toEqual([1, 0]);
  });

  it('passes over a keyword that more than a fifth of the papers bear', () => {
    const keywords = [...many(10, 'deep learning', 'graph'), ...many(40, 'deep learning')];
    expect(keywordClasses(keywords, 'fine').names).toEqual(['graph']);
  });

  it('takes areas as coarse classes and topics as fine ones', () => {
    const keywords = [...many(11, 'Vision: faces'), ...many(10, 'Vision: depth')];
    const others = Array.from({ length: 40 }, (_, at) => [`Area: topic w${at}`]);
    const all = [...keywords, ...others];
    expect(keywordClasses(all, 'coarse').names).toEqual(['area', 'vision']);
    expect(keywordClasses(all, 'fine').names).toEqual(['vision face', 'vision depth']);
  });
});

describe('drawMaps', () => {
  const keywords = ['a1', 'b1', 'c1', 'd1', 'e1'].flatMap((name) => many(12, name));
  const classes = keywordClasses(keywords, 'fine');
  const groups = [[0, 1, 2, 3, 4]];

  it('draws forty different papers of four to six classes, as evenly as can be', () => {
    for (const { papers, labels } of drawMaps(classes, groups, { count: 20, seed: 1 })) {
      expect(new Set(papers).size).toBe(40);
      const sizes = [...new Set(labels)].map(
        (label) => labels.filter((other) => other === label).length,
      );
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const [place, paper] of papers.entries())
        expect(labels[place]).toBe(
          labels[papers.findIndex((one) => keywordAt(one) === keywordAt(paper))],
        );
    }
  });

  it('draws the same with the same seed', () => {
    const draw = () => drawMaps(classes, groups, { count: 3, seed: 7 });
    expect(draw()).toEqual(draw());
  });

  it('draws none where no group has four classes', () => {
    expect(drawMaps(classes, [[0, 1, 2]], { count: 3, seed: 7 })).toEqual([]);
  });

  function keywordAt(paper: number): string | undefined {
    return keywords[paper]?.[0];
  }
});
