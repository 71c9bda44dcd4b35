import { describe, expect, it } from 'vitest';
import { stepInto, topicTrail } from '../../../src/core/explore/topic-trail.ts';
import {
  moveInTree,
  papersUnder,
  pathTo,
  topicTree,
  treeRows,
} from '../../../src/core/explore/topic-tree.ts';
import { initialView, type View } from '../../../src/core/explore/view.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();
const roots = topicTree(map.manifest);
const all = treeRows(roots, () => true);
const closed = treeRows(roots, () => false);
const view = (changes: Partial<View>): View => ({ ...initialView, ...changes });
const idsOf = (nodes: readonly { readonly id: string }[]): readonly string[] =>
  nodes.map(({ id }) => id);

describe('topicTree', () => {
  it('puts topics into areas and parts into topics', () => {
    expect(
      all.map(({ node, depth, place, siblings }) => [node.id, depth, place, siblings]),
    ).toEqual([
      ['a1', 1, 1, 1],
      ['t1', 2, 1, 2],
      ['t2', 2, 2, 2],
      ['t2.1', 3, 1, 2],
      ['t2.2', 3, 2, 2],
    ]);
    expect(closed.map(({ node, isOpen }) => [node.id, isOpen])).toEqual([['a1', false]]);
  });

  it('knows the way to an entry and its papers', () => {
    expect(idsOf(pathTo(roots, 't2.2'))).toEqual(['a1', 't2', 't2.2']);
    expect(pathTo(roots, 'gone')).toEqual([]);
    expect(papersUnder(map, 't2.1')).toEqual([3, 4]);
    expect(papersUnder(map, 'a1')).toHaveLength(6);
    expect(papersUnder(map, 'gone')).toEqual([]);
  });
});

describe('moveInTree', () => {
  it.each([
    [0, 'ArrowDown', { kind: 'go', id: 't1' }],
    [0, 'ArrowUp', null],
    [4, 'ArrowDown', null],
    [2, 'Home', { kind: 'go', id: 'a1' }],
    [0, 'End', { kind: 'go', id: 't2.2' }],
    [0, 'ArrowRight', { kind: 'go', id: 't1' }],
    [1, 'ArrowRight', null],
    [0, 'ArrowLeft', { kind: 'open', id: 'a1', isOpen: false }],
    [3, 'ArrowLeft', { kind: 'go', id: 't2' }],
    [0, 'v', { kind: 'go', id: 't2.2' }],
    [3, 's', { kind: 'go', id: 'a1' }],
    [0, 'Tab', null],
  ])('from row %i with %s', (at, key, move) => {
    expect(moveInTree(all, at, key)).toEqual(move);
  });

  it('opens a closed branch before it goes into it', () => {
    expect(moveInTree(closed, 0, 'ArrowRight')).toEqual({ kind: 'open', id: 'a1', isOpen: true });
    expect(moveInTree(closed, 0, 'ArrowLeft')).toBeNull();
  });
});

describe('topicTrail', () => {
  it('leads to the one topic that is filtered for', () => {
    const { path, isFiltered } = topicTrail(map, view({ topics: ['t2.1'] }));
    expect(idsOf(path)).toEqual(['a1', 't2', 't2.1']);
    expect(isFiltered).toBe(true);
    expect(topicTrail(map, view({ topics: ['t1', 't2'] })).path).toEqual([]);
  });

  it('leads to what the camera shows, as fine as most of it goes', () => {
    const left = topicTrail(map, view({ camera: { x: -0.8, y: 0, span: 1 } }));
    expect(idsOf(left.path)).toEqual(['a1', 't1']);
    expect(left.isFiltered).toBe(false);
    expect(topicTrail(map, view({ camera: { x: 0, y: 0, span: 9 } })).path).toEqual([]);
    expect(topicTrail(map, view({})).path).toEqual([]);
  });

  it('goes down step by step to where a paper is', () => {
    const down = (topics: readonly string[]): string | null =>
      stepInto(map, topicTrail(map, view({ topics })), 3);
    expect([[], ['a1'], ['t2'], ['t2.1'], ['t1']].map(down)).toEqual([
      'a1',
      't2',
      't2.1',
      null,
      'a1',
    ]);
  });
});
