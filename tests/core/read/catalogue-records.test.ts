import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomRecords, catalogueRecord } from '../../../src/core/read/catalogue-records.ts';
import { CROSSREF_WORK } from '../../../src/core/read/crossref-work.ts';
import { HUGGING_FACE_DAILY } from '../../../src/core/read/hugging-face-daily.ts';
import { OPENALEX_WORK } from '../../../src/core/read/openalex-work.ts';
import { atRecord } from '../../../src/core/read/read-result.ts';
import { SEMANTIC_SCHOLAR_PAPER } from '../../../src/core/read/semantic-scholar-paper.ts';

const place = atRecord('test', 1);

describe('catalogueRecord of OpenAlex', () => {
  it('reads a work, its abstract put together again', () => {
    const work = {
      id: 'https://openalex.org/W12',
      doi: 'https://doi.org/10.1000/ABC',
      title: 'On\n examples',
      publication_year: 2021,
      publication_date: '2021-03-04',
      ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/9377276' },
      primary_location: { source: { display_name: 'Journal of Examples' } },
      locations: [{ landing_page_url: 'https://arxiv.org/abs/2103.00001v2' }],
      authorships: [
        { author: { display_name: 'Ada Example' } },
        { author: { display_name: null }, raw_author_name: 'B. Sample' },
      ],
      keywords: [{ display_name: 'Examples' }],
      cited_by_count: 7,
      referenced_works: ['https://openalex.org/W3', 'https://openalex.org/A4'],
      abstract_inverted_index: { the: [0, 2], examples: [3], of: [1] },
    };
    expect(catalogueRecord(OPENALEX_WORK, work, place)).toEqual({
      id: null,
      title: 'On examples',
      abstract: 'the of the examples',
      authors: ['Ada Example', 'B. Sample'],
      moreAuthors: false,
      year: 2021,
      published: '2021-03-04',
      venue: 'Journal of Examples',
      url: 'https://arxiv.org/abs/2103.00001',
      doi: '10.1000/abc',
      arxiv: '2103.00001',
      code: null,
      keywords: ['Examples'],
      citations: 7,
      otherIds: ['openalex:W12', 'pmid:9377276'],
      references: ['openalex:W3'],
      alsoAt: [],
      place,
    });
  });

  it('knows that a list names no more than a hundred authors', () => {
    const authorships = Array.from({ length: 100 }, (_, n) => ({
      author: { display_name: `Author ${n}` },
    }));
    expect(catalogueRecord(OPENALEX_WORK, { authorships }, place)?.moreAuthors).toBe(true);
    expect(
      catalogueRecord(OPENALEX_WORK, { authorships: authorships.slice(1) }, place)?.moreAuthors,
    ).toBe(false);
  });

  it('passes over places that no abstract has', () => {
    const index = { far: [4_000_000_000], near: [0], wrong: ['x'], none: null };
    expect(
      catalogueRecord(OPENALEX_WORK, { abstract_inverted_index: index }, place)?.abstract,
    ).toBe('near');
  });
});

describe('catalogueRecord of Semantic Scholar', () => {
  it('reads a paper', () => {
    const paper = {
      paperId: 'a'.repeat(40),
      externalIds: { DOI: '10.1000/1', ArXiv: '2103.00001', PubMed: '12', ACL: 'P19-1', MAG: '5' },
      title: 'On examples',
      abstract: null,
      year: 2022,
      authors: [{ authorId: '1', name: 'Ada Example' }],
      citationCount: 3,
      references: [{ paperId: 'd'.repeat(40) }, { paperId: null }],
    };
    expect(catalogueRecord(SEMANTIC_SCHOLAR_PAPER, paper, place)).toMatchObject({
      abstract: '',
      authors: ['Ada Example'],
      year: 2022,
      published: null,
      url: 'https://arxiv.org/abs/2103.00001',
      doi: '10.1000/1',
      citations: 3,
      otherIds: [`s2:${'a'.repeat(40)}`, 'pmid:12', 'acl:P19-1'],
      references: [`s2:${'d'.repeat(40)}`],
    });
  });
});

