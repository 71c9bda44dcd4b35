import { webAddress } from './identifiers.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import { at, longText, type JsonShape } from './json-shape.ts';
import { resolveMarkup } from '../text/resolve-markup.ts';

const LONGEST_DESCRIPTION = 100_000;
const ROW =
  /<t[dh][^>]{0,200}>\s*(?:<[^>]{1,200}>\s*)*([A-Za-z ]{1,30}):?\s*(?:<\/[a-z]{1,10}>\s*)*<\/t[dh]>\s*<td[^>]{0,200}>([^]*?)<\/td>/gi;
const PART = /<(?:div|span|p|td)\s[^>]{0,200}class=['"]description_([a-z]{1,30})['"][^>]{0,200}>/gi;

/** A day behind the name of a venue. */
const DAY = /,?\s{0,9}\d{1,2} [A-Z][a-z]{2} \d{4}$/;

/** A document of a VOSviewer network (https://app.vosviewer.com/docs/file-types/json-file-type/): title and abstract are
 * members of the item, or stand in its description, which is HTML. */
export const VOSVIEWER_ITEM: JsonShape = {
  label: 'VOSviewer',
  fits: (object) =>
    typeof object['label'] === 'string' &&
    ('weights' in object || 'description' in object || ('x' in object && 'y' in object)),
  plain: (object) => {
    const told = describedFields(longText(at(object, 'description')));
    const field = (name: string): string => {
      const own = longText(at(object, name));
      return own === '' ? (told.get(name) ?? '') : own;
    };
    const url = webAddress(field('uri')) ?? webAddress(field('url'));
    return {
      title: field('title') === '' ? longText(at(object, 'label')) : field('title'),
      abstract: field('abstract'),
      authors: field('authors'),
      year: yearOf(object, `${field('year')} ${field('heading')} ${field('source')}`),
      venue: (field('source') === '' ? field('heading') : field('source')).replace(DAY, ''),
      url,
      citations: countOf(at(object, 'citations')) ?? countOf(at(object, 'weights.Citations')),
    };
  },
};

/** Weights may be logarithms of counts. */
function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function yearOf(object: JsonObject, text: string): string | undefined {
  const scores = at(object, 'scores');
  const score = isObject(scores) ? at(scores, 'Pub. year') : undefined;
  if (typeof score === 'number') return String(Math.round(score));
  return /\b(?:19|20)\d\d\b/.exec(text)?.[0];
}

/** Returns what a description says under `Title:` in a table's row, or in a part with the class `description_title`. */
function describedFields(description: string): ReadonlyMap<string, string> {
  const html = description.slice(0, LONGEST_DESCRIPTION);
  const fields = new Map<string, string>();
  if (!html.includes('<')) return fields;
  for (const [, name = '', value = ''] of html.matchAll(ROW)) {
    fields.set(name.trim().toLowerCase(), resolveMarkup(value));
  }
  const parts = [...html.matchAll(PART)];
  parts.forEach((part, index) => {
    const from = part.index + part[0].length;
    fields.set(
      (part[1] ?? '').toLowerCase(),
      resolveMarkup(html.slice(from, parts[index + 1]?.index)),
    );
  });
  return fields;
}
