import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import {
  clearFilters,
  selectPaper,
  setCamera,
  setQuery,
  setSizing,
  setSort,
  setYears,
  toggleTheme,
  toggleTopic,
  type ViewChange,
} from '../../src/core/explore/change-view.ts';
import { sameView } from '../../src/core/explore/same-view.ts';
import { initialView, type View } from '../../src/core/explore/view.ts';
import { emptyTour } from '../../src/core/tour/tour.ts';
import { Abstracts } from '../../src/state/abstracts.svelte.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { arbitraryView } from '../core/explore/arbitrary-map.ts';
import { knownAbstracts } from '../support/known-abstracts.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { effectRoot } from './effect-root.svelte.ts';

const map = makeSmallMap();
const abstracts = await knownAbstracts(map);
const explore = (start: Partial<View> = {}): Explorer =>
  new Explorer(map, { ...initialView, ...start }, abstracts);
const ids = (papers: readonly number[]): (string | undefined)[] =>
  papers.map((paper) => map.papers[paper]?.id);

/** Runs `read` in an effect and returns what it saw so far, with how to stop it. */
function watch<T>(read: () => T): { readonly seen: T[]; stop(): void } {
  const seen: T[] = [];
  const stop = effectRoot(() => {
    seen.push(read());
  });
  flushSync();
  return { seen, stop };
}

