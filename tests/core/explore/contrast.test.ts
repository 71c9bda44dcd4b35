import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastSides } from '../../../src/core/explore/contrast.ts';
import { contrastCsv, contrastMarkdown } from '../../../src/core/explore/contrast-text.ts';
import { distinctiveTerms } from '../../../src/core/explore/distinctive-terms.ts';
import { logOdds } from '../../../src/core/explore/log-odds.ts';
import { authorsOf, sidesOf } from '../../../src/core/explore/sides.ts';
import { summariseSelection } from '../../../src/core/explore/summarise-selection.ts';
import { countTerms, termCorpus } from '../../../src/core/explore/term-corpus.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();
const corpus = termCorpus(countTerms(map.papers));
const TOPICS = [
  { kind: 'topic', id: 't1' },
  { kind: 'topic', id: 't2' },
] as const;
const sides = sidesOf(map, TOPICS, []);

describe('logOdds', () => {
  const text = (abstract: string) => ({ title: '', abstract });
  // alpha: three papers of the first two, none of the last; beta: one of each side.
  const table = countTerms([
    text('alpha. alpha. beta.'),
    text('alpha. gamma.'),
    text('beta. gamma.'),
    text('gamma.'),
  ]);
  const of = (key: string): number => table.keys.indexOf(key);

  it('is what the formula of Monroe et al. gives by hand', () => {
    const { ratio, z, one, other } = logOdds(table, [0, 1], [2, 3]);
    expect([one[of('alpha')], other[of('alpha')]]).toEqual([2, 0]);
    // Document frequencies 2, 2, 3: 7 uses in 4 papers; the prior is one average paper, 1.75 uses.
    const alpha = (1.75 * 2) / 7;
    const [a, b] = [2 + alpha, 0 + alpha];
    const expected = Math.log(a / (4 + 1.75 - a)) - Math.log(b / (3 + 1.75 - b));
    expect(ratio[of('alpha')]).toBeCloseTo(expected, 12);
    expect(z[of('alpha')]).toBeCloseTo(expected / Math.sqrt(1 / a + 1 / b), 12);
  });

  it('counts a paper on both sides for neither', () => {
    const { one, other } = logOdds(table, [0, 1, 2], [2, 3]);
    expect([one[of('beta')], other[of('beta')]]).toEqual([1, 0]);
  });

  it('turns its sign when the sides are exchanged, and is finite', () => {
    const papers = fc.uniqueArray(fc.nat(3));
    fc.assert(
      fc.property(papers, papers, (a, b) => {
        const [there, back] = [logOdds(table, a, b), logOdds(table, b, a)];
        for (const [term, z] of there.z.entries()) {
          expect(Number.isFinite(z)).toBe(true);
          expect(z).toBeCloseTo(-(back.z[term] ?? 0), 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('distinctiveTerms', () => {
  it('lists what each side says more often, most distinctive first', () => {
    const { one, other, onlyOther } = distinctiveTerms(corpus, [0, 1, 2], [3, 4, 5]);
    expect(one.map(({ term }) => term)).toContain('speech');
    expect(other[0]).toMatchObject({ term: 'state spaces', papers: [0, 3] });
    expect(onlyOther.map(({ term }) => term)).toContain('state spaces');
    for (const side of [one, other])
      expect(side.map(({ z }) => z)).toEqual(side.map(({ z }) => z).sort((a, b) => b - a));
  });

  it('calls significant what lies beyond 1.96 and nothing else', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      title: '',
      abstract: i < 20 ? 'We study mamba.' : 'We study speech.',
    }));
    const first = [...many.keys()].slice(0, 20);
    const { one } = distinctiveTerms(
      termCorpus(countTerms(many)),
      first,
      first.map((i) => i + 20),
    );
    expect(one.map(({ term, isSignificant }) => [term, isSignificant])).toEqual([['mamba', true]]);
    expect(one.every(({ z, isSignificant }) => isSignificant === z > 1.96)).toBe(true);
  });
});

describe('sidesOf', () => {
  it('turns topics, themes, authors, periods, the selection and the rest into papers', () => {
    const papersOf = (...choices: Parameters<typeof sidesOf>[1]) =>
      sidesOf(map, choices, [5, 1]).map(({ papers }) => papers);
    expect(papersOf(...TOPICS)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(papersOf({ kind: 'theme', id: 'speech' }, { kind: 'rest' })).toEqual([
      [0, 1],
      [2, 3, 4, 5],
    ]);
    expect(
      papersOf({ kind: 'author', name: ' dana person' }, { kind: 'period', from: 2016, to: 2015 }),
    ).toEqual([
      [3, 5],
      [0, 1],
    ]);
    expect(papersOf({ kind: 'rest' }, { kind: 'selection' })).toEqual([
      [0, 2, 3, 4],
      [1, 5],
    ]);
    expect(papersOf({ kind: 'topic', id: 'gone' }, { kind: 'theme', id: 'gone' })).toEqual([
      [],
      [],
    ]);
  });

  it('names authors by how many papers they wrote', () => {
    expect(authorsOf(map).slice(0, 3)).toEqual(['Ada Example', 'Ben Sample', 'Dana Person']);
  });
});

describe('contrastSides', () => {
  const contrast = contrastSides(map, sides, corpus);

  it('counts years, themes and venues of both sides', () => {
    expect(contrast.years.map(({ first, papers }) => [first, ...papers])).toContainEqual([
      2015, 1, 0,
    ]);
    expect(contrast.themes.slice(0, 2)).toEqual([
      { name: 'RNN', papers: [3, 0] },
      { name: 'State-space model', papers: [0, 3] },
    ]);
    expect(contrast.venues).toEqual([{ name: 'Interspeech', papers: [1, 0] }]);
  });

  it('finds the papers that are linked to the other side', () => {
    expect(contrast.bridges).toEqual([
      [{ paper: 2, weight: 0.15, links: 1 }],
      [{ paper: 5, weight: 0.15, links: 1 }],
    ]);
  });

  it('names papers on both sides, and has no terms until they are counted', () => {
    const both = sidesOf(map, [TOPICS[0], { kind: 'author', name: 'Ben Sample' }], []);
    expect(contrastSides(map, both, null)).toMatchObject({ shared: [0], terms: null });
  });

  it('is empty where a side is', () => {
    const none = contrastSides(map, [{ label: 'None', papers: [] }, sides[1]], corpus);
    expect(none).toMatchObject({ shared: [], bridges: [[], []] });
    expect(none.terms?.one).toEqual([]);
  });

  it('is written as Markdown and CSV in which text stays text', () => {
    const odd = { ...contrast, sides: [{ label: '=a|b, "c"', papers: [0] }, sides[1]] as const };
    expect(contrastMarkdown(odd)).toContain('\\=a\\|b, "c"');
    const [head, first] = contrastCsv(odd).split('\r\n');
    expect(head).toBe('Side,Term,Papers,Papers of the other side,z,Log-odds ratio');
    expect(first?.startsWith('"\'=a|b, ""c""",')).toBe(true);
  });
});

describe('summariseSelection', () => {
  it('counts years, topics and themes and finds the most central papers', () => {
    const summary = summariseSelection(map, [0, 1, 2, 2], corpus);
    expect(summary).toMatchObject({
      size: 3,
      years: [2015, 2016],
      withoutYear: 1,
      topics: [{ index: 0, papers: 3 }],
    });
    expect(summary.themes[0]).toEqual({ index: 0, papers: 3 });
    expect(summary.histogram.map(({ count }) => count)).toEqual([1, 1]);
    expect(summary.central.map(({ paper }) => paper)).toEqual([0, 1, 2]);
    expect(summary.terms?.map(({ term }) => term)).toContain('speech');
  });

  it('has no years, centre or terms where there is nothing to go by', () => {
    expect(summariseSelection(map, [2], null)).toMatchObject({
      years: null,
      histogram: [],
      central: [],
      terms: null,
    });
  });
});
