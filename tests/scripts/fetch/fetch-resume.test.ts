import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceName } from '../../../scripts/fetch/catalogue.ts';
import type { Fetched } from '../../../scripts/fetch/fetch-papers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { crossrefPage, openAlexPage } from './answers.ts';
import { startCatalogueServer, status } from './catalogue-server.ts';
import { fetchAll, openAlexOf, type FetchTold } from './fetch-all.ts';

const folder = temporaryFolder();
const server = await startCatalogueServer();
let out = '';
let run = 0;

beforeEach(() => {
  run += 1;
  out = join(folder, `papers-${run}.jsonl`);
  server.asked.length = 0;
  server.faults.length = 0;
});

/** Fetches into the test's own file. */
function fetchHere(source: SourceName, told: Partial<FetchTold> = {}): Promise<Fetched> {
  return fetchAll(source, { home: server.home, out, ...told });
}

function titles(path = out): readonly string[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title: string }).title);
}

describe('fetchPapers goes on', () => {
  it('where a failure stopped it, asking for no page twice', async () => {
    server.answer = openAlexOf(350);
    server.faults.push(null, null, ...Array.from({ length: 6 }, () => status(503)));
    await expect(fetchHere('openalex')).rejects.toThrow('OpenAlex answers with status 503.');
    expect(existsSync(out)).toBe(false);
    expect(titles(`${out}.part`)).toHaveLength(200);
    server.asked.length = 0;
    const { counts } = await fetchHere('openalex');
    expect(counts).toMatchObject({ fetched: 350, kept: 350, duplicates: 0 });
    expect(server.asked.map(({ parameters }) => parameters.get('page'))).toEqual(['3', '4']);
    expect(new Set(titles()).size).toBe(350);
    expect([existsSync(`${out}.part`), existsSync(`${out}.state.json`)]).toEqual([false, false]);
  });

  it('where a page was being written when it was stopped', async () => {
    server.answer = openAlexOf(150);
    server.faults.push(null, status(404));
    await expect(fetchHere('openalex')).rejects.toThrow('status 404');
    appendFileSync(`${out}.part`, '{"title": "half a li');
    expect((await fetchHere('openalex')).counts.kept).toBe(150);
    expect(titles()).toHaveLength(150);
  });

  it('knows in a later run what came in an earlier one', async () => {
    server.answer = openAlexOf(150);
    server.faults.push(null, status(404));
    await expect(fetchHere('openalex')).rejects.toThrow();
    server.answer = () => openAlexPage(90, 60, { count: 150 });
    expect((await fetchHere('openalex')).counts).toMatchObject({ kept: 150, duplicates: 10 });
  });

  it('by number where Crossref has forgotten its cursor', async () => {
    server.answer = () => crossrefPage(0, 200, 'C');
    server.faults.push(null, status(400));
    await expect(fetchHere('crossref')).rejects.toThrow('status 400');
    server.answer = () => crossrefPage(200, 1, 'C');
    expect((await fetchHere('crossref')).counts.kept).toBe(201);
    expect(server.asked.at(-1)?.parameters.get('offset')).toBe('200');
    expect(server.asked.at(-1)?.parameters.has('cursor')).toBe(false);
  });

  it('not with another query, nor with a state that is damaged', async () => {
    server.answer = openAlexOf(150);
    server.faults.push(null, status(404));
    await expect(fetchHere('openalex')).rejects.toThrow();
    await expect(fetchHere('openalex', { query: { text: 'others' } })).rejects.toThrow(
      /holds the beginning of another fetch \(openalex examples\); .* --fresh\.$/,
    );
    for (const damage of ['', '{}', '{"version": 1, "bytes": -1}', 'null']) {
      writeFileSync(`${out}.state.json`, damage);
      await expect(fetchHere('openalex')).rejects.toThrow(/do not fit each other; --fresh/);
    }
    const { counts } = await fetchHere('openalex', { isFresh: true });
    expect(counts).toMatchObject({ fetched: 150, kept: 150, duplicates: 0 });
  });

  it('leaves nothing behind where nothing came', async () => {
    server.faults.push(status(404));
    await expect(fetchHere('openalex')).rejects.toThrow();
    expect([existsSync(`${out}.part`), existsSync(`${out}.state.json`)]).toEqual([false, false]);
  });
});
