import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearFilters,
  isFiltered,
  isolateTheme,
  selectPaper,
  setCamera,
  setQuery,
  setYears,
  toggleTheme,
  toggleTopic,
} from '../../../src/core/explore/change-view.ts';
import { initialView } from '../../../src/core/explore/view.ts';
import { arbitraryMapAndView } from './arbitrary-map.ts';

const withTopics = (...topics: string[]) => ({ ...initialView, topics });
const withThemes = (...themes: string[]) => ({ ...initialView, themes });

describe('toggleTopic', () => {
  it('isolates a topic, and restores all at the second click', () => {
    const once = toggleTopic(withTopics('a', 'b'), 'c', false);
    expect(once.topics).toEqual(['c']);
    expect(toggleTopic(once, 'c', false).topics).toEqual([]);
  });

  it('isolates one of several chosen topics', () => {
    expect(toggleTopic(withTopics('a', 'b'), 'a', false).topics).toEqual(['a']);
  });

  it('adds and removes with add', () => {
    expect(toggleTopic(withTopics('a'), 'b', true).topics).toEqual(['a', 'b']);
    expect(toggleTopic(withTopics('a', 'b'), 'a', true).topics).toEqual(['b']);
  });
});

describe('toggleTheme', () => {
  it('is undone by itself', () => {
    const once = toggleTheme(withThemes('rnn'), 'ssm');
    expect(once.themes).toEqual(['rnn', 'ssm']);
    expect(toggleTheme(once, 'ssm').themes).toEqual(['rnn']);
  });
});

describe('isolateTheme', () => {
  const group = ['rnn', 'ssm'];
  it('leaves one theme of its group and keeps other groups', () => {
    const view = isolateTheme(withThemes('rnn', 'speech'), 'ssm', group, false);
    expect(view.themes).toEqual(['speech', 'ssm']);
    expect(isolateTheme(view, 'ssm', group, false).themes).toEqual(['speech']);
  });

  it('adds with add', () => {
    expect(isolateTheme(withThemes('rnn'), 'ssm', group, true).themes).toEqual(['rnn', 'ssm']);
  });
});

describe('selectPaper', () => {
  it('selects one alone, adds at the end, takes away and clears', () => {
    const one = selectPaper(initialView, 'a', false);
    const two = selectPaper(one, 'b', true);
    expect(two.selection).toEqual(['a', 'b']);
    expect(selectPaper(two, 'a', true).selection).toEqual(['b']);
    expect(selectPaper(two, 'a', false).selection).toEqual(['a']);
    expect(selectPaper(two, null, false).selection).toEqual([]);
  });
});

describe('setYears', () => {
  it('puts the ends in order', () => {
    expect(setYears(initialView, [2020, 2017]).years).toEqual([2017, 2020]);
    expect(setYears(initialView, null).years).toBeNull();
  });
});

describe('isFiltered', () => {
  it('does not count blanks as a query', () => {
    expect(isFiltered(setQuery(initialView, '  '))).toBe(false);
    expect(isFiltered(setQuery(initialView, 'x'))).toBe(true);
  });

  it('does not count years from 0 as none', () => {
    expect(isFiltered(setYears(initialView, [0, 0]))).toBe(true);
  });

  it('does not count selection and camera', () => {
    const view = setCamera(selectPaper(initialView, 'a', false), { x: 0, y: 0, span: 1 });
    expect(isFiltered(view)).toBe(false);
  });
});

describe('clearFilters', () => {
  it('leaves no filter, and all else as it was', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ({ view }) => {
        const cleared = clearFilters(view);
        expect(isFiltered(cleared)).toBe(false);
        const cleaned = {
          topics: [],
          themes: [],
          years: null,
          query: '',
          facets: {},
          meaning: null,
        };
        expect(cleared).toEqual({ ...view, ...cleaned });
      }),
      { numRuns: 30 },
    );
  });
});
