import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceName } from '../../../scripts/fetch/catalogue.ts';
import type { Fetched } from '../../../scripts/fetch/fetch-papers.ts';
import { recordLine } from '../../../scripts/fetch/record-line.ts';
import { recordsOfPage } from '../../../scripts/fetch/records-of-page.ts';
import { readJsonLines } from '../../../src/core/read/json-lines.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import {
  arxivPage,
  crossrefPage,
  huggingFacePage,
  openAlexPage,
  openAlexWork,
  semanticScholarPage,
} from './answers.ts';
import { slowBody, startCatalogueServer, status, truncated } from './catalogue-server.ts';
import { fetchAll, openAlexOf, type FetchTold } from './fetch-all.ts';

const folder = temporaryFolder();
const server = await startCatalogueServer();
let slept: number[] = [];
let out = '';
let run = 0;

beforeEach(() => {
  run += 1;
  out = join(folder, `papers-${run}.jsonl`);
  slept = [];
  server.asked.length = 0;
  server.faults.length = 0;
});

/** Fetches into the test's own file. */
function fetchHere(source: SourceName, told: Partial<FetchTold> = {}): Promise<Fetched> {
  return fetchAll(source, { home: server.home, out, slept, ...told });
}

function titles(path = out): readonly string[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title: string }).title);
}

