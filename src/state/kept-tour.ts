import type { FieldMap } from '../core/contract/map.ts';
import { readTour, tourText } from '../core/tour/parse-tour.ts';
import { emptyTour, type Tour } from '../core/tour/tour.ts';

const KEY = 'field-atlas-tour';

/** The tour that this browser keeps for one map while it is being made. */
export class KeptTour {
  readonly #key: string;

  /** By the page's folder and the map's title, so that a rebuilt map finds its tour. */
  constructor({ manifest }: FieldMap) {
    this.#key = `${KEY} ${location.pathname} ${manifest.title}`;
  }

  /** The tour as it was left; an empty one where none was, or what is there cannot be read. */
  read(): Tour {
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? emptyTour : readTour(text, 'the kept tour');
    } catch {
      return emptyTour;
    }
  }

  /** Returns whether the browser took it. */
  write(tour: Tour): boolean {
    try {
      if (tour.stops.length === 0 && tour.title === '') localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, tourText(tour));
      return true;
    } catch {
      return false;
    }
  }
}
