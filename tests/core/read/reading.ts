import type { PaperRecord, Place } from '../../../src/core/contract/paper.ts';
import type { InputFormat } from '../../../src/core/read/input-format.ts';
import type { ReadResult } from '../../../src/core/read/read-result.ts';

/** What a format's reader says of a text, reports of single fields included. */
export function readWith(
  format: Pick<InputFormat, 'read'>,
  text: string,
): ReadResult & { readonly reports: readonly string[] } {
  const reports: string[] = [];
  const report = (place: Place, field: string, problem: string): void => {
    reports.push(`${place.line ?? place.record ?? 0}: ${field}: ${problem}`);
  };
  return { ...format.read({ name: 'x', text }, report), reports };
}

/** The records' titles, in order. */
export function titlesOf({ records }: ReadResult): readonly string[] {
  return records.map(({ title }) => title);
}

/** The lines and reasons of what is damaged. */
export function damageOf({ damaged }: ReadResult): readonly (readonly [number | null, string])[] {
  return damaged.map(({ place, reason }) => [place.line ?? place.record, reason]);
}

/** The text cut behind every character, and with every character replaced by each of the given ones. */
export function* mutilated(text: string, instead: readonly string[]): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    yield text.slice(0, at);
    for (const character of instead) yield text.slice(0, at) + character + text.slice(at + 1);
  }
}

/** The only record that a text holds. */
export function onlyRecord(format: Pick<InputFormat, 'read'>, text: string): PaperRecord {
  const { records, damaged } = readWith(format, text);
  const [record] = records;
  if (record === undefined || records.length > 1 || damaged.length > 0) {
    throw new Error(`expected one record, not ${records.length}, and ${damaged.length} damaged`);
  }
  return record;
}
