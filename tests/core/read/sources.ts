import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { atLine, emptyRecord } from '../../../src/core/read/read-result.ts';

const encoder = new TextEncoder();

/** A record of `test`, line 1, with the fields given. */
export function record(fields: Partial<PaperRecord>): PaperRecord {
  return { ...emptyRecord(atLine('test', 1)), ...fields };
}

/** The text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A sentence repeated to about the length. */
export function abstractOf(subject: string, length = 600): string {
  const sentence = `We study ${subject} and find that it learns quickly on long sequences. `;
  return sentence.repeat(Math.ceil(length / sentence.length)).trim();
}
