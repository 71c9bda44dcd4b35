import { cursorParameter, withParameters, type Catalogue } from './catalogue.ts';
import { listIn, numberIn, pageObject, textIn } from './page-json.ts';

const PAGE_SIZE = 200;
/** The last place that can be reached by number. */
const LAST_OFFSET = 10_000;
const FIELDS = [
  'DOI',
  'title',
  'subtitle',
  'abstract',
  'author',
  'issued',
  'container-title',
  'event',
  'is-referenced-by-count',
  'reference',
  'URL',
].join(',');

/** Crossref (https://api.crossref.org): whatever matches some of the words, the best matches first. */
export const CROSSREF: Catalogue = {
  source: 'crossref',
  label: 'Crossref',
  home: 'https://api.crossref.org',
  intervalMs: 1000,
  keyVariable: null,
  request: ({ text, from, email, withTitlesOnly }, cursor) => {
    const filters = [
      ...(from === null ? [] : [`from-pub-date:${from}`]),
      ...(withTitlesOnly ? [] : ['has-abstract:1']),
    ];
    return {
      path: withParameters('/works', {
        'query.bibliographic': text,
        filter: filters.length === 0 ? null : filters.join(','),
        select: FIELDS,
        rows: PAGE_SIZE,
        ...cursorParameter(cursor ?? 'cursor=*'),
        mailto: email,
      }),
      secretHeaders: {},
    };
  },
  pageEnd: (text, cursor) => {
    const message = pageObject(text, 'message');
    const total = numberIn(message, 'total-results');
    const count = listIn(message, 'items').length;
    if (count < PAGE_SIZE) return { total, next: null };
    if (cursor?.startsWith('offset=') === true) {
      const offset = Number(cursor.slice('offset='.length)) + count;
      return { total, next: offset + PAGE_SIZE <= LAST_OFFSET ? `offset=${offset}` : null };
    }
    const next = textIn(message, 'next-cursor');
    return { total, next: next === null ? null : `cursor=${next}` };
  },
  // Crossref forgets a cursor after five minutes.
  resumedAt: (cursor, received) =>
    received + PAGE_SIZE <= LAST_OFFSET ? `offset=${received}` : cursor,
};
