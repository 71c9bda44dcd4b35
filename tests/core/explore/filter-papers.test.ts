import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { countFacets } from '../../../src/core/explore/facet-counts.ts';
import { facetsOf } from '../../../src/core/explore/facets.ts';
import { createFilter, judgePapers } from '../../../src/core/explore/filter-papers.ts';
import { modeOf } from '../../../src/core/explore/theme-modes.ts';
import { initialView, type View } from '../../../src/core/explore/view.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { arbitraryMap, arbitraryView } from './arbitrary-map.ts';

const NOTHING_ASKED = { words: null, meaning: null };
const map = makeSmallMap();
const passing = (change: Partial<View>, matches: Uint8Array | null = null): string[] => {
  const flags = createFilter(map)({ ...initialView, ...change }, matches);
  return map.papers.filter((_, paper) => flags[paper] === 1).map(({ id }) => id);
};
const counts = (change: Partial<View>) => {
  const view = { ...initialView, ...change };
  return countFacets(map, view, judgePapers(map, view, NOTHING_ASKED));
};

describe('createFilter', () => {
  it('lets every paper pass the initial view', () => {
    expect(passing({})).toEqual(['gru', 'lstm', 'echo', 'vim', 'scan', 'video']);
  });

  it('takes any of the topics', () => {
    expect(passing({ topics: ['t2'] })).toEqual(['vim', 'scan', 'video']);
    expect(passing({ topics: ['t1', 't2'] })).toHaveLength(6);
  });

  it('takes a theme from a weight of 0.5 on', () => {
    expect(passing({ themes: ['rnn'] })).toEqual(['gru', 'lstm', 'echo']);
    expect(passing({ themes: ['vision'] })).toEqual(['vim', 'scan', 'video']);
  });

  it('combines the themes of one group by any or all', () => {
    expect(passing({ themes: ['rnn', 'ssm'] })).toHaveLength(6);
    expect(passing({ themes: ['rnn', 'ssm'], themeModes: { architecture: 'all' } })).toEqual([]);
  });

  it('takes papers without any of the themes with none', () => {
    expect(passing({ themes: ['rnn'], themeModes: { architecture: 'none' } })).toEqual([
      'vim',
      'scan',
      'video',
    ]);
    expect(passing({ themes: ['rnn', 'ssm'], themeModes: { architecture: 'none' } })).toEqual([]);
  });

  it('takes any of the values of a facet, and all facets together', () => {
    expect(passing({ facets: { venue: ['Interspeech'] } })).toEqual(['gru']);
    expect(passing({ facets: { author: ['Ada Example'] } })).toEqual(['gru', 'lstm']);
    expect(passing({ facets: { author: ['Ada Example'], venue: ['Interspeech'] } })).toEqual([
      'gru',
    ]);
    expect(passing({ facets: { author: ['Nobody'] } })).toEqual([]);
  });

  it('combines groups by and, whatever the mode', () => {
    expect(passing({ themes: ['rnn', 'ssm', 'speech'] })).toEqual(['gru', 'lstm']);
  });

  it('includes both years and leaves out papers without one', () => {
    expect(passing({ years: [2016, 2023] })).toEqual(['lstm', 'vim']);
    expect(passing({ years: [-5000, 5000] })).toEqual(['gru', 'lstm', 'vim', 'scan']);
  });

  it('takes only what the query found', () => {
    expect(passing({ topics: ['t1'] }, Uint8Array.of(0, 1, 0, 1, 0, 0))).toEqual(['lstm']);
  });

  it('passes nothing for topics and themes that do not exist, and ignores themes alone', () => {
    expect(passing({ topics: ['t9'] })).toEqual([]);
    expect(passing({ themes: ['none'] })).toHaveLength(6);
  });
});

describe('countFacets', () => {
  it('counts everything where nothing is chosen', () => {
    const { topics, themes, years } = counts({});
    expect([...topics]).toEqual([3, 3]);
    expect([...themes]).toEqual([3, 3, 2, 3]);
    expect([...years]).toEqual([
      [2015, 1],
      [2016, 1],
      [2023, 1],
      [2024, 1],
    ]);
  });

  it('leaves a facet out of its own counts', () => {
    const { topics, themes } = counts({ topics: ['t1'] });
    expect([...topics]).toEqual([3, 3]);
    expect([...themes]).toEqual([3, 0, 2, 0]);
  });

  it('counts a theme beside the chosen ones of its group with any, on top of them with all', () => {
    expect([...counts({ themes: ['ssm'] }).themes]).toEqual([3, 3, 0, 3]);
    expect([...counts({ themes: ['ssm'], themeModes: { architecture: 'all' } }).themes]).toEqual([
      0, 3, 0, 3,
    ]);
  });

  it('counts the values of facets beside the chosen ones', () => {
    const of = facetsOf(map).find(({ id }) => id === 'author');
    const ada = of?.values.findIndex(({ id }) => id === 'Ada Example') ?? -1;
    const change = { facets: { author: ['Ada Example'] } };
    expect(counts(change).facets.get('author')?.[ada]).toBe(2);
    expect([...counts(change).topics]).toEqual([2, 0]);
    expect(counts({ topics: ['t2'] }).facets.get('author')?.[ada]).toBe(0);
  });

  it('drops years that no paper passes', () => {
    expect([...counts({ topics: ['t2'], years: [2024, 2024] }).years.keys()]).toEqual([2023, 2024]);
  });
});

