import { InputError } from '../../src/core/contract/errors.ts';
import { decodeText } from '../../src/core/read/decode-text.ts';
import { locateJsonError } from '../../src/core/read/json-error.ts';
import { atLine, wholeSource } from '../../src/core/read/read-result.ts';
import type { Source } from './read-inputs.ts';

/** Returns what a JSON file holds, unchecked.
 * @throws InputError that names the line where it stops being JSON */
export function parseJsonSource({ name, bytes }: Source): unknown {
  const { text } = decodeText(bytes, name);
  if (text.trim() === '') throw new InputError('this file is empty', wholeSource(name));
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = locateJsonError(text);
    if (found === null) throw error;
    throw new InputError(
      `this is no JSON: at column ${String(found.column)} there should be ${found.expected}`,
      atLine(name, found.line),
    );
  }
}
