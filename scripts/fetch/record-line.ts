import type { PaperRecord } from '../../src/core/contract/paper.ts';

/** Returns the line of JSON Lines that the program reads as the same record; what is not known is not written. */
export function recordLine(record: PaperRecord): string {
  const known = Object.entries(record).filter(
    ([name, value]) =>
      name !== 'place' &&
      value !== null &&
      value !== '' &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  );
  // Without these the line would be none of a paper.
  return JSON.stringify({ title: '', abstract: '', ...Object.fromEntries(known) });
}
