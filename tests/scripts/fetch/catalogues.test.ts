import { describe, expect, it } from 'vitest';
import { arxivQuery } from '../../../scripts/fetch/arxiv.ts';
import type { CatalogueQuery, SourceName } from '../../../scripts/fetch/catalogue.ts';
import { CATALOGUES } from '../../../scripts/fetch/catalogues.ts';
import { PassingFailure } from '../../../scripts/net/retry.ts';
import {
  arxivPage,
  crossrefPage,
  huggingFacePage,
  openAlexPage,
  semanticScholarPage,
} from './answers.ts';

const QUERY: CatalogueQuery = {
  text: 'state space model',
  from: 2021,
  withTitlesOnly: false,
  email: 'ada@example.org',
  key: null,
};

function asked(
  source: SourceName,
  more: Partial<CatalogueQuery> = {},
  cursor: string | null = null,
): { readonly path: string; readonly parameters: Readonly<Record<string, string>> } {
  const catalogue = CATALOGUES[source];
  const { path } = catalogue.request({ ...QUERY, ...more }, cursor);
  const { pathname, searchParams } = new URL(path, catalogue.home);
  return { path: pathname, parameters: Object.fromEntries(searchParams) };
}

describe('OPENALEX', () => {
  const { pageEnd, shortfall } = CATALOGUES.openalex;

  it('asks for pages by number without a key, and by cursor with one', () => {
    expect(asked('openalex')).toEqual({
      path: '/works',
      parameters: {
        search: 'state space model',
        filter: 'from_publication_date:2021-01-01,has_abstract:true',
        select: expect.stringContaining('abstract_inverted_index') as string,
        per_page: '100',
        page: '1',
        mailto: 'ada@example.org',
      },
    });
    expect(asked('openalex', { key: 'k' }).parameters).toMatchObject({ cursor: '*', api_key: 'k' });
    expect(asked('openalex', { key: 'k' }, 'cursor=a=b/+').parameters['cursor']).toBe('a=b/+');
    expect(asked('openalex', { from: null, withTitlesOnly: true }).parameters).not.toHaveProperty(
      'filter',
    );
  });

  it('goes on to the next number or cursor, until there is none', () => {
    const page = (meta: object, count = 100): string => openAlexPage(0, count, { ...meta });
    expect(pageEnd(page({ count: 101 }), null)).toEqual({ total: 101, next: 'page=2' });
    expect(pageEnd(page({ count: 101 }, 1), 'page=2')).toEqual({ total: 101, next: null });
    expect(pageEnd(page({ count: 99_999 }), 'page=100')).toEqual({ total: 99_999, next: null });
    expect(pageEnd(page({ count: 101, next_cursor: 'xyz' }), 'cursor=*').next).toBe('cursor=xyz');
    expect(pageEnd(page({ count: 101, next_cursor: null }), 'cursor=xyz').next).toBeNull();
    expect(pageEnd(page({ count: 101, next_cursor: 'xyz' }, 0), 'cursor=xyz').next).toBeNull();
  });

  it('says what it does not give', () => {
    expect(shortfall?.(QUERY, 50_000, 20_000)).toMatch(/no more than 10000 of its 50000 papers/);
    expect(shortfall?.(QUERY, 50_000, 2000)).toBeNull();
    expect(shortfall?.({ ...QUERY, key: 'k' }, 50_000, 20_000)).toBeNull();
  });
});

describe('ARXIV', () => {
  const { pageEnd } = CATALOGUES.arxiv;

  it('asks for a hundred entries from a year on', () => {
    expect(asked('arxiv', {}, 'start=100')).toEqual({
      path: '/api/query',
      parameters: {
        search_query:
          '(all:state AND all:space AND all:model) AND submittedDate:[202101010000 TO 299912312359]',
        start: '100',
        max_results: '100',
      },
    });
  });

  it.each([
    ['state "space model"', 'all:state AND all:"space model"'],
    ['state AND (space)', 'all:state AND all:space'],
    ['ti:examples ANDNOT cat:cs.LG', 'ti:examples ANDNOT cat:cs.LG'],
    ['a [b] – "c', 'all:a AND all:b AND all:c'],
  ])('puts %s into its language', (text, query) => {
    expect(arxivQuery(text)).toBe(query);
  });

  it('goes on by what came, and asks again for a page that came empty', () => {
    expect(pageEnd(arxivPage(0, 100, 250), null)).toEqual({ total: 250, next: 'start=100' });
    expect(pageEnd(arxivPage(200, 50, 250), 'start=200')).toEqual({ total: 250, next: null });
    expect(() => pageEnd(arxivPage(0, 0, 250), 'start=100')).toThrow(PassingFailure);
    expect(pageEnd(arxivPage(0, 0, 99_999), 'start=10000').next).toBeNull();
  });

  it('tells of a mistake that comes as an entry', () => {
    const feed = `<feed><entry><id>https://arxiv.org/api/errors#x</id><title>Error</title>
<summary>malformed query</summary></entry></feed>`;
    expect(() => pageEnd(feed, null)).toThrow('arXiv refuses the query: malformed query.');
  });
});

describe('SEMANTIC_SCHOLAR', () => {
  it('searches in bulk, the key in a header, and goes on by token', () => {
    expect(asked('semanticscholar', {}, 'token=T1').parameters).toMatchObject({
      query: 'state space model',
      year: '2021-',
      sort: 'citationCount:desc',
      token: 'T1',
    });
    const { request, pageEnd } = CATALOGUES.semanticscholar;
    expect(request({ ...QUERY, key: 'k' }, null).secretHeaders).toEqual({ 'x-api-key': 'k' });
    expect(pageEnd(semanticScholarPage(0, 3, 'T2'), null)).toEqual({
      total: 1234,
      next: 'token=T2',
    });
    expect(pageEnd(semanticScholarPage(0, 3, null), 'token=T2').next).toBeNull();
  });
});

describe('CROSSREF', () => {
  const { pageEnd, resumedAt } = CATALOGUES.crossref;

  it('asks for works with abstracts', () => {
    expect(asked('crossref')).toMatchObject({
      path: '/works',
      parameters: {
        'query.bibliographic': 'state space model',
        filter: 'from-pub-date:2021,has-abstract:1',
        rows: '200',
        cursor: '*',
        mailto: 'ada@example.org',
      },
    });
  });

  it('goes on by cursor while pages are full, and by number in a later run', () => {
    expect(pageEnd(crossrefPage(0, 200, 'C'), null)).toEqual({ total: 201, next: 'cursor=C' });
    expect(pageEnd(crossrefPage(200, 1, 'C'), 'cursor=C')).toEqual({ total: 201, next: null });
    expect(resumedAt?.('cursor=C', 400)).toBe('offset=400');
    expect(pageEnd(crossrefPage(0, 200, 'C'), 'offset=400').next).toBe('offset=600');
    expect(resumedAt?.('cursor=C', 10_000)).toBe('cursor=C');
  });
});

describe('HUGGING_FACE', () => {
  it('has one page', () => {
    const { pageEnd, shortfall } = CATALOGUES.huggingface;
    expect(asked('huggingface')).toEqual({
      path: '/api/papers/search',
      parameters: { q: 'state space model', limit: '120' },
    });
    expect(pageEnd(huggingFacePage(120), null)).toEqual({ total: 120, next: null });
    expect(shortfall?.(QUERY, 120, 2000)).toMatch(/no more than 120 papers/);
  });
});
