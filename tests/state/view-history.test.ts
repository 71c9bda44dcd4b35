import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/core/explore/view.ts';
import { ViewHistory } from '../../src/state/view-history.ts';

const asking = (query: string): View => ({ ...initialView, query });
const looking = (view: View, x: number): View => ({ ...view, camera: { x, y: 0, span: 1 } });

describe('ViewHistory', () => {
  it('walks back and on', () => {
    const history = new ViewHistory(asking('a'));
    expect(history.push(asking('b'), null)).toBe('step');
    expect(history.undo()).toEqual(asking('a'));
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual(asking('b'));
    expect(history.redo()).toBeNull();
  });

  it('merges changes in a row with one key', () => {
    const history = new ViewHistory(asking(''));
    expect(history.push(asking('a'), 'query')).toBe('step');
    expect(history.push(asking('ab'), 'query')).toBe('merged');
    history.push({ ...asking('ab'), sizing: 'equal' }, null);
    expect(history.push({ ...asking('abc'), sizing: 'equal' }, 'query')).toBe('step');
    history.undo();
    history.undo();
    expect(history.undo()).toEqual(asking(''));
  });

  it('does not merge with what was typed before an undo', () => {
    const history = new ViewHistory(asking(''));
    history.push(asking('a'), 'query');
    history.undo();
    expect(history.push(asking('b'), 'query')).toBe('step');
  });

  it('drops a step that ends where it began', () => {
    const history = new ViewHistory(asking(''));
    history.push(asking('a'), 'query');
    history.push(asking(''), 'query');
    expect(history.reach.canUndo).toBe(false);
  });

  it('makes no step of a camera move, and brings the camera back with the step', () => {
    const history = new ViewHistory(initialView);
    expect(history.push(looking(initialView, 1), 'camera')).toBe('merged');
    expect(history.reach.canUndo).toBe(false);
    history.push(looking(asking('a'), 1), null);
    history.push(looking(asking('a'), 2), 'camera');
    expect(history.undo()).toEqual(looking(initialView, 1));
    expect(history.redo()).toEqual(looking(asking('a'), 2));
  });

  it('keeps redo through a camera move, and drops it at a step', () => {
    const history = new ViewHistory(initialView);
    history.push(asking('a'), null);
    history.undo();
    history.push(looking(initialView, 1), 'camera');
    expect(history.reach.canRedo).toBe(true);
    history.push(asking('b'), null);
    expect(history.reach.canRedo).toBe(false);
  });

  it('leaves no trace of a change that changes nothing', () => {
    const history = new ViewHistory(initialView);
    expect(history.push({ ...initialView }, null)).toBe('none');
    expect(history.reach).toEqual({ canUndo: false, canRedo: false });
  });

  it('takes Back for undo and Forward for redo', () => {
    const history = new ViewHistory(initialView);
    history.push(asking('a'), null);
    history.visit(initialView);
    expect(history.reach).toEqual({ canUndo: false, canRedo: true });
    history.visit(looking(asking('a'), 1));
    expect(history.reach).toEqual({ canUndo: true, canRedo: false });
    history.visit(asking('pasted'));
    expect(history.undo()).toEqual(looking(asking('a'), 1));
  });

  it('forgets the oldest of very many steps', () => {
    const history = new ViewHistory(asking('start'));
    for (let step = 0; step < 600; step += 1) history.push(asking(String(step)), null);
    let undone = 0;
    while (history.undo() !== null) undone += 1;
    expect(undone).toBe(500);
  });
});
