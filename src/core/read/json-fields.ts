import { plainText } from '../text/plain-text.ts';
import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { FieldReport } from './read-result.ts';

/** An object out of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A field's parser: what it is called, what it holds, and where to complain. */
export interface JsonField {
  readonly name: string;
  readonly value: unknown;
  readonly report: FieldReport;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** Returns whether the value is an object (no list, no null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an object's own member; undefined where it has none of the name. */
export function fieldOf(object: JsonObject, name: string, report: FieldReport): JsonField {
  return { name, value: Object.hasOwn(object, name) ? object[name] : undefined, report };
}

/** Returns what a value is, for messages: `a list`, `the number 5`, `"n.d."`. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (typeof value === 'string') {
    const shown = plainText(value.slice(0, 200));
    return `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}"`;
  }
  return value === undefined ? 'nothing' : String(value);
}

/** Reports what the field should have held. Returns null. */
export function refuse({ name, value, report }: JsonField, expected: string): null {
  report(name, `expected ${expected}, not ${describe(value)}`);
  return null;
}

function isAbsent({ value }: JsonField): boolean {
  return value === undefined || value === null || value === '';
}

/** Returns a short text (a number counts as its digits), folded to one line; null where absent, blank or wrong. */
export function shortText(field: JsonField): string | null {
  if (isAbsent(field)) return null;
  const { value } = field;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return refuse(field, 'a text');
  const text = plainText(value);
  return text === '' ? null : text;
}

/** Returns a year from 1000 to 2100, given as a number or as its four digits; null where absent or wrong. */
export function yearNumber(field: JsonField): number | null {
  if (isAbsent(field)) return null;
  const year = toNumber(field.value);
  if (year !== null && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) {
    return year;
  }
  return refuse(field, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`);
}

/** Returns a whole number of at least 0, given as a number or in digits; null where absent or wrong. */
export function wholeNumber(field: JsonField): number | null {
  if (isAbsent(field)) return null;
  const count = toNumber(field.value);
  if (count !== null && Number.isSafeInteger(count) && count >= 0) return count;
  return refuse(field, 'a whole number of at least 0');
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : null;
}

/** Returns true or false; false where absent or wrong. */
export function flagOf(field: JsonField): boolean {
  if (typeof field.value === 'boolean') return field.value;
  if (!isAbsent(field)) refuse(field, 'true or false');
  return false;
}

/** Returns a date as `YYYY-MM` or `YYYY-MM-DD` (a time behind it is cut off), or a bare `YYYY`; null where absent or
 * wrong. */
export function dateText(field: JsonField): string | null {
  if (isAbsent(field)) return null;
  const text = typeof field.value === 'number' ? String(field.value) : field.value;
  const match = typeof text === 'string' ? DATE.exec(text.trim()) : null;
  return match?.[1] ?? refuse(field, 'a date like 2024-10 or 2024-10-31');
}

const DATE = /^([12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ].{0,40})?$/;

/** Returns an http or https address; null where absent or anything else. */
export function addressOf(field: JsonField): string | null {
  if (isAbsent(field)) return null;
  const address = typeof field.value === 'string' ? webAddress(field.value) : null;
  return address ?? refuse(field, 'an address that starts with http:// or https://');
}

/** Returns an identifier in its normal form; null where absent or not understood. */
export function identifierOf(
  field: JsonField,
  normalise: (text: string) => string | null,
  expected: string,
): string | null {
  if (isAbsent(field)) return null;
  const { value } = field;
  const text = typeof value === 'number' ? String(value) : value;
  const id = typeof text === 'string' ? normalise(text) : null;
  return id ?? refuse(field, expected);
}

/** Returns keywords given as a list of texts or as one text with `;` or `,` between them; each once, in order. */
export function keywordList(field: JsonField): readonly string[] {
  if (isAbsent(field)) return [];
  const { value } = field;
  if (typeof value === 'string') {
    return distinct(value.split(value.includes(';') ? ';' : ','));
  }
  if (!Array.isArray(value)) {
    refuse(field, 'a list of texts');
    return [];
  }
  const items: readonly unknown[] = value;
  const texts = items.filter((item) => typeof item === 'string');
  const wrong = items.find((item) => typeof item !== 'string');
  if (texts.length < items.length) refuse({ ...field, value: wrong }, 'a text for each keyword');
  return distinct(texts);
}

/** Returns identifiers with their kind before them, such as `pmid:9377276`, given as a list; what has no kind is passed
 * over, since lists of references hold much that identifies nothing. */
export function identifierList({ value }: JsonField): readonly string[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return distinct(
    items.filter((item) => typeof item === 'string').filter((item) => IDENTIFIER.test(item)),
  );
}

const IDENTIFIER = /^[a-z][a-z0-9]*:[^\s:][^\s]{0,500}$/;

/** Returns the identifiers of a list of works: as `identifierList` does, but a bare DOI, arXiv id, or the address of one is
 * understood too; what is none of these is passed over. */
export function referenceList({ value }: JsonField): readonly string[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return distinct(items.flatMap((item) => (typeof item === 'string' ? referenceOf(item) : [])));
}

function referenceOf(text: string): readonly string[] {
  const arxiv = normalArxiv(text);
  if (arxiv !== null) return [`arxiv:${arxiv}`];
  const doi = normalDoi(text);
  if (doi !== null) return [`doi:${doi}`];
  return IDENTIFIER.test(text) ? [text] : [];
}

/** Returns the texts cleaned, without empty ones, each once, in order of first appearance. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(plainText).filter((text) => text !== ''))];
}
