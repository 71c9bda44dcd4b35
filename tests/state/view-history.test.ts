import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/core/explore/view.ts';
import { emptyTour } from '../../src/core/tour/tour.ts';
import { noDocuments, type Documents } from '../../src/state/documents.ts';
import { ViewHistory } from '../../src/state/view-history.ts';

const asking = (query: string): View => ({ ...initialView, query });
const looking = (view: View, x: number): View => ({ ...view, camera: { x, y: 0, span: 1 } });

describe('ViewHistory', () => {
  it('walks back and on', () => {
    const history = new ViewHistory(asking('a'));
    expect(history.push(asking('b'), null)).toBe('step');
    expect(history.undo()?.view).toEqual(asking('a'));
    expect(history.undo()).toBeNull();
    expect(history.redo()?.view).toEqual(asking('b'));
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
    expect(history.undo()?.view).toEqual(asking(''));
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
    expect(history.undo()?.view).toEqual(looking(initialView, 1));
    expect(history.redo()?.view).toEqual(looking(asking('a'), 2));
  });

  it('makes no step of a dialog, and undo neither opens nor closes one', () => {
    const history = new ViewHistory(initialView);
    const help = { kind: 'help' as const };
    expect(history.push({ ...initialView, dialog: help }, null)).toBe('merged');
    history.push({ ...asking('a'), dialog: help }, null);
    history.push(asking('a'), null);
    expect(history.undo()?.view).toEqual(initialView);
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
    expect(history.undo()?.view).toEqual(looking(asking('a'), 1));
  });

  it('walks through edits of documents and changes of the view alike', () => {
    const history = new ViewHistory(initialView);
    const titled = (title: string): Documents => ({
      ...noDocuments,
      tour: { ...emptyTour, title },
    });
    history.push(asking('a'), null);
    expect(history.edit(titled('T'), 'title')).toBe('step');
    expect(history.edit(titled('Tour'), 'title')).toBe('merged');
    history.push(asking('b'), null);
    expect(history.undo()).toEqual({ view: asking('a'), documents: titled('Tour') });
    expect(history.undo()).toEqual({ view: asking('a'), documents: noDocuments });
    expect(history.undo()).toEqual({ view: initialView, documents: noDocuments });
    expect(history.redo()?.documents).toBe(noDocuments);
    expect(history.redo()).toEqual({ view: asking('a'), documents: titled('Tour') });
  });

  it('leaves the camera alone when an edit of a document is undone', () => {
    const history = new ViewHistory(initialView);
    history.edit({ ...noDocuments }, null);
    history.push(looking(initialView, 1), 'camera');
    expect(history.undo()).toEqual({ view: looking(initialView, 1), documents: noDocuments });
    history.push(looking(initialView, 2), 'camera');
    expect(history.redo()?.view).toEqual(looking(initialView, 2));
  });

  it('keeps the documents when Back leads to a view before their edit', () => {
    const history = new ViewHistory(initialView);
    history.push(asking('a'), null);
    const edited: Documents = { ...noDocuments };
    history.edit(edited, null);
    history.visit(initialView);
    expect(history.now).toEqual({ view: initialView, documents: edited });
    expect(history.undo()?.view).toEqual(asking('a'));
  });

  it('forgets the oldest of very many steps', () => {
    const history = new ViewHistory(asking('start'));
    for (let step = 0; step < 600; step += 1) history.push(asking(String(step)), null);
    let undone = 0;
    while (history.undo() !== null) undone += 1;
    expect(undone).toBe(500);
  });
});
