import { ContractError } from '../../core/contract/errors.ts';
import { readTour } from '../../core/tour/parse-tour.ts';
import { TOUR_PART } from '../../core/tour/tour-part.ts';
import { unknownIn } from '../../core/tour/stop-view.ts';
import type { Tour } from '../../core/tour/tour.ts';
import type { Tours } from '../../state/tours.svelte.ts';

/** A link to a tour, or why there is none. */
export type TourLink =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'long'; readonly characters: number; readonly most: number };

const MOST_BYTES = 8_000_000;

/** Opens a file of a tour in place of the present one; returns a sentence on what came of it. */
export async function openTourFile(tours: Tours, file: File): Promise<string> {
  if (file.size > MOST_BYTES) return `${file.name} is far too large for a tour.`;
  let tour: Tour;
  try {
    tour = readTour(await file.text(), file.name);
  } catch (error) {
    if (error instanceof ContractError) return `This is no tour: ${error.message}.`;
    return `${file.name} cannot be read.`;
  }
  tours.open(tour);
  const { map } = tours.explorer;
  const strange = tour.stops.filter((stop) => unknownIn(stop, map) !== null).length;
  const opened = `Opened “${tour.title === '' ? file.name : tour.title}”. Undo brings back what was here.`;
  if (strange === 0) return opened;
  const isOne = strange === 1;
  return `${opened} ${strange} ${isOne ? 'stop shows' : 'stops show'} something that is not on this map.`;
}

/** Returns the name of a tour's file: its title in small letters, digits and hyphens. */
export function tourFileName({ title }: Tour): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${words === '' ? 'tour' : words}.tour.json`;
}

/** Returns the address of this page with the tour in it, where it is short enough to be passed on whole. */
export async function tourLink(tour: Tour): Promise<TourLink> {
  const { encodeTour, MOST_CHARACTERS } = await import('../../core/tour/tour-address.ts');
  const part = encodeTour(tour);
  if (part.length > MOST_CHARACTERS)
    return { kind: 'long', characters: part.length, most: MOST_CHARACTERS };
  const { origin, pathname, search } = location;
  return {
    kind: 'link',
    address: `${origin}${pathname}${search}#panel=tours&${TOUR_PART}=${part}`,
  };
}
