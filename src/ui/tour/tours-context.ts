import { createContext } from 'svelte';
import type { Tour } from '../../core/tour/tour.ts';
import type { Tours } from '../../state/tours.svelte.ts';

/** The tour of the map, and what the page can do with it. */
export interface ToursContext {
  readonly tours: Tours;
  /** Fetches the tour that lies in the map's folder; null where none does. */
  readonly readShipped: (() => Promise<Tour | null>) | null;
  /** Opens the speaker's window. */
  readonly openNotes: () => void;
}

export const [useTours, provideTours] = createContext<ToursContext>();