describe('catalogueRecord of Crossref', () => {
  it.each([
    [[[2021, 3, 4]], 2021, '2021-03-04'],
    [[[2021, 3]], 2021, '2021-03'],
    [[[2021]], 2021, null],
    [[[null]], null, null],
    [[], null, null],
  ])('reads the date %j', (parts, year, published) => {
    const work = { title: ['T'], issued: { 'date-parts': parts } };
    expect(catalogueRecord(CROSSREF_WORK, work, place)).toMatchObject({ year, published });
  });

  it('takes the works cited that have a DOI', () => {
    const reference = [{ DOI: '10.1000/XYZ' }, { unstructured: 'Example, 1999' }, { DOI: 'none' }];
    expect(catalogueRecord(CROSSREF_WORK, { reference }, place)?.references).toEqual([
      'doi:10.1000/xyz',
    ]);
  });
});

describe('catalogueRecord of Hugging Face', () => {
  it('reads an entry of a search, and a bare paper', () => {
    const paper = { id: '2103.00001', title: 'On examples', summary: 'An abstract' };
    for (const entry of [{ paper, title: 'Another' }, paper]) {
      expect(catalogueRecord(HUGGING_FACE_DAILY, entry, place)).toMatchObject({
        title: 'On examples',
        abstract: 'An abstract',
        arxiv: '2103.00001',
        url: 'https://arxiv.org/abs/2103.00001',
      });
    }
  });
});

describe('every reader of a catalogue', () => {
  it('takes any JSON whatever for a paper without much, or for none', () => {
    const catalogues = [OPENALEX_WORK, SEMANTIC_SCHOLAR_PAPER, CROSSREF_WORK, HUGGING_FACE_DAILY];
    const shapes = fc.record(
      Object.fromEntries(
        ['title', 'authors', 'authorships', 'author', 'ids', 'externalIds', 'issued'].map(
          (name) => [name, fc.jsonValue()],
        ),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shapes), (value) => {
        for (const shape of catalogues) {
          const record = catalogueRecord(shape, value, place);
          if (record !== null) expect(typeof record.title).toBe('string');
        }
      }),
    );
  });
});

describe('atomRecords', () => {
  const entry = `<entry><id>http://arxiv.org/abs/2103.00001v2</id><title>On
  &lt;examples&gt;</title><summary> An abstract
</summary><published>2021-03-04T05:06:07Z</published><author><name>Ada Example</name>
<arxiv:affiliation>Nowhere</arxiv:affiliation></author><author><name>Ben Sample</name></author>
<arxiv:doi>10.1000/1</arxiv:doi></entry>`;

  it('reads the entries of a feed', () => {
    const [first, ...rest] = atomRecords(
      `<feed><title>Query</title>${entry}${entry.replace('00001', '00002')}</feed>`,
      () => place,
    );
    expect(rest.map(({ arxiv }) => arxiv)).toEqual(['2103.00002']);
    expect(first).toMatchObject({
      title: 'On <examples>',
      abstract: 'An abstract',
      authors: ['Ada Example', 'Ben Sample'],
      year: 2021,
      published: '2021-03-04',
      venue: null,
      url: 'https://arxiv.org/abs/2103.00001',
      doi: '10.1000/1',
    });
  });

  it('gives up on elements in elements without end', () => {
    const feed = `<feed>${entry}${'<entry><a>'.repeat(200_000)}</feed>`;
    expect(atomRecords(feed, () => place)).toHaveLength(1);
  });

  it('leaves out an entry whose abstract breaks off', () => {
    const text = `<feed>${entry}${entry}</feed>`;
    expect(atomRecords(text.slice(0, text.lastIndexOf(' abstract')), () => place)).toHaveLength(1);
  });
});