describe('Explorer', () => {
  it('starts with every paper', () => {
    const explorer = explore();
    expect(explorer.passingCount).toBe(6);
    expect(explorer.order).toHaveLength(6);
    expect(explorer.hits).toEqual([]);
    expect([explorer.pinned, explorer.hovered, explorer.sort]).toEqual([null, null, 'topic']);
    expect([explorer.canUndo, explorer.canRedo, explorer.revision]).toEqual([false, false, 0]);
  });

  it('starts from any view', () => {
    const explorer = explore({ query: 'speech', topics: ['t1'], selection: ['vim', 'gru'] });
    expect(ids(explorer.order).sort()).toEqual(['gru', 'lstm']);
    expect(ids(explorer.selected)).toEqual(['vim', 'gru']);
    expect(explorer.pinned).toBe(0);
    expect(explorer.sort).toBe('relevance');
    expect(explorer.hitTerms).toEqual(['speech']);
  });

  it('keeps papers, counts and list in step', () => {
    const explorer = explore();
    explorer.change((view) => toggleTopic(view, 't2', false));
    expect([...explorer.passing]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(explorer.passingCount).toBe(3);
    expect(ids(explorer.order)).toEqual(['vim', 'scan', 'video']);
    expect([...explorer.counts.topics]).toEqual([3, 3]);
    expect([...explorer.counts.themes]).toEqual([0, 3, 0, 3]);
  });

  it('passes nothing where the query finds nothing', () => {
    const explorer = explore({ query: 'xyzzyplugh' });
    expect([explorer.passingCount, explorer.order.length]).toEqual([0, 0]);
    explorer.change((view) => setQuery(view, '  '));
    expect(explorer.passingCount).toBe(6);
  });

  it('finds the same whether or not the search was prepared', () => {
    const [prepared, asked] = [explore(), explore()];
    void prepared.search.prepare();
    for (const explorer of [prepared, asked]) explorer.change((view) => setQuery(view, 'speech'));
    expect(prepared.hits).toEqual(asked.hits);
    expect(prepared.hits).toHaveLength(2);
  });

  it('finds words of titles at once and those of abstracts when they are here', async () => {
    const slow = new Abstracts(
      (part) => Promise.resolve(map.papers.slice(2 * part, 2 * part + 2)),
      3,
      2,
    );
    const explorer = new Explorer(map, { ...initialView, query: 'reservoir' }, slow);
    expect(explorer.search.knowsAbstracts).toBe(false);
    expect(explorer.hits).toEqual([]);
    await explorer.search.prepare();
    expect(explorer.search.knowsAbstracts).toBe(true);
    expect(ids(explorer.order)).toEqual(['echo']);
  });

  it('sorts as chosen, by relevance only while there is a query', () => {
    const explorer = explore({ query: 'speech' });
    explorer.change((view) => setSort(view, 'newest'));
    expect(ids(explorer.order)).toEqual(['lstm', 'gru']);
    explorer.change((view) => setSort(view, 'relevance'));
    explorer.change(clearFilters);
    expect(explorer.sort).toBe('topic');
  });

  it('pins the paper selected last, and ignores ids of other maps', () => {
    const explorer = explore({ selection: ['gru', 'nobody'] });
    expect(explorer.pinned).toBe(0);
    explorer.change((view) => selectPaper(view, 'vim', true));
    expect(explorer.pinned).toBe(3);
    explorer.change((view) => selectPaper(view, null, false));
    expect([explorer.pinned, explorer.selected]).toEqual([null, []]);
  });

  it('hovers apart from the view', () => {
    const explorer = explore();
    explorer.hover(0);
    expect([explorer.hovered, explorer.revision, explorer.canUndo]).toEqual([0, 0, false]);
    explorer.hover(null);
    expect(explorer.hovered).toBeNull();
  });

  it('undoes and redoes', () => {
    const explorer = explore();
    explorer.change((view) => toggleTheme(view, 'rnn'));
    explorer.change((view) => setYears(view, [2016, 2016]));
    explorer.undo();
    expect(explorer.passingCount).toBe(3);
    explorer.undo();
    explorer.undo();
    expect(explorer.passingCount).toBe(6);
    expect([explorer.canUndo, explorer.canRedo]).toEqual([false, true]);
    explorer.redo();
    explorer.redo();
    expect(ids(explorer.order)).toEqual(['lstm']);
  });

  it('undoes a typed query as one step', () => {
    const explorer = explore();
    for (const text of ['s', 'st', 'sta'])
      explorer.change((view) => setQuery(view, text), { coalesce: 'query' });
    explorer.undo();
    expect([explorer.view.query, explorer.canUndo]).toEqual(['', false]);
  });

  it('takes a change that changes nothing for none', () => {
    const explorer = explore();
    const told: boolean[] = [];
    explorer.onchange((_view, isStep) => told.push(isStep));
    explorer.change((view) => selectPaper(view, null, false));
    explorer.change(clearFilters);
    expect([explorer.canUndo, told]).toEqual([false, []]);
  });

  it('tells steps from the rest, and nothing of what came from outside', () => {
    const explorer = explore();
    const told: boolean[] = [];
    const stop = explorer.onchange((_view, isStep) => told.push(isStep));
    explorer.change((view) => setQuery(view, 's'), { coalesce: 'query' });
    explorer.change((view) => setQuery(view, 'st'), { coalesce: 'query' });
    explorer.change((view) => setCamera(view, { x: 0, y: 0, span: 1 }), { coalesce: 'camera' });
    explorer.replace(initialView);
    explorer.redo();
    stop();
    explorer.undo();
    expect(told).toEqual([true, false, false, true]);
  });

  it('runs effects again only for what changed', () => {
    const explorer = explore();
    const passing = watch(() => explorer.passing);
    const order = watch(() => explorer.order);
    const counts = watch(() => explorer.counts);
    const selected = watch(() => explorer.selected);
    const act = (change: ViewChange): void => {
      explorer.change(change);
      flushSync();
    };
    act((view) => setCamera(view, { x: 0, y: 0, span: 1 }));
    act((view) => setSizing(view, 'equal'));
    act((view) => selectPaper(view, 'gru', false));
    explorer.hover(3);
    flushSync();
    expect([passing, order, counts].map(({ seen }) => seen.length)).toEqual([1, 1, 1]);
    expect(selected.seen).toEqual([[], [0]]);
    act((view) => toggleTopic(view, 't1', false));
    expect([passing, order, counts].map(({ seen }) => seen.length)).toEqual([2, 2, 2]);
    expect(selected.seen).toHaveLength(2);
    for (const { stop } of [passing, order, counts, selected]) stop();
  });

  it('tells effects of every revision', () => {
    const explorer = explore();
    const revision = watch(() => explorer.revision);
    explorer.change((view) => toggleTheme(view, 'rnn'));
    flushSync();
    explorer.replace({ ...initialView, query: 'speech' });
    flushSync();
    expect(revision.seen).toEqual([0, 1, 2]);
    revision.stop();
  });

  it('returns to the start by undo after any changes', () => {
    const change = fc.record({
      view: arbitraryView(map),
      key: fc.constantFrom(null, 'query', 'years', 'camera'),
      part: fc.constantFrom('selection', 'topics', 'themes', 'years', 'query', 'camera'),
    });
    fc.assert(
      fc.property(arbitraryView(map), fc.array(change, { maxLength: 12 }), (start, changes) => {
        const explorer = new Explorer(map, start, abstracts);
        for (const { view, key, part } of changes)
          explorer.change(
            (now) => ({ ...now, [part]: view[part] }),
            key === null || (key === 'camera') !== (part === 'camera') ? {} : { coalesce: key },
          );
        const end = explorer.view;
        while (explorer.canUndo) explorer.undo();
        expect({ ...explorer.view, camera: null }).toEqual({ ...start, camera: null });
        while (explorer.canRedo) explorer.redo();
        expect(sameView(explorer.view, end)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('undoes edits of documents in step with the view, and tells the address only of views', () => {
    const explorer = explore();
    const told: boolean[] = [];
    explorer.onchange((_, isStep) => told.push(isStep));
    explorer.edit((documents) => ({ ...documents, tour: { ...emptyTour, title: 'Mine' } }));
    explorer.change((view) => setQuery(view, 'speech'));
    expect(told).toEqual([true]);
    explorer.undo();
    expect([explorer.documents.tour.title, explorer.view.query]).toEqual(['Mine', '']);
    explorer.undo();
    expect([explorer.documents.tour.title, explorer.canUndo]).toEqual(['', false]);
    expect(told).toEqual([true, true, false]);
    explorer.redo();
    expect(explorer.documents.tour.title).toBe('Mine');
    explorer.edit((documents) => documents);
    expect(explorer.canRedo).toBe(true);
  });
});
