/** Answers as the catalogues give them, with papers made up for the tests. */

const ABSTRACT = 'A made-up abstract that is long enough to stand on a map of papers.';

/** One page of OpenAlex's /works with the works numbered from `first`. */
export function openAlexPage(
  first: number,
  count: number,
  meta: Readonly<Record<string, unknown>>,
): string {
  const results = Array.from({ length: count }, (_, at) => openAlexWork(first + at));
  return JSON.stringify({ meta: { db_response_time_ms: 7, ...meta }, results, group_by: [] });
}

/** Work number `n` of OpenAlex; it cites the one before. */
export function openAlexWork(n: number, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    id: `https://openalex.org/W${n}`,
    doi: `https://doi.org/10.1000/${n}`,
    title: `Made-up work number ${n}`,
    publication_year: 2021,
    publication_date: '2021-03-04',
    ids: { openalex: `https://openalex.org/W${n}`, doi: `https://doi.org/10.1000/${n}` },
    primary_location: { source: { display_name: 'Journal of Examples' } },
    authorships: [{ author: { display_name: 'Ada Example' } }],
    cited_by_count: n,
    referenced_works: [`https://openalex.org/W${n - 1}`],
    abstract_inverted_index: inverted(ABSTRACT),
    ...more,
  };
}

/** `a b a` → `{"a": [0, 2], "b": [1]}`. */
export function inverted(text: string): Readonly<Record<string, readonly number[]>> {
  const index: Record<string, number[]> = {};
  for (const [at, word] of text.split(' ').entries()) (index[word] ??= []).push(at);
  return index;
}

/** One page of arXiv's API with the entries numbered from `first`. */
export function arxivPage(first: number, count: number, total: number): string {
  const entries = Array.from({ length: count }, (_, at) => {
    const id = String(first + at).padStart(5, '0');
    return `<entry><id>http://arxiv.org/abs/2103.${id}v2</id><title>Preprint ${id}
  on &lt;examples&gt;</title><summary>${ABSTRACT}</summary><published>2021-03-04T05:06:07Z</published>
<author><name>Ada Example</name><arxiv:affiliation>Nowhere</arxiv:affiliation></author><author><name>Ben Sample</name></author>
<arxiv:journal_ref>Journal of Examples 3 (2022)</arxiv:journal_ref><category term="cs.LG"/></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
<title>arXiv Query</title><opensearch:totalResults>${total}</opensearch:totalResults>
${entries.join('\n')}
</feed>
`;
}

/** One page of Semantic Scholar's bulk search; papers with an even number have no abstract. */
export function semanticScholarPage(first: number, count: number, token: string | null): string {
  const data = Array.from({ length: count }, (_, at) => ({
    paperId: `abc${first + at}`,
    externalIds: { DOI: `10.1000/${first + at}`, CorpusId: first + at },
    url: `https://www.semanticscholar.org/paper/abc${first + at}`,
    title: `Made-up work number ${first + at}`,
    abstract: (first + at) % 2 === 0 ? null : ABSTRACT,
    venue: '',
    year: 2022,
    citationCount: 5,
    publicationDate: '2022-01-02',
    authors: [{ authorId: '1', name: 'Ada Example' }],
  }));
  return JSON.stringify({ total: 1234, token, data });
}

/** One page of Crossref's /works. */
export function crossrefPage(first: number, count: number, cursor: string): string {
  const items = Array.from({ length: count }, (_, at) => ({
    DOI: `10.1000/${first + at}`,
    title: [`Made-up work number ${first + at}`],
    abstract: `<jats:p>${ABSTRACT}</jats:p>`,
    author: [{ given: 'Ada', family: 'Example', sequence: 'first' }],
    issued: { 'date-parts': [[2021, 3]] },
    'container-title': ['Journal of Examples'],
    'is-referenced-by-count': 7,
    reference: [
      { key: 'a', DOI: '10.1000/XYZ' },
      { key: 'b', unstructured: 'No identifier' },
    ],
  }));
  const message = { 'total-results': 201, 'next-cursor': cursor, items };
  return JSON.stringify({ status: 'ok', 'message-type': 'work-list', message });
}

/** What a search of Hugging Face's papers gives; every second one is of 2019. */
export function huggingFacePage(count: number): string {
  const items = Array.from({ length: count }, (_, at) => ({
    paper: {
      id: `2103.${String(at).padStart(5, '0')}`,
      title: `Made-up paper\n  number ${at}`,
      summary: ABSTRACT,
      publishedAt: `${at % 2 === 0 ? 2021 : 2019}-03-04T00:00:00.000Z`,
      authors: [{ _id: '1', name: 'Ada Example', hidden: false }],
      upvotes: 3,
      githubRepo: 'https://github.com/example/example',
    },
    title: `Made-up paper number ${at}`,
  }));
  return JSON.stringify(items);
}
