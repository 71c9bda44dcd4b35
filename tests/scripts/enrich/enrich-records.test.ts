import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAnswerCache, type AnswerCache } from '../../../scripts/enrich/answer-cache.ts';
import { groupQuestions, type Asker } from '../../../scripts/enrich/ask-openalex.ts';
import { enrichRecords, type Enriched } from '../../../scripts/enrich/enrich-records.ts';
import { questionOf } from '../../../scripts/enrich/questions.ts';
import { createPoliteClient } from '../../../scripts/net/polite-client.ts';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { atRecord, emptyRecord } from '../../../src/core/read/read-result.ts';
import { openAlexWork } from '../fetch/answers.ts';
import { startCatalogueServer, status, type AskedPage } from '../fetch/catalogue-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const server = await startCatalogueServer();
let run = 0;
let cache: AnswerCache;

const ASKER: Asker = {
  client: createPoliteClient({
    label: 'OpenAlex',
    intervalMs: 0,
    secret: null,
    clocks: {
      sleep: () => Promise.resolve(),
      deadline: () => new AbortController().signal,
      now: () => 0,
    },
    random: () => 0,
    onWait: () => undefined,
    signal: new AbortController().signal,
  }),
  home: server.home,
  email: 'ada@example.org',
  key: null,
};

beforeEach(() => {
  run += 1;
  cache = openAnswerCache(join(folder, `cache-${run}`), 'openalex', 0);
  server.asked.length = 0;
  server.faults.length = 0;
  server.answer = ({ parameters }) => works(askedNumbers(parameters).map((n) => openAlexWork(n)));
});

function works(results: readonly object[]): string {
  return JSON.stringify({ meta: { count: results.length }, results });
}

/** The numbers of the works in `doi:10.1000/1|10.1000/2`. */
function askedNumbers(parameters: URLSearchParams): readonly number[] {
  const filter = parameters.get('filter') ?? '';
  return Array.from(filter.matchAll(/10\.1000\/(\d+)/g), ([, digits]) => Number(digits));
}

function record(more: Partial<PaperRecord>): PaperRecord {
  return { ...emptyRecord(atRecord('test', 1)), title: 'Made-up work number 1', ...more };
}

function numbered(count: number): readonly PaperRecord[] {
  return Array.from({ length: count }, (_, n) =>
    record({ title: `Made-up work number ${n + 1}`, doi: `10.1000/${n + 1}` }),
  );
}

function enrich(records: readonly PaperRecord[]): Promise<Enriched> {
  return enrichRecords(records, ASKER, cache, () => undefined);
}

function filters(): readonly (string | null)[] {
  return server.asked.map(({ parameters }: AskedPage) => parameters.get('filter'));
}

