import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/core/contract/map.ts';
import { languageNote } from '../../../src/core/explore/language-note.ts';
import { makeSmallMap } from '../../support/small-map.ts';

function manifestWith(
  languages: Readonly<Record<string, number>>,
  coverage: number | null,
): Manifest {
  const { manifest } = makeSmallMap();
  return {
    ...manifest,
    counts: { ...manifest.counts, papers: 48 },
    method: {
      ...manifest.method,
      embedder: { ...manifest.method.embedder, coverage },
      languages: Object.entries(languages).map(([code, papers]) => ({ code, papers })),
    },
  };
}

describe('languageNote', () => {
  it('says nothing where every paper is in English or cannot be told', () => {
    expect(languageNote(manifestWith({ en: 40, und: 8 }, 0.9))).toBeNull();
    expect(languageNote(manifestWith({}, 0.9))).toBeNull();
  });

  it.each([
    [
      { en: 36, zh: 8, ar: 4 },
      '12 of 48 papers are in Chinese or Arabic; the built-in model knows English only, so these stand by their own words alone.',
    ],
    [
      { en: 47, de: 1 },
      '1 of 48 papers is in German; the built-in model knows English only, so it stands by its own words alone.',
    ],
    [
      { zh: 20, ja: 10, ar: 10, de: 8 },
      'All 48 papers are in Chinese, Japanese, Arabic or other languages; the built-in model knows English only, so these stand by their own words alone.',
    ],
  ])('tells of %j', (languages, sentence) => {
    expect(languageNote(manifestWith(languages, 0.5))).toBe(sentence);
  });

  it('leaves out the model where another one was used', () => {
    expect(languageNote(manifestWith({ en: 36, zh: 12 }, null))).toBe(
      '12 of 48 papers are in Chinese.',
    );
  });
});