/** The rules, paper by paper, in their plainest words. */
function passes(of: FieldMap, view: View, matches: Uint8Array | null, paper: number): boolean {
  const { topics, themes, themeGroups } = of.manifest;
  const carries = (id: string): boolean =>
    (of.columns.themeWeights[
      paper * themes.length + themes.findIndex((theme) => theme.id === id)
    ] ?? 0) >= 0.5;
  const topic = topics[of.columns.topic[paper] ?? -1]?.id ?? '';
  const year = of.papers[paper]?.year ?? null;
  if (matches !== null && matches[paper] !== 1) return false;
  if (view.topics.length > 0 && !view.topics.includes(topic)) return false;
  if (view.years !== null)
    if (year === null || year < view.years[0] || year > view.years[1]) return false;
  for (const facet of facetsOf(of)) {
    const chosen = view.facets[facet.id] ?? [];
    const own = facet.of
      .slice(facet.start[paper], facet.start[paper + 1])
      .reduce<string[]>((ids, value) => [...ids, facet.values[value]?.id ?? ''], []);
    if (chosen.length > 0 && !chosen.some((id) => own.includes(id))) return false;
  }
  return themeGroups.every(({ id }) => {
    const chosen = themes
      .filter((theme) => theme.group === id && view.themes.includes(theme.id))
      .map((theme) => theme.id);
    if (chosen.length === 0) return true;
    const mode = modeOf(view.themeModes, id);
    if (mode === 'all') return chosen.every(carries);
    return chosen.some(carries) === (mode === 'any');
  });
}

const situation = arbitraryMap.chain((of) =>
  fc.record({
    of: fc.constant(of),
    view: arbitraryView(of).map((view) => ({
      ...view,
      years: view.years === null ? null : ([2019, 2021] as const),
    })),
    matches: fc.option(
      fc
        .array(fc.nat(1), { minLength: of.papers.length, maxLength: of.papers.length })
        .map((flags) => Uint8Array.from(flags)),
    ),
  }),
);

describe('filter and counts', () => {
  it('agree with the rules read paper by paper', () => {
    fc.assert(
      fc.property(situation, ({ of, view, matches }) => {
        const brute = of.papers.map((_, paper) => Number(passes(of, view, matches, paper)));
        expect([...createFilter(of)(view, matches)]).toEqual(brute);
      }),
      { numRuns: 200 },
    );
  });

  it('count what each choice would show', () => {
    fc.assert(
      fc.property(situation, ({ of, view: any, matches }) => {
        // With `none` a theme's count is what a click would take away.
        const modes = Object.entries(any.themeModes).filter(([, mode]) => mode === 'all');
        const view = { ...any, themeModes: Object.fromEntries(modes) };
        const facets = countFacets(
          of,
          view,
          judgePapers(of, view, { words: matches, meaning: null }),
        );
        const number = (changed: View): number =>
          of.papers.filter((_, paper) => passes(of, changed, matches, paper)).length;
        const { topics, themes } = of.manifest;
        for (const [index, { id }] of topics.entries())
          expect(facets.topics[index]).toBe(number({ ...view, topics: [id] }));
        for (const [index, { id, group }] of themes.entries()) {
          const kept = view.themes.filter(
            (chosen) =>
              modeOf(view.themeModes, group) === 'all' ||
              themes.find((theme) => theme.id === chosen)?.group !== group,
          );
          expect(facets.themes[index]).toBe(number({ ...view, themes: [...kept, id] }));
        }
        for (const { id, values } of facetsOf(of))
          for (const [index, value] of values.entries())
            expect(facets.facets.get(id)?.[index]).toBe(
              number({ ...view, facets: { ...view.facets, [id]: [value.id] } }),
            );
        for (let year = 2018; year <= 2023; year += 1)
          expect(facets.years.get(year) ?? 0).toBe(number({ ...view, years: [year, year] }));
      }),
      { numRuns: 200 },
    );
  });
});
