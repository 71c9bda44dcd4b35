/** What the part of the address with a tour is called. */
export const TOUR_PART = 'tour';

/** Returns the part of a fragment that holds a tour, with or without `#`; null where there is none. */
export function tourPart(fragment: string): string | null {
  const found = /(?:^#?|&)tour=([\w-]+)/u.exec(fragment);
  return found?.[1] ?? null;
}
