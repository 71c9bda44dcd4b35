import { SECONDS, type Stop, type Tour } from './tour.ts';

/** A pure change of a tour; the same object = nothing changed. */
export type TourChange = (tour: Tour) => Tour;

/** Returns the tour under another title. */
export function setTitle(tour: Tour, title: string): Tour {
  return title === tour.title ? tour : { ...tour, title };
}

/** Returns the tour with another time for stops without one of their own, kept to what is allowed; null = by hand. */
export function setSeconds(tour: Tour, seconds: number | null): Tour {
  const kept = keepSeconds(seconds);
  return kept === tour.seconds ? tour : { ...tour, seconds: kept };
}

/** Returns the tour with one more stop behind place `after`; -1 = at the start. Places beyond the end count as the end. */
export function addStop(tour: Tour, stop: Stop, after = tour.stops.length - 1): Tour {
  return { ...tour, stops: tour.stops.toSpliced(Math.max(0, after + 1), 0, stop) };
}

/** Returns the tour without the stop at a place. */
export function removeStop(tour: Tour, place: number): Tour {
  if (!hasStop(tour, place)) return tour;
  return { ...tour, stops: tour.stops.toSpliced(place, 1) };
}

/** Returns the tour with a copy of a stop right behind it. */
export function duplicateStop(tour: Tour, place: number): Tour {
  const stop = tour.stops[place];
  return stop === undefined ? tour : addStop(tour, stop, place);
}

/** Returns the tour with the stop at one place moved to another one; what lies between makes room. */
export function moveStop(tour: Tour, from: number, to: number): Tour {
  const stop = tour.stops[from];
  const goal = Math.max(0, Math.min(tour.stops.length - 1, to));
  if (stop === undefined || goal === from || !Number.isInteger(goal)) return tour;
  return { ...tour, stops: tour.stops.toSpliced(from, 1).toSpliced(goal, 0, stop) };
}

/** Returns the tour with parts of a stop replaced. */
export function editStop(tour: Tour, place: number, parts: Partial<Stop>): Tour {
  const stop = tour.stops[place];
  if (stop === undefined) return tour;
  const seconds = parts.seconds === undefined ? stop.seconds : keepSeconds(parts.seconds);
  const next = { ...stop, ...parts, seconds };
  return sameStop(stop, next) ? tour : { ...tour, stops: tour.stops.with(place, next) };
}

function hasStop({ stops }: Tour, place: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < stops.length;
}

function keepSeconds(seconds: number | null): number | null {
  if (seconds === null || Number.isNaN(seconds)) return null;
  return Math.max(SECONDS.least, Math.min(SECONDS.most, seconds));
}

function sameStop(a: Stop, b: Stop): boolean {
  return (
    a.title === b.title &&
    a.caption === b.caption &&
    a.notes === b.notes &&
    a.view === b.view &&
    a.seconds === b.seconds
  );
}
