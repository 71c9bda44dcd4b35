import { gunzipSync } from 'node:zlib';
import { UserError } from '../cli/user-error.ts';

/** Returns what a gzip file holds, and any other bytes as they are; recognised by content. `name` is for the message.
 * @throws UserError for a gzip file that is cut off or damaged */
export function unpack(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new UserError(`${name} is a gzip file that is damaged or cut off; fetch it again.`);
  }
}
