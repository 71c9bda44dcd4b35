import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { decodeBase64, encodeBase64 } from '../math/base64.ts';
import { readTour, tourFields } from './parse-tour.ts';
import type { Tour } from './tour.ts';

/** The longest part that is handed out: what mail programs, chats and slides pass on whole. */
export const MOST_CHARACTERS = 6000;
const LEVEL = 9;
/** A longer part is no tour of ours; unpacked, one of this length takes 15 MB at the very most. */
const LONGEST_PART = 20_000;

/** Returns a tour as letters, digits, `-` and `_`, for an address. O(text). */
export function encodeTour(tour: Tour): string {
  return encodeBase64(deflateSync(strToU8(JSON.stringify(tourFields(tour))), { level: LEVEL }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** Returns the tour of an address, or null where there is none that can be read. */
export function decodeTour(part: string): Tour | null {
  if (part.length > LONGEST_PART) return null;
  try {
    const bytes = decodeBase64(part.replaceAll('-', '+').replaceAll('_', '/'));
    const text = strFromU8(inflateSync(bytes));
    return readTour(text, 'the address');
  } catch {
    return null;
  }
}
