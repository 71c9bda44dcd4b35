import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import type { PaperEntry } from '../../../src/core/contract/paper.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { paperLines } from '../fixtures.ts';
import { openAlexWork } from '../fetch/answers.ts';
import { startCatalogueServer, status } from '../fetch/catalogue-server.ts';
import { isOneSentence, runAtlas, type Run } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const server = await startCatalogueServer();
const OUT = join(folder, 'map');
let count = 0;

/** The first two papers of the fixture have a DOI that the server knows; the first says its year. */
const INPUT = paperLines()
  .map((line, n) => {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
    const more = n > 1 ? {} : { doi: `10.1000/${n + 1}`, ...(n === 0 ? { year: 1999 } : {}) };
    return JSON.stringify({ title, abstract, ...more });
  })
  .join('\n');

beforeEach(() => {
  count += 1;
  server.asked.length = 0;
  server.faults.length = 0;
  server.answer = ({ parameters }) => {
    const isByDoi = parameters.get('filter')?.startsWith('doi:') === true;
    const results = isByDoi ? [openAlexWork(1), openAlexWork(2)] : [];
    return JSON.stringify({ meta: { count: results.length }, results });
  };
});

function build(args: readonly string[] = ['--enrich'], home = server.home): Promise<Run> {
  return runAtlas(['build', '-', '--out', OUT, ...args], {
    input: INPUT,
    environment: {
      FIELD_ATLAS_CATALOGUE_URL: home,
      FIELD_ATLAS_CACHE: join(folder, `cache-${count}`),
      OPENALEX_API_KEY: '',
    },
  });
}

async function papers(): Promise<readonly PaperEntry[]> {
  return (await openWholeMap(mapFileReader(OUT))).papers;
}

describe('build --enrich', () => {
  it('fills in what is missing, and asks for nothing in a second run', async () => {
    const run = await build(['--enrich', '--email', 'ada@example.org']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('Note: OpenAlex knows 2 of the 8 papers that lack something\n');
    // The DOIs in one request, then the six titles.
    expect(server.asked).toHaveLength(7);
    expect(server.asked[0]?.parameters.get('mailto')).toBe('ada@example.org');
    const [first, second, third] = await papers();
    expect(first).toMatchObject({ year: 1999, published: null, citations: 1 });
    expect(second).toMatchObject({
      authors: ['Ada Example'],
      year: 2021,
      venue: 'Journal of Examples',
      citations: 2,
    });
    expect(third).toMatchObject({ year: null, citations: null });
    server.asked.length = 0;
    expect((await build()).stdout).toContain('OpenAlex knows 2 of the 8');
    expect(server.asked).toEqual([]);
  });

  it('builds the map without where nothing answers', async () => {
    const gone = await startCatalogueServer();
    await gone.close();
    const run = await build(['--enrich'], gone.home);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(
      /Note: --enrich completed 0 of the 8 papers that lack something: Cannot reach OpenAlex at 127\.0\.0\.1:\d+; is this machine online\?\n/,
    );
    expect(await papers()).toHaveLength(8);
  });

  it('builds it with what was found before OpenAlex refused', async () => {
    server.faults.push(null, status(403, 'enough'));
    const run = await build();
    expect(run.stdout).toContain(
      'completed 2 of the 8 papers that lack something: OpenAlex answers with status 403: enough\n',
    );
    expect((await papers())[1]?.citations).toBe(2);
  });

  it('asks nobody unless it is told to', async () => {
    expect((await build([])).stdout).not.toContain('OpenAlex');
    expect(server.asked).toEqual([]);
  });

  it.each([
    [['build', '--enrich'], '--enrich wants at least one INPUT'],
    [['build', 'x', '--email', 'a@b.org'], '--email is of use with --enrich only.'],
    [['build', 'x', '--enrich', '--email', 'me'], '--email wants an address like'],
  ])('refuses %j', async (args, sentence) => {
    const { status: code, stderr } = await runAtlas(args);
    expect({ code, isOneSentence: isOneSentence(stderr) }).toEqual({
      code: 2,
      isOneSentence: true,
    });
    expect(stderr).toContain(sentence);
  });
});
