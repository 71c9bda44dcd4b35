import type { View } from '../core/explore/view.ts';

const MOST_STEPS = 500;

/** The views that undo and redo walk through. Changes in a row with the same key merge into one step; a camera move is no step of its own but rides on the current one. */
export class ViewHistory {
  #past: View[] = [];
  #future: View[] = [];
  #now: View;
  #key: string | null = null;

  constructor(start: View) {
    this.#now = start;
  }

  get reach(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
  }

  /** Takes a new view in; returns whether it became a step of its own. */
  push(view: View, key: string | null): boolean {
    if (key === 'camera') {
      this.#now = view;
      return false;
    }
    const merges = key !== null && key === this.#key;
    if (!merges) this.#past = [...this.#past.slice(1 - MOST_STEPS), this.#now];
    this.#now = view;
    this.#future = [];
    this.#key = key;
    return !merges;
  }

  /** Returns the view before the last step, or null at the start. */
  undo(): View | null {
    const view = this.#past.pop();
    if (view === undefined) return null;
    this.#future.push(this.#now);
    this.#key = null;
    return (this.#now = view);
  }

  /** Returns the view that the last undo left, or null. */
  redo(): View | null {
    const view = this.#future.pop();
    if (view === undefined) return null;
    this.#past.push(this.#now);
    this.#key = null;
    return (this.#now = view);
  }
}
