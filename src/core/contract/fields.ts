import { ContractError } from './errors.ts';

/** Takes note of something that breaks the contract; may throw, and if it does not the parser goes on with a stand-in. */
export type Report = (path: string, expected: string) => void;

/** A value of unknown type together with where it stands, e.g. `map.json: topics[3].name`. */
export interface Field {
  readonly value: unknown;
  readonly path: string;
  readonly report: Report;
}

/** A report that stops at the first problem.
 * @throws ContractError always */
export const stopAtFirst: Report = (path, expected) => {
  throw new ContractError(path, expected);
};

/** Returns the field for a file's whole content, named after the file. */
export function rootField(value: unknown, file: string, report: Report): Field {
  return { value, path: file, report };
}

/** Returns the member `key` of an object; its value is undefined where the object lacks it. */
export function member(field: Field, key: string): Field {
  const joint = field.path.endsWith('.json') ? ': ' : '.';
  const owner = isRecord(field.value) && Object.hasOwn(field.value, key) ? field.value : {};
  return { ...field, path: `${field.path}${joint}${key}`, value: owner[key] };
}

/** True where the field is absent or null. */
export function isMissing(field: Field): boolean {
  return field.value === undefined || field.value === null;
}

/** Returns whether the field is an object, and reports it if it is not. */
export function checkRecord(field: Field): boolean {
  if (isRecord(field.value)) return true;
  complain(field, 'an object');
  return false;
}

/** Returns the object's own members as named fields, in their stored order; empty where it is none. */
export function members(field: Field): readonly (readonly [string, Field])[] {
  if (!checkRecord(field) || !isRecord(field.value)) return [];
  return Object.keys(field.value).map((key) => [key, member(field, key)]);
}

/** Returns a list parsed item by item; empty where the field is no list. */
export function list<T>(field: Field, parse: (item: Field, index: number) => T): T[] {
  if (!Array.isArray(field.value)) {
    complain(field, 'a list');
    return [];
  }
  const items: readonly unknown[] = field.value;
  return items.map((value, index) =>
    parse({ ...field, path: `${field.path}[${index}]`, value }, index),
  );
}

/** Returns the parsed field, or `fallback` where it is absent or null. */
export function optional<T>(field: Field, parse: (field: Field) => T, fallback: T): T {
  return isMissing(field) ? fallback : parse(field);
}

/** Returns a string of at least `minimumLength` characters. */
export function text(field: Field, minimumLength = 0): string {
  if (typeof field.value !== 'string') complain(field, 'a text');
  else if (field.value.length < minimumLength) complain(field, 'a text that is not empty');
  else return field.value;
  return '';
}

/** Returns a string that matches `pattern`, described to the user as `expected`. */
export function matching(field: Field, pattern: RegExp, expected: string): string {
  if (typeof field.value === 'string' && pattern.test(field.value)) return field.value;
  complain(field, expected);
  return '';
}

/** Returns an http or https address without spaces. */
export function address(field: Field): string {
  return matching(field, /^https?:\/\/[^\s]+$/i, 'an address that starts with http:// or https://');
}

/** Returns true or false. */
export function flag(field: Field): boolean {
  if (typeof field.value === 'boolean') return field.value;
  complain(field, 'true or false');
  return false;
}

/** Returns a finite number with minimum ≤ number ≤ maximum. */
export function number(field: Field, minimum = -Infinity, maximum = Infinity): number {
  const { value } = field;
  if (typeof value === 'number' && Number.isFinite(value) && value >= minimum && value <= maximum) {
    return value;
  }
  complain(field, `a number${rangeText(minimum, maximum)}`);
  return Number.isFinite(minimum) ? minimum : 0;
}

/** Returns a whole number with minimum ≤ number ≤ maximum. */
export function whole(field: Field, minimum = 0, maximum = Infinity): number {
  const { value } = field;
  if (Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum) {
    return Number(value);
  }
  complain(field, `a whole number${rangeText(minimum, maximum)}`);
  return minimum;
}

/** Reports what stood at the field in place of what was expected. */
export function complain(field: Field, expected: string): void {
  if (field.value === undefined) field.report(field.path, `is missing; expected ${expected}`);
  else field.report(field.path, `expected ${expected}, found ${show(field.value)}`);
}

function rangeText(minimum: number, maximum: number): string {
  if (Number.isFinite(maximum)) return ` from ${minimum} to ${maximum}`;
  return Number.isFinite(minimum) ? ` of at least ${minimum}` : '';
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
