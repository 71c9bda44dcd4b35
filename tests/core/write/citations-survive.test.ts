import { describe, expect, it } from 'vitest';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { readCorpus } from '../../../src/core/read/read-corpus.ts';
import { paperTable } from '../../../src/core/write/paper-table.ts';
import { serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { tableJsonLines } from '../../../src/core/write/table-jsonl.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const IDENTITIES = [
  { doi: '10.1000/182' },
  { arxiv: '2103.10668', moreAuthors: true, authors: ['Ada Example'] },
  { otherIds: ['openalex:W2064675550', 'pmid:9377276'] },
  { doi: '10.48550/arxiv.1706.03762', arxiv: '1706.03762' },
  { otherIds: ['s2:0123456789abcdef0123456789abcdef01234567'] },
  {},
];
const map = makeSmallMap({
  papers: IDENTITIES.map((identity, at) => makePaper({ id: `paper${at}`, ...identity })),
  citations: {
    citing: Int32Array.of(0, 0, 1, 2, 5, 5),
    cited: Int32Array.of(1, 2, 4, 3, 0, 4),
  },
});
const OPTIONS = { facts: [], strict: true };
const abstract = 'An abstract of a length that is enough for a paper to be kept on a map.';

describe('Citations and identifiers of a map', () => {
  it('are the same in a map of what was exported as JSON Lines', () => {
    const bytes = tableJsonLines(paperTable(map));
    const corpus = readCorpus([{ name: 'papers.jsonl', bytes }], OPTIONS);
    expect(corpus.citations).toEqual(map.citations);
    expect(corpus.papers).toMatchObject(
      map.papers.map(({ id, doi, arxiv, otherIds, moreAuthors }) => {
        return { id, doi, arxiv, otherIds, moreAuthors };
      }),
    );
  });

  it('are there for papers that are added later', async () => {
    const files = new Map(serialiseMap(map).map(({ path, bytes }) => [path, bytes]));
    const base = await openWholeMap((name) => Promise.resolve(files.get(name) ?? new Uint8Array()));
    const references = ['openalex:W2064675550', '10.1000/182'];
    const added = [
      { title: 'One that cites', abstract, references },
      { title: 'Title of paper2', abstract, otherIds: ['pmid:9377276'], year: 1999 },
    ];
    const { papers, citations } = readCorpus(
      [{ name: 'new.json', bytes: new TextEncoder().encode(JSON.stringify(added)) }],
      {
        ...OPTIONS,
        base: { ...base, source: { name: 'map', format: 'map', bytes: 0, sha256: '' } },
      },
    );
    expect(papers).toHaveLength(7);
    expect(papers[2]).toMatchObject({ id: 'paper2', year: 1999 });
    expect(citations).toEqual({
      citing: Int32Array.of(...map.citations.citing, 6, 6),
      cited: Int32Array.of(...map.citations.cited, 0, 2),
    });
  });
});
