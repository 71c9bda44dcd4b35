import {
  addStop,
  duplicateStop,
  editStop,
  moveStop,
  removeStop,
  setSeconds,
  setTitle,
  type TourChange,
} from '../core/tour/change-tour.ts';
import { stopView, viewOf } from '../core/tour/stop-view.ts';
import type { Stop, Tour } from '../core/tour/tour.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { KeptTour } from './kept-tour.ts';
import { Presentation } from './presentation.svelte.ts';

/** The tour of the map: made by hand or by the program, kept in the browser, undone with the views. */
export class Tours {
  readonly presentation: Presentation;
  readonly #explorer: Explorer;
  readonly #kept: KeptTour;
  #current: number | null = $state(null);
  #isKept = $state(true);
  #guest: Tour | null = $state.raw(null);
  #problem = $state('');

  constructor(explorer: Explorer, kept: KeptTour) {
    this.#explorer = explorer;
    this.#kept = kept;
    this.presentation = new Presentation(explorer);
  }

  get explorer(): Explorer {
    return this.#explorer;
  }
  get tour(): Tour {
    return this.#explorer.documents.tour;
  }
  /** The stop that is open in the panel; null = none. */
  get current(): number | null {
    return this.#current !== null && this.#current < this.tour.stops.length ? this.#current : null;
  }
  /** Whether the browser keeps the tour as it is. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Takes a whole tour in place of the present one, as one step of undo. */
  open(tour: Tour): void {
    this.#current = null;
    this.#problem = '';
    this.#change(() => tour);
  }

  /** Takes a tour that somebody sent: what was being made here stays kept until this one is changed. */
  openGuest(tour: Tour): void {
    this.#guest = tour;
    this.open(tour);
  }

  /** Whether the tour is as somebody sent it. */
  get isGuest(): boolean {
    return this.tour === this.#guest;
  }

  setTitle(title: string): void {
    this.#change((tour) => setTitle(tour, title), 'tour title');
  }

  setSeconds(seconds: number | null): void {
    this.#change((tour) => setSeconds(tour, seconds), 'tour seconds');
  }

  /** What went wrong with a tour from elsewhere, a sentence; empty = nothing. */
  get problem(): string {
    return this.#problem;
  }

  /** Says what went wrong with a tour from elsewhere. */
  complain(problem: string): void {
    this.#problem = problem;
  }

  /** Puts what the map shows now behind the open stop, or at the end. */
  add(stop: Omit<Stop, 'view'>): void {
    const after = this.current ?? this.tour.stops.length - 1;
    const { map, view } = this.#explorer;
    this.#change((tour) => ({
      ...addStop(tour, { ...stop, view: stopView(view, map) }, after),
      map: tour.map === '' ? map.manifest.title : tour.map,
    }));
    this.#current = after + 1;
  }

  /** Replaces parts of a stop; edits of the same field in a row are one step of undo. */
  edit(place: number, parts: Partial<Stop>): void {
    const fields = Object.keys(parts).join(' ');
    this.#change((tour) => editStop(tour, place, parts), `stop ${place} ${fields}`);
  }

  /** Gives a stop the view that the map shows now. */
  retake(place: number): void {
    this.#change((tour) =>
      editStop(tour, place, { view: stopView(this.#explorer.view, this.#explorer.map) }),
    );
  }

  remove(place: number): void {
    this.#change((tour) => removeStop(tour, place));
    this.#current = null;
  }

  duplicate(place: number): void {
    this.#change((tour) => duplicateStop(tour, place));
    this.#current = place + 1;
  }

  /** Moves a stop to another place of the order; the open one stays open. */
  move(from: number, to: number): void {
    const goal = Math.max(0, Math.min(this.tour.stops.length - 1, to));
    const { current } = this;
    this.#change((tour) => moveStop(tour, from, goal));
    if (current === null || from === goal) return;
    if (current === from) this.#current = goal;
    else if (from < current && goal >= current) this.#current = current - 1;
    else if (from > current && goal <= current) this.#current = current + 1;
  }

  /** Opens a stop in the panel and shows its view; null closes it. */
  show(place: number | null): void {
    this.#current = place;
    const stop = place === null ? undefined : this.tour.stops[place];
    if (stop === undefined) return;
    const { map, view } = this.#explorer;
    const wanted = { ...viewOf(stop, map), panel: view.panel };
    this.#explorer.change(() => wanted);
  }

  /** Keeps the tour in the browser as it is now, unless it came from elsewhere and was not changed. */
  keep(): void {
    if (this.tour !== this.#guest) this.#isKept = this.#kept.write(this.tour);
  }

  #change(change: TourChange, coalesce?: string): void {
    this.#explorer.edit(
      (documents) => {
        const tour = change(documents.tour);
        return tour === documents.tour ? documents : { ...documents, tour };
      },
      coalesce === undefined ? {} : { coalesce },
    );
  }
}
