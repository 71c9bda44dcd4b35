import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import { at, datePartsText, listAt, longText, prefixed, type JsonShape } from './json-shape.ts';

const NAMES = ['container-title', 'citation-key', 'title-short', 'publisher-place'];
const ARXIV = /\barxiv(?:\.org\/abs\/|:\s*)([a-z.-]{0,20}\/?\d[\d.]{3,12}(?:v\d+)?)/i;

/** An item of the Citation Style Language, as Zotero, Mendeley, Pandoc and Manubot write it
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export const CSL_ITEM: JsonShape = {
  label: 'CSL-JSON',
  fits: (object) =>
    NAMES.some((name) => Object.hasOwn(object, name)) ||
    isObject(at(object, 'issued')) ||
    isNameList(at(object, 'author')) ||
    (Object.hasOwn(object, 'type') && ('DOI' in object || 'URL' in object || 'editor' in object)),
  plain: (object) => {
    const note = longText(at(object, 'note'));
    const url = longText(at(object, 'URL'));
    return {
      id: labelOf(object),
      title: longText(at(object, 'title')),
      abstract: longText(at(object, 'abstract')),
      authors: itemAuthors(at(object, 'author')),
      ...dateOf(object),
      venue: longText(
        at(object, 'container-title') ?? at(object, 'event-title') ?? at(object, 'event'),
      ),
      url: webAddress(url) ?? null,
      doi: normalDoi(longText(at(object, 'DOI'))),
      arxiv: arxivOf(object, note),
      code: at(object, 'custom.code') ?? at(object, 'code'),
      citations: at(object, 'custom.citations'),
      keywords: at(object, 'keyword'),
      otherIds: [
        ...listAt(object, 'custom.identifiers'),
        ...prefixed('pmid', at(object, 'PMID')),
        ...prefixed('pmcid', at(object, 'PMCID')),
      ],
    };
  },
};

/** Returns names given as CSL names: `given` and `family` with particles, or `literal`. */
export function itemAuthors(value: unknown): readonly string[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [];
  return names.map(nameOf).filter((name) => name !== '');
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const part = (name: string): string => longText(at(value, name)).trim();
  const literal = part('literal') === '' ? part('name') : part('literal');
  if (literal !== '') return literal;
  const names = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
  return names
    .map(part)
    .filter((text) => text !== '')
    .join(' ');
}

function isNameList(value: unknown): boolean {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return isObject(first) && ('family' in first || 'literal' in first);
}

/** A library's own address of the item is no label. */
function labelOf(object: JsonObject): unknown {
  const key = at(object, 'citation-key') ?? at(object, 'id');
  return typeof key === 'string' && /^https?:/.test(key) ? null : key;
}

function dateOf(object: JsonObject): JsonObject {
  const issued = at(object, 'issued');
  const parts = datePartsText(at(issued, 'date-parts'));
  if (parts !== undefined) return { published: parts };
  const text = longText(at(issued, 'raw') ?? at(issued, 'literal') ?? issued);
  return { year: /\b(?:1[5-9]|20)\d\d\b/.exec(text)?.[0] };
}

function arxivOf(object: JsonObject, note: string): string | null {
  const number = normalArxiv(longText(at(object, 'number')));
  return (
    number ?? normalArxiv(longText(at(object, 'URL'))) ?? normalArxiv(ARXIV.exec(note)?.[1] ?? '')
  );
}