describe('enrichRecords', () => {
  it('asks for fifty DOIs at a time, and for none a second time', async () => {
    const { facts, note } = await enrich(numbered(120));
    expect(server.asked).toHaveLength(3);
    expect(askedNumbers(server.asked[0]?.parameters ?? new URLSearchParams())).toHaveLength(50);
    expect(server.asked[0]?.parameters.get('mailto')).toBe('ada@example.org');
    expect(facts).toHaveLength(120);
    expect(facts[4]).toMatchObject({
      title: 'Made-up work number 5',
      doi: '10.1000/5',
      citations: 5,
      references: ['openalex:W4'],
    });
    expect(note).toBe('OpenAlex knows 120 of the 120 papers that lack something');
    await enrich(numbered(121));
    expect(filters().slice(3)).toEqual(['doi:10.1000/121']);
  });

  it('asks for what is unknown once, and leaves alone what lacks nothing', async () => {
    server.answer = () => works([]);
    const whole = record({
      authors: ['Ada Example'],
      year: 2021,
      venue: 'V',
      doi: '10.1000/9',
      citations: 1,
      references: ['doi:10.1000/1'],
    });
    const records = [whole, record({ doi: '10.1000/2' })];
    expect((await enrich(records)).facts).toEqual([]);
    expect(filters()).toEqual(['doi:10.1000/2']);
    expect((await enrich(records)).note).toBe(
      'OpenAlex knows 0 of the 1 papers that lack something',
    );
    expect(server.asked).toHaveLength(1);
  });

  it('goes by each kind of identifier, and by the next where one is not known', async () => {
    const pmid = 'https://pubmed.ncbi.nlm.nih.gov/77';
    const known = openAlexWork(3, { ids: { pmid }, doi: null });
    server.answer = ({ parameters }) =>
      works(parameters.get('filter') === 'ids.pmid:77' ? [known] : []);
    const { facts } = await enrich([
      record({ otherIds: ['openalex:W5', 'pmid:77'], doi: '10.1000/5' }),
    ]);
    expect(filters()).toEqual(['ids.openalex:W5', 'doi:10.1000/5', 'ids.pmid:77']);
    expect(facts).toMatchObject([{ doi: '10.1000/5', citations: 3 }]);
  });

  it('asks alone for a preprint that a list does not have', async () => {
    server.answer = ({ path }) =>
      path === '/works' ? works([]) : JSON.stringify(openAlexWork(8, { ids: {} }));
    const { facts } = await enrich([record({ arxiv: '2103.00001' })]);
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/works',
      '/works/doi:10.48550%2Farxiv.2103.00001',
    ]);
    expect(facts).toMatchObject([{ arxiv: '2103.00001', doi: '10.1000/8', citations: 8 }]);
    server.faults.push(null, status(404));
    expect((await enrich([record({ arxiv: '2103.00002' })])).facts).toEqual([]);
  });

  it('asks by title where there is no identifier, and takes only the same', async () => {
    server.answer = () => works([openAlexWork(2), openAlexWork(1)]);
    const title = 'Made-up work, number: <b>1</b> (NOT a 2)';
    const { facts } = await enrich([record({ year: 2020 }), record({ title })]);
    expect(filters()).toEqual([
      'title.search:made up work number 1',
      'title.search:made up work number 1 not a 2',
    ]);
    expect(facts).toMatchObject([{ title: 'Made-up work number 1', doi: '10.1000/1', year: 2021 }]);
  });

  it('keeps an odd identifier from spoiling the others', async () => {
    const records = [...numbered(4), record({ title: 'Odd', doi: '10.1000/a,b|c' })];
    server.answer = ({ path, parameters }) =>
      path === '/works'
        ? works(askedNumbers(parameters).map((n) => openAlexWork(n)))
        : JSON.stringify(openAlexWork(9, { doi: 'https://doi.org/10.1000/a,b|c' }));
    server.faults.push(status(400, 'no such filter'), status(400), status(400));
    const { facts } = await enrich(records);
    expect(filters().slice(0, 4)).toEqual([
      'doi:10.1000/1|10.1000/2|10.1000/3|10.1000/4',
      'doi:10.1000/1|10.1000/2',
      'doi:10.1000/1',
      'doi:10.1000/2',
    ]);
    expect(facts.map(({ doi }) => doi)).toEqual([
      '10.1000/2',
      '10.1000/3',
      '10.1000/4',
      '10.1000/a,b|c',
    ]);
  });

  it('keeps what was found where OpenAlex has enough of it', async () => {
    server.faults.push(null, status(429, 'budget', { 'retry-after': '40000' }));
    const { facts, note } = await enrich(numbered(120));
    expect(facts).toHaveLength(50);
    expect(note).toBe(
      '--enrich completed 50 of the 120 papers that lack something: OpenAlex answers with status 429, wanting a wait of 40000 s: budget',
    );
    server.faults.push(status(401));
    expect((await enrich(numbered(120))).facts).toHaveLength(50);
  });

  it('takes the answer that comes after half of one', async () => {
    server.faults.push(status(200, '{"results": [{"id"'), status(500));
    expect((await enrich(numbered(2))).facts).toHaveLength(2);
  });
});

describe('groupQuestions', () => {
  it('makes no address longer than servers take', () => {
    const records = Array.from({ length: 60 }, (_, n) =>
      record({ doi: `10.1000/${'x'.repeat(300)}${n}` }),
    );
    const questions = records.flatMap((one) => questionOf('doi', one) ?? []);
    const groups = groupQuestions('doi', questions);
    expect(groups.flat()).toEqual(questions);
    for (const group of groups) {
      expect(group.map(({ value }) => value).join('|').length).toBeLessThan(3000);
    }
  });
});
