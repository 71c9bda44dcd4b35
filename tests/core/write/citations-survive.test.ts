import { describe, expect, it } from 'vitest';
import { checkMap, openWholeMap } from '../../../src/core/contract/open-map.ts';
import { readCorpus, type BaseCorpus, type Corpus } from '../../../src/core/read/read-corpus.ts';
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

const source = { name: 'map', format: 'map', bytes: 0, sha256: '' };

function corpusOf(works: readonly unknown[], base?: BaseCorpus): Corpus {
  const bytes = new TextEncoder().encode(JSON.stringify(works));
  const options = base === undefined ? OPTIONS : { ...OPTIONS, base };
  return readCorpus([{ name: 'works.json', bytes }], options);
}

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

  it('join the papers of a map to works that are added later, however often it grows', () => {
    const first = [
      { title: 'One that cites', abstract, references: ['10.1000/one', '10.1000/two'] },
      { title: 'One that cites nothing', abstract },
    ];
    let corpus = corpusOf(first);
    expect(corpus.references).toEqual([['doi:10.1000/one', 'doi:10.1000/two'], []]);
    for (const doi of ['10.1000/one', '10.1000/two']) {
      corpus = corpusOf([{ title: `Added as ${doi}`, abstract, doi }], { ...corpus, source });
    }
    expect(corpus.references).toEqual([]);
    expect(corpus.citations).toEqual({
      citing: Int32Array.of(0, 0),
      cited: Int32Array.of(2, 3),
    });
  });

  it('stand in a file of their own, where there are any', async () => {
    const references = [['doi:10.1000/later', 'pmid:7'], [], [], [], [], ['s2:0a']];
    const files = new Map(
      serialiseMap({ ...map, references }).map(({ path, bytes }) => [path, bytes]),
    );
    const read = (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
    expect((await openWholeMap(read)).references).toEqual(references);
    expect(await checkMap(read)).toEqual([]);
    const name = [...files.keys()].find((one) => one.startsWith('references')) ?? '';
    files.set(name, new TextEncoder().encode('{"references": [[1]]}'));
    expect((await checkMap(read)).join(' ')).toContain(name);
    expect(serialiseMap(map).some(({ path }) => path.startsWith('references'))).toBe(false);
  });
});