describe('fetchPapers', () => {
  it('reads OpenAlex page after page', async () => {
    server.answer = openAlexOf(250);
    const { counts, total } = await fetchHere('openalex');
    expect({ counts, total }).toEqual({
      counts: { fetched: 250, kept: 250, withoutAbstract: 0, duplicates: 0, tooEarly: 0 },
      total: 250,
    });
    expect(server.asked).toHaveLength(3);
    expect(server.asked[0]?.headers['user-agent']).toBe('field-atlas (mailto:ada@example.org)');
    expect(slept).toEqual([200, 200]);
    expect(new Set(titles()).size).toBe(250);
  });

  it('follows OpenAlex’s cursor where there is a key', async () => {
    const cursors = ['*', 'one', 'two', null];
    server.answer = ({ parameters }) => {
      const at = cursors.indexOf(parameters.get('cursor'));
      const count = at === 2 ? 0 : 100;
      return openAlexPage(at * 100, count, { count: 200, next_cursor: cursors[at + 1] });
    };
    expect((await fetchHere('openalex', { query: { key: 'k' } })).counts.kept).toBe(200);
    expect(server.asked).toHaveLength(3);
  });

  it('reads arXiv’s feed, three seconds apart', async () => {
    server.answer = ({ parameters }) => {
      const start = Number(parameters.get('start'));
      return arxivPage(start, Math.min(100, 120 - start), 120);
    };
    expect((await fetchHere('arxiv')).counts).toMatchObject({ fetched: 120, kept: 120 });
    expect(slept).toEqual([3000]);
    expect(readFileSync(out, 'utf8').split('\n')[0]).toBe(
      '{"title":"Preprint 00000 on <examples>","abstract":"A made-up abstract that is long enough to stand on a map of papers.","authors":["Ada Example","Ben Sample"],"year":2021,"published":"2021-03-04","venue":"Journal of Examples 3 (2022)","url":"https://arxiv.org/abs/2103.00000","arxiv":"2103.00000","keywords":["cs.LG"]}',
    );
  });

  it('counts the papers of Semantic Scholar that have no abstract, and keeps them on request', async () => {
    server.answer = ({ parameters }) =>
      parameters.has('token') ? semanticScholarPage(6, 4, null) : semanticScholarPage(0, 6, 'more');
    const counts = { fetched: 10, kept: 5, withoutAbstract: 5, duplicates: 0, tooEarly: 0 };
    expect((await fetchHere('semanticscholar')).counts).toEqual(counts);
    out = `${out}.titles`;
    const all = await fetchHere('semanticscholar', { query: { withTitlesOnly: true } });
    expect(all.counts).toEqual({ ...counts, kept: 10, withoutAbstract: 0 });
  });

  it('goes on by Crossref’s cursor though it stays the same', async () => {
    let page = 0;
    server.answer = () => {
      page += 1;
      return crossrefPage((page - 1) * 200, page === 3 ? 1 : 200, 'same');
    };
    expect((await fetchHere('crossref')).counts.kept).toBe(401);
    expect(server.asked.map(({ parameters }) => parameters.get('cursor'))).toEqual([
      '*',
      'same',
      'same',
    ]);
  });

  it('ends where a catalogue goes in circles', async () => {
    server.answer = () => crossrefPage(0, 200, 'same');
    const { counts } = await fetchHere('crossref');
    expect(counts).toMatchObject({ kept: 200, duplicates: 200 });
    expect(server.asked).toHaveLength(2);
  });

  it('leaves out what Hugging Face has from before the first year', async () => {
    server.answer = () => huggingFacePage(10);
    const { counts } = await fetchHere('huggingface', { query: { from: 2021 } });
    expect(counts).toEqual({
      fetched: 10,
      kept: 5,
      withoutAbstract: 0,
      duplicates: 0,
      tooEarly: 5,
    });
  });

  it('stops at as many papers as were wanted', async () => {
    server.answer = openAlexOf(250);
    const { counts } = await fetchHere('openalex', { max: 130 });
    expect(counts).toMatchObject({ fetched: 130, kept: 130 });
    expect(server.asked).toHaveLength(2);
  });

  it('counts what comes twice once', async () => {
    const works = [1, 2, 1, 3].map((n) => openAlexWork(n));
    const again = openAlexWork(9, { doi: 'https://doi.org/10.1000/2' });
    server.answer = () => JSON.stringify({ meta: { count: 5 }, results: [...works, again] });
    expect((await fetchHere('openalex')).counts).toMatchObject({
      fetched: 5,
      kept: 3,
      duplicates: 2,
    });
  });

  it('writes what the program reads as the same record', () => {
    for (const [source, text] of [
      ['openalex', openAlexPage(0, 3, {})],
      ['arxiv', arxivPage(0, 3, 3)],
      ['semanticscholar', semanticScholarPage(0, 3, null)],
      ['crossref', crossrefPage(0, 3, 'x')],
      ['huggingface', huggingFacePage(3)],
    ] as const) {
      const records = recordsOfPage(source, text);
      const lines = { name: 'papers.jsonl', text: records.map(recordLine).join('\n') };
      const { records: read, damaged } = readJsonLines(lines, () => {
        throw new Error('a field was refused');
      });
      expect(damaged).toEqual([]);
      expect(read.map((record) => ({ ...record, place: null }))).toEqual(
        records.map((record) => ({ ...record, place: null })),
      );
    }
  });
});

describe('fetchPapers gets through', () => {
  it('429, 500, half an answer, a redirect and a body that never ends', async () => {
    server.answer = openAlexOf(250);
    server.faults.push(
      status(429, '', { 'retry-after': '5' }),
      status(500, 'oops'),
      truncated(openAlexPage(0, 100, { count: 250 })),
      status(302, '', { location: '/works?page=1' }),
      null,
      null,
      slowBody,
    );
    const { counts } = await fetchHere('openalex', { slowRequest: 6 });
    expect(counts).toMatchObject({ fetched: 250, kept: 250, duplicates: 0 });
    expect(slept).toContain(5000);
  });

  it('a feed that is cut off', async () => {
    server.answer = () => arxivPage(0, 5, 5);
    server.faults.push(truncated(arxivPage(0, 5, 5)));
    expect((await fetchHere('arxiv')).counts.kept).toBe(5);
    expect(server.asked).toHaveLength(2);
  });

  it('an answer of another shape', async () => {
    server.answer = openAlexOf(5);
    server.faults.push(status(200, '{"error": "try again"}'), status(200, '[]'));
    expect((await fetchHere('openalex')).counts.kept).toBe(5);
  });
});
