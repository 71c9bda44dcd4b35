import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTitleFinder } from '../../../src/core/explore/find-titles.ts';
import { sharedFacts } from '../../../src/core/explore/shared-facts.ts';
import { similarityWords } from '../../../src/core/explore/similarity-words.ts';
import { cutText } from '../../../src/core/explore/text-pieces.ts';
import { makeSmallMap } from '../../support/small-map.ts';

describe('cutText', () => {
  it('cuts at terms and around the best sentence', () => {
    const ranges = [
      { start: 2, end: 5, term: 0 },
      { start: 7, end: 8, term: 1 },
    ];
    expect(cutText('A bcd. E f.', ranges, { start: 7, end: 11 })).toEqual({
      before: [
        { text: 'A ', term: null },
        { text: 'bcd', term: 0 },
        { text: '. ', term: null },
      ],
      best: [
        { text: 'E', term: 1 },
        { text: ' f.', term: null },
      ],
      after: [],
    });
  });

  it('loses nothing of the text, wherever the cuts are', () => {
    const places = fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        places,
        fc.tuple(fc.nat(20), fc.nat(20)),
        (...all) => {
          const [text, cuts, [a, b]] = all;
          const sorted = cuts.map((cut) => Math.min(cut, text.length)).sort((x, y) => x - y);
          const ranges = sorted.flatMap((start, i) =>
            i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? start, term: i }] : [],
          );
          const best = {
            start: Math.min(a, b, text.length),
            end: Math.min(Math.max(a, b), text.length),
          };
          const { before, best: inside, after } = cutText(text, ranges, best);
          const joined = [...before, ...inside, ...after].map((piece) => piece.text).join('');
          expect(joined).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('similarityWords', () => {
  const links = { similarity: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5) };

  it('compares with the map’s own links', () => {
    expect(similarityWords(0.6, links)).toContain('stronger than 100 %');
    expect(similarityWords(0.3, links)).toContain('middling strength: stronger than 40 %');
    expect(similarityWords(0.1, links)).toContain('weaker links');
  });

  it('says little where there is nothing to compare with', () => {
    expect(similarityWords(0.3, { similarity: Float64Array.of(0.3) })).toBe(
      'They have something in common.',
    );
  });
});

describe('createTitleFinder', () => {
  const titles = ['A Survey of Mamba', 'Mamba Survéys', 'Speech'];
  const find = createTitleFinder(titles.map((title) => ({ title })));

  it('finds titles by beginnings of their words, accents aside, those that begin so first', () => {
    expect(find('mamba surv', 5)).toEqual([1, 0]);
    expect(find('sur mam', 1)).toEqual([0]);
    expect(find('  ', 5)).toEqual([]);
    expect(find('text', 5)).toEqual([]);
  });
});

describe('sharedFacts', () => {
  const map = makeSmallMap();

  it('names topic, themes, authors and citations that two papers share', () => {
    expect(sharedFacts(map, 0, 1)).toEqual({
      topic: 'speech recognition',
      themes: ['RNN', 'Speech and audio'],
      authors: ['Ada Example'],
      cites: false,
      isCited: true,
    });
  });

  it('is empty for papers that share nothing', () => {
    expect(sharedFacts(map, 2, 4)).toEqual({
      topic: null,
      themes: [],
      authors: [],
      cites: false,
      isCited: false,
    });
  });
});
