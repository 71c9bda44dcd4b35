import { sameButCamera, sameView } from '../core/explore/same-view.ts';
import type { View } from '../core/explore/view.ts';
import { noDocuments, type Documents } from './documents.ts';

const MOST_STEPS = 500;

/** How a change entered the history: as a step of its own, as more of the last step, or without any trace. */
export type HistoryEntry = 'step' | 'merged' | 'none';

/** What undo brings back: the view, and what was being made beside it. */
export interface Moment {
  readonly view: View;
  readonly documents: Documents;
}

/** The views and documents that undo and redo walk through.
 *
 * Changes in a row with the same key are one step. A camera move, or a dialog opened or closed, is no step of its own but rides on the present one: undo
 * brings back the view before the last step as it was, its camera included; undoing an edit of a document leaves the camera
 * where it is. A step that ends where it began is dropped. */
export class ViewHistory {
  #past: Moment[] = [];
  #future: Moment[] = [];
  #now: Moment;
  #key: string | null = null;

  constructor(view: View, documents: Documents = noDocuments) {
    this.#now = { view, documents };
  }

  get now(): Moment {
    return this.#now;
  }

  get reach(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
  }

  /** Takes a new view in; `key` = what it may merge with. */
  push(view: View, key: string | null): HistoryEntry {
    return this.#take({ ...this.#now, view }, key);
  }

  /** Takes changed documents in, and the view that they ask for; `key` = what they may merge with. */
  edit(documents: Documents, key: string | null, view = this.#now.view): HistoryEntry {
    return this.#take({ view, documents }, key);
  }

  /** Takes in a view that the browser's Back, Forward or address bar asked for: one step back or on where it leads there,
   * otherwise a new step, so that undo and Back stay in step. */
  visit(view: View): void {
    const asked = { ...this.#now, view };
    const [last, next] = [this.#past.at(-1), this.#future.at(-1)];
    if (last !== undefined && differAtMostInCamera(asked, last)) this.undo();
    else if (next !== undefined && differAtMostInCamera(asked, next)) this.redo();
    else this.push(view, null);
    this.#now = { ...this.#now, view };
  }

  /** Returns the moment before the last step, or null at the start. */
  undo(): Moment | null {
    return this.#walk(this.#past, this.#future);
  }

  /** Returns the moment that the last undo left, or null. */
  redo(): Moment | null {
    return this.#walk(this.#future, this.#past);
  }

  #take(next: Moment, key: string | null): HistoryEntry {
    const before = this.#now;
    if (differAtMostInCamera(next, before)) {
      this.#now = next;
      return sameView(next.view, before.view) ? 'none' : 'merged';
    }
    const merges = key !== null && key === this.#key;
    if (!merges) this.#past = [...this.#past.slice(1 - MOST_STEPS), before];
    this.#now = next;
    this.#future = [];
    this.#key = key;
    const start = this.#past.at(-1);
    if (merges && start !== undefined && differAtMostInCamera(start, next)) {
      this.#past.pop();
      this.#key = null;
    }
    return merges ? 'merged' : 'step';
  }

  #walk(from: Moment[], to: Moment[]): Moment | null {
    const there = from.pop();
    if (there === undefined) return null;
    const { view } = this.#now;
    to.push(this.#now);
    const isSameView = sameButCamera(there.view, view) && there.documents !== this.#now.documents;
    // What lies open over the page stays as it is.
    this.#now = { ...there, view: isSameView ? view : { ...there.view, dialog: view.dialog } };
    this.#key = null;
    return this.#now;
  }
}

function differAtMostInCamera(a: Moment, b: Moment): boolean {
  return a.documents === b.documents && sameButCamera(a.view, b.view);
}
