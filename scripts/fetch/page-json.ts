import { isObject, type JsonObject } from '../../src/core/read/json-fields.ts';
import { PassingFailure } from '../net/retry.ts';

/** Returns the JSON of a page.
 * @throws PassingFailure for anything else: most likely the page was cut off on its way */
export function pageJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PassingFailure('sent an answer that is no JSON, or was cut off');
  }
}

/** Returns the object that a page is, or that stands in it under the name.
 * @throws PassingFailure where it is none */
export function pageObject(text: string, name: string | null): JsonObject {
  const page = pageJson(text);
  const value = name === null || !isObject(page) ? page : page[name];
  if (isObject(value)) return value;
  throw new PassingFailure('sent an answer of another shape than it should have');
}

/** Returns the list that a page's object has under the name.
 * @throws PassingFailure where it is none */
export function listIn(page: JsonObject, name: string): readonly unknown[] {
  const value = page[name];
  if (Array.isArray(value)) return value;
  throw new PassingFailure(`sent an answer without the list "${name}"`);
}

/** Returns a whole number of a page's object; null for anything else. */
export function numberIn(page: JsonObject, name: string): number | null {
  const value = page[name];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Returns a text of a page's object; null for anything else and for none. */
export function textIn(page: JsonObject, name: string): string | null {
  const value = page[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
