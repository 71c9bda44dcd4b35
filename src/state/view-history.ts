import { sameButCamera, sameView } from '../core/explore/same-view.ts';
import type { View } from '../core/explore/view.ts';

const MOST_STEPS = 500;

/** How a change entered the history: as a step of its own, as more of the last step, or without any trace. */
export type HistoryEntry = 'step' | 'merged' | 'none';

/** The views that undo and redo walk through.
 *
 * Changes in a row with the same key are one step. A camera move is no step of its own but rides on the present one: undo
 * brings back the view before the last step as it was, its camera included. A step that ends where it began is dropped. */
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

  /** Takes a new view in; `key` = what it may merge with. */
  push(view: View, key: string | null): HistoryEntry {
    const before = this.#now;
    if (sameButCamera(view, before)) {
      this.#now = view;
      return sameView(view, before) ? 'none' : 'merged';
    }
    const merges = key !== null && key === this.#key;
    if (!merges) this.#past = [...this.#past.slice(1 - MOST_STEPS), before];
    this.#now = view;
    this.#future = [];
    this.#key = key;
    const start = this.#past.at(-1);
    if (merges && start !== undefined && sameButCamera(start, view)) {
      this.#past.pop();
      this.#key = null;
    }
    return merges ? 'merged' : 'step';
  }

  /** Takes in a view that the browser's Back, Forward or address bar asked for: one step back or on where it leads there,
   * otherwise a new step, so that undo and Back stay in step. */
  visit(view: View): void {
    const [last, next] = [this.#past.at(-1), this.#future.at(-1)];
    if (last !== undefined && sameButCamera(view, last)) this.undo();
    else if (next !== undefined && sameButCamera(view, next)) this.redo();
    else this.push(view, null);
    this.#now = view;
  }

  /** Returns the view before the last step, or null at the start. */
  undo(): View | null {
    return this.#walk(this.#past, this.#future);
  }

  /** Returns the view that the last undo left, or null. */
  redo(): View | null {
    return this.#walk(this.#future, this.#past);
  }

  #walk(from: View[], to: View[]): View | null {
    const view = from.pop();
    if (view === undefined) return null;
    to.push(this.#now);
    this.#now = view;
    this.#key = null;
    return view;
  }
}
