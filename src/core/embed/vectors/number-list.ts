import { InputError } from '../../contract/errors.ts';

/** Returns a list of numbers as a vector; `name` is how messages call it.
 * @throws InputError unless they are finite numbers, one or more, that 32 bits can hold */
export function vectorOf(value: unknown, name: string): Float32Array {
  if (!isList(value) || value.length === 0) {
    throw new InputError(`${name} is no list of numbers`);
  }
  const vector = new Float32Array(value.length);
  for (let place = 0; place < value.length; place += 1) {
    const entry = value[place];
    if (typeof entry !== 'number') {
      const kind = entry === null || entry === undefined ? 'null' : `a ${typeof entry}`;
      throw new InputError(`${name} holds ${kind} at place ${place}`);
    }
    vector[place] = entry;
    if (!Number.isFinite(vector[place])) {
      const kind = Number.isNaN(entry) ? 'NaN' : 'a number too large';
      throw new InputError(`${name} holds ${kind} at place ${place}`);
    }
  }
  return vector;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}
