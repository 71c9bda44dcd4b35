import { normalDoi } from './identifiers.ts';
import type { JsonObject } from './json-fields.ts';
import { at, listAt, longText, type JsonShape } from './json-shape.ts';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const CREATED = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/;

/** A line of arXiv's metadata snapshot (https://www.kaggle.com/datasets/Cornell-University/arxiv). */
export const ARXIV_SNAPSHOT: JsonShape = {
  label: 'arXiv snapshot',
  fits: (object) =>
    Object.hasOwn(object, 'authors_parsed') ||
    (Object.hasOwn(object, 'categories') && Object.hasOwn(object, 'journal-ref')),
  plain: (object) => {
    const published = firstVersion(object);
    return {
      title: longText(at(object, 'title')),
      abstract: longText(at(object, 'abstract')),
      authors: authorsOf(object),
      published: published ?? at(object, 'update_date'),
      venue: at(object, 'journal-ref'),
      // A list of two DOIs names two versions of one paper: the first counts.
      doi: normalDoi(longText(at(object, 'doi')).split(/[\s,;]+/)[0] ?? ''),
      arxiv: at(object, 'id'),
      keywords: longText(at(object, 'categories')).split(' '),
    };
  },
};

function authorsOf(object: JsonObject): unknown {
  const parsed = listAt(object, 'authors_parsed');
  if (parsed.length === 0) return longText(at(object, 'authors'));
  return parsed.map((entry) => {
    const parts: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
    const [family = '', given = '', suffix = ''] = parts.map((part) => longText(part).trim());
    return [given, family, suffix].filter((part) => part !== '').join(' ');
  });
}

function firstVersion(object: JsonObject): string | undefined {
  const [, day = '', month = '', year = ''] =
    CREATED.exec(longText(at(listAt(object, 'versions')[0], 'created'))) ?? [];
  const place = MONTHS.indexOf(month);
  if (month === '' || place < 0) return undefined;
  return `${year}-${String(place / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
