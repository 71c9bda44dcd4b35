import { isObject, type JsonObject } from './json-fields.ts';

/** A way in which some service writes a paper in JSON. */
export interface JsonShape {
  /** What messages call it: `OpenAlex`. */
  readonly label: string;
  /** Whether an object is of this shape, by names that only this service uses. */
  fits(object: JsonObject): boolean;
  /** Returns the same paper in the program's own words: an object as `parseJsonRecord` reads it. */
  plain(object: JsonObject): JsonObject;
}

const LONGEST_PATH = 8;

/** Returns what stands at a path of own members, such as `primary_location.source`; undefined where there is nothing. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const name of path.split('.', LONGEST_PATH)) {
    if (!isObject(here) || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return here;
}

/** Returns the list at a path; an empty one where there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** Returns the texts that stand at a path in each entry of a list; what is no text is passed over. */
export function textsOf(list: readonly unknown[], path: string): readonly string[] {
  return list.map((entry) => at(entry, path)).filter((text) => typeof text === 'string');
}

/** Returns a text: itself, what an object has as `value`, or the texts of a list joined by blanks; '' for anything else. */
export function longText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.filter((item) => typeof item === 'string').join(' ');
  }
  return isObject(value) ? longText(at(value, 'value')) : '';
}

/** Returns `prefix:id`, or nothing where the id is neither text nor number. */
export function prefixed(prefix: string, id: unknown): readonly string[] {
  return (typeof id === 'string' && id !== '') || typeof id === 'number'
    ? [`${prefix}:${String(id).trim()}`]
    : [];
}

/** Returns a date given as parts, `[[2019, 3]]` → `2019-03`; undefined where they are none. */
export function datePartsText(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const parts: readonly unknown[] = Array.isArray(first) ? first : [];
  const numbers = parts.map(Number);
  const [year = NaN, month = NaN, day = NaN] = numbers;
  if (!isWhole(year, 1000, 2100)) return undefined;
  if (!isWhole(month, 1, 12)) return String(year);
  const monthText = `${year}-${String(month).padStart(2, '0')}`;
  return isWhole(day, 1, 31) ? `${monthText}-${String(day).padStart(2, '0')}` : monthText;
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
