import { cursorParameter, withParameters, type Catalogue } from './catalogue.ts';
import { listIn, numberIn, pageObject, textIn } from './page-json.ts';

const PAGE_SIZE = 100;
/** Pages by number end here; cursors need a key. */
const MOST_BY_NUMBER = 10_000;

/** What is wanted of each work. */
export const OPENALEX_FIELDS = [
  'id',
  'doi',
  'ids',
  'title',
  'display_name',
  'publication_year',
  'publication_date',
  'primary_location',
  'locations',
  'authorships',
  'keywords',
  'cited_by_count',
  'referenced_works',
  'abstract_inverted_index',
].join(',');

/** OpenAlex (https://developers.openalex.org): the best matches first. */
export const OPENALEX: Catalogue = {
  source: 'openalex',
  label: 'OpenAlex',
  home: 'https://api.openalex.org',
  intervalMs: 200,
  keyVariable: 'OPENALEX_API_KEY',
  request: (query, cursor) => {
    const filters = [
      ...(query.from === null ? [] : [`from_publication_date:${query.from}-01-01`]),
      ...(query.withTitlesOnly ? [] : ['has_abstract:true']),
    ];
    return {
      path: withParameters('/works', {
        search: query.text,
        filter: filters.length === 0 ? null : filters.join(','),
        select: OPENALEX_FIELDS,
        per_page: PAGE_SIZE,
        ...cursorParameter(cursor ?? (query.key === null ? 'page=1' : 'cursor=*')),
        mailto: query.email,
        api_key: query.key,
      }),
      secretHeaders: {},
    };
  },
  pageEnd: (text, cursor) => {
    const page = pageObject(text, null);
    const meta = pageObject(text, 'meta');
    const total = numberIn(meta, 'count');
    if (listIn(page, 'results').length === 0) return { total, next: null };
    const next = textIn(meta, 'next_cursor');
    if (next !== null) return { total, next: `cursor=${next}` };
    if (cursor !== null && !cursor.startsWith('page=')) return { total, next: null };
    const number = cursor === null ? 1 : Number(cursor.slice('page='.length));
    const end = Math.min(total ?? 0, MOST_BY_NUMBER);
    return { total, next: number * PAGE_SIZE < end ? `page=${number + 1}` : null };
  },
  shortfall: ({ key }, total, max) =>
    key === null && total !== null && Math.min(total, max) > MOST_BY_NUMBER
      ? `OpenAlex gives no more than ${MOST_BY_NUMBER} of its ${total} papers without a key; a free one in OPENALEX_API_KEY lifts that`
      : null,
};
