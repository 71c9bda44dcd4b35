import { sameView } from '../core/explore/same-view.ts';
import type { SpeakerState } from '../core/tour/speaker-message.ts';
import { viewOf } from '../core/tour/stop-view.ts';
import { secondsAt } from '../core/tour/tour-timing.ts';
import type { Stop, Tour } from '../core/tour/tour.ts';
import type { View } from '../core/explore/view.ts';
import type { Explorer } from './explorer.svelte.ts';
import { SpeakerChannel } from './speaker-channel.ts';

/** All views of one presentation are one step of undo. */
const STEP = 'presentation';

/** A tour that is being shown to an audience: one stop after the other, by hand or by the clock. Whoever moves the map, selects
 * or filters on the way interrupts it; `resume` brings the stop back. */
export class Presentation {
  readonly #explorer: Explorer;
  #place: number | null = $state(null);
  #wanted: View | null = $state.raw(null);
  #startedAt: number | null = $state(null);
  #stopAt: number | null = $state(null);
  #isPaused = $state(false);
  #channel: SpeakerChannel | null = null;
  #shows = 0;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  get tour(): Tour {
    return this.#explorer.documents.tour;
  }
  get isOn(): boolean {
    return this.#place !== null && this.tour.stops.length > 0;
  }
  /** The stop that is shown, from 0. */
  get place(): number {
    return Math.max(0, Math.min(this.#place ?? 0, this.tour.stops.length - 1));
  }
  get stop(): Stop | null {
    return this.tour.stops[this.place] ?? null;
  }
  /** Whether the map shows something else than the stop. */
  get isAway(): boolean {
    return this.isOn && this.#wanted !== null && !sameView(this.#wanted, this.#explorer.view);
  }
  /** Seconds until the tour goes on by itself; null where it does not. */
  get seconds(): number | null {
    return this.isOn ? secondsAt(this.tour, this.place) : null;
  }
  get isPaused(): boolean {
    return this.#isPaused;
  }
  /** Whether the clock runs: nobody paused it, nothing is in the way, and there is a next stop. */
  get isRunning(): boolean {
    const isLast = this.place >= this.tour.stops.length - 1;
    return this.seconds !== null && !this.#isPaused && !this.isAway && !isLast;
  }
  /** When the present stop was shown, by the clock; null while nothing is. */
  get stopAt(): number | null {
    return this.#stopAt;
  }

  start(place = 0): void {
    if (this.tour.stops.length === 0) return;
    this.#shows += 1;
    this.#isPaused = false;
    this.#startedAt = Date.now();
    this.#show(place);
  }

  next(): void {
    this.go(this.place + 1);
  }

  previous(): void {
    this.go(this.place - 1);
  }

  /** Shows a stop; one that there is not changes nothing. */
  go(place: number): void {
    if (!this.isOn || place < 0 || place >= this.tour.stops.length) return;
    this.#show(place);
  }

  /** Brings back the stop that was left for a look around. */
  resume(): void {
    if (this.isOn) this.#show(this.place);
  }

  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#stopAt = Date.now();
  }

  /** Ends it; the map stays at what it shows. */
  end(): void {
    this.#place = null;
    this.#wanted = null;
    this.#startedAt = null;
    this.#stopAt = null;
    this.tell();
  }

  /** Listens to a speaker's window, see `SpeakerChannel`; returns how to stop. */
  connect(name: string): () => void {
    const channel = new SpeakerChannel(name, (message) => {
      if (message.kind === 'hello') this.tell();
      else if (message.kind === 'go') this.go(message.place);
    });
    this.#channel = channel;
    return () => {
      channel.post({ kind: 'gone' });
      channel.close();
      this.#channel = null;
    };
  }

  /** Tells the speaker's window, if any, where the presentation stands. */
  tell(): void {
    this.#channel?.post({ kind: 'state', state: this.#state() });
  }

  #state(): SpeakerState {
    return {
      tour: this.tour,
      place: this.place,
      isPresenting: this.isOn,
      startedAt: this.#startedAt,
      stopAt: this.#stopAt,
    };
  }

  #show(place: number): void {
    this.#place = Math.max(0, Math.min(place, this.tour.stops.length - 1));
    const { stop } = this;
    if (stop === null) return;
    const { map, view } = this.#explorer;
    const wanted = { ...viewOf(stop, map), panel: view.panel };
    this.#wanted = wanted;
    this.#explorer.change(() => wanted, { coalesce: `${STEP} ${this.#shows}` });
    this.#stopAt = Date.now();
    this.tell();
  }
}
