import type { Tour } from './tour.ts';

/** Returns how long a stop is shown, in seconds; null = until the speaker goes on. */
export function secondsAt({ stops, seconds }: Tour, place: number): number | null {
  return stops[place]?.seconds ?? seconds;
}

/** Returns how long the whole tour runs, in seconds; null where a stop waits for the speaker. */
export function totalSeconds(tour: Tour): number | null {
  let total = 0;
  for (const place of tour.stops.keys()) {
    const seconds = secondsAt(tour, place);
    if (seconds === null) return null;
    total += seconds;
  }
  return total;
}

/** Returns seconds as a clock shows them: `0:07`, `12:30`, `1:02:03`; what is begun counts as nothing yet. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
