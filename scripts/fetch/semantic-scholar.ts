import { cursorParameter, withParameters, type Catalogue } from './catalogue.ts';
import { numberIn, pageObject, textIn } from './page-json.ts';

const FIELDS = [
  'title',
  'abstract',
  'year',
  'publicationDate',
  'venue',
  'authors',
  'externalIds',
  'url',
  'citationCount',
].join(',');

/** Semantic Scholar's bulk search (https://api.semanticscholar.org/api-docs/graph): every paper with the words, the most
 * cited first, since it knows no other order of use. */
export const SEMANTIC_SCHOLAR: Catalogue = {
  source: 'semanticscholar',
  label: 'Semantic Scholar',
  home: 'https://api.semanticscholar.org',
  intervalMs: 1100,
  keyVariable: 'S2_API_KEY',
  request: ({ text, from, key }, cursor) => ({
    path: withParameters('/graph/v1/paper/search/bulk', {
      query: text,
      year: from === null ? null : `${from}-`,
      fields: FIELDS,
      sort: 'citationCount:desc',
      ...(cursor === null ? {} : cursorParameter(cursor)),
    }),
    secretHeaders: key === null ? {} : { 'x-api-key': key },
  }),
  pageEnd: (text) => {
    const page = pageObject(text, null);
    const token = textIn(page, 'token');
    return { total: numberIn(page, 'total'), next: token === null ? null : `token=${token}` };
  },
};
