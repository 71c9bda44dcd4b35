import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isOneSentence, runAtlas, type Run, type RunOptions } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { huggingFacePage, openAlexPage, semanticScholarPage } from './answers.ts';
import { startCatalogueServer, status } from './catalogue-server.ts';
import { openAlexOf } from './fetch-all.ts';

const folder = temporaryFolder();
const server = await startCatalogueServer();
const KEY = 'do-not-show-me';
let out = '';
let count = 0;

beforeEach(() => {
  count += 1;
  out = `papers-${count}.jsonl`;
  server.answer = openAlexOf(250);
  server.asked.length = 0;
  server.faults.length = 0;
});

/** Runs the command against the server here: FIELD_ATLAS_CATALOGUE_URL stands in for every catalogue's address. */
function atlasFetch(args: readonly string[] = [], options: RunOptions = {}): Promise<Run> {
  const asked = ['--source', 'openalex', '--query', 'state space', '--out', out];
  return runAtlas(['fetch', ...asked, ...args], {
    cwd: folder,
    ...options,
    environment: {
      FIELD_ATLAS_CATALOGUE_URL: server.home,
      OPENALEX_API_KEY: '',
      S2_API_KEY: '',
      ...options.environment,
    },
  });
}

async function refused(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { status: code, stderr } = await atlasFetch(args, options);
  expect({ code, isOneSentence: isOneSentence(stderr) }, stderr).toEqual({
    code: 2,
    isOneSentence: true,
  });
  return stderr;
}

describe('fetch', () => {
  it('writes papers that build reads as they are', async () => {
    const run = await atlasFetch(['--from', '2021', '--max', '30', '--email', 'ada@example.org']);
    expect(run).toEqual({
      status: 0,
      stdout: `OpenAlex: 30 fetched, 30 kept, 0 without abstract, 0 duplicates
Note: OpenAlex has 250 in all; --max takes more.
The papers are in ${out}.
To map them: npm run atlas -- build ${out}
`,
      stderr: '',
    });
    expect(server.asked).toHaveLength(1);
    const { parameters } = server.asked[0] ?? { parameters: new URLSearchParams() };
    expect(parameters.get('search')).toBe('state space');
    expect(parameters.get('mailto')).toBe('ada@example.org');
    const built = await runAtlas(['build', out, '--out', `map-${count}`], { cwd: folder });
    expect(built.status).toBe(0);
    expect(built.stdout).toContain('30 papers kept, 0 merged, 0 left out\n');
  });

  it('goes on where Ctrl-C stopped it, and says so', async () => {
    let stop = (): void => undefined;
    server.faults.push(null, () => stop());
    const cancelled = await atlasFetch([], {
      onStart: (child) => {
        stop = () => child.kill('SIGINT');
      },
    });
    expect(cancelled).toEqual({
      status: 130,
      stdout: '',
      stderr: 'Cancelled; 100 papers are kept, and the same command goes on from there.\n',
    });
    expect(existsSync(join(folder, out))).toBe(false);
    server.asked.length = 0;
    const { status: code, stdout } = await atlasFetch();
    expect(code).toBe(0);
    expect(stdout).toContain('Going on after 100 papers.\nOpenAlex: 250 fetched, 250 kept,');
    expect(server.asked.map(({ parameters }) => parameters.get('page'))).toEqual(['2', '3']);
    expect(readFileSync(join(folder, out), 'utf8').trimEnd().split('\n')).toHaveLength(250);
  });

  it('keeps what it has where the catalogue refuses to go on', async () => {
    server.faults.push(null, status(401, '{"error": "a key is needed"}'));
    expect(await refused([])).toBe(
      'OpenAlex answers with status 401: {"error": "a key is needed"}; 100 papers are kept, and the same command goes on from there.\n',
    );
    expect(await refused(['--titles'])).toContain('another fetch (--source openalex --query');
    expect((await atlasFetch(['--quiet'])).stdout).toBe('');
  });

  it('sends the key, and shows it to nobody', async () => {
    server.faults.push(status(403, `no such key: ${KEY}`));
    const environment = { OPENALEX_API_KEY: KEY, MINE: 'mine' };
    expect(await refused([], { environment })).toContain('status 403: no such key: ….');
    expect(server.asked[0]?.parameters.get('api_key')).toBe(KEY);
    server.answer = () => semanticScholarPage(1, 4, null);
    const more = ['--source', 'semanticscholar', '--api-key-env', 'MINE'];
    expect((await atlasFetch(more, { environment })).stdout).toContain(
      'Semantic Scholar: 4 fetched, 2 kept, 2 without abstract, 0 duplicates\n',
    );
    expect(server.asked.at(-1)?.headers['x-api-key']).toBe('mine');
  });

  it('touches no file that is there, unless it is told to', async () => {
    const path = join(folder, out);
    writeFileSync(path, 'precious');
    expect(await refused([])).toBe(
      `${out} is there already; --fresh fetches it anew, --out puts it elsewhere.\n`,
    );
    server.faults.push(status(400));
    await refused(['--fresh']);
    expect(readFileSync(path, 'utf8')).toBe('precious');
    expect((await atlasFetch(['--fresh'])).status).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('precious');
  });

  it('says that it is offline, or that there is nothing', async () => {
    const gone = await startCatalogueServer();
    await gone.close();
    const environment = { FIELD_ATLAS_CATALOGUE_URL: gone.home };
    expect(await refused([], { environment })).toMatch(
      /^Cannot reach OpenAlex at 127\.0\.0\.1:\d+; is this machine online\?\n$/,
    );
    server.answer = () => openAlexPage(0, 0, { count: 0 });
    expect(await refused([])).toBe('OpenAlex has no papers for "state space".\n');
    server.answer = () => huggingFacePage(4);
    expect(await refused(['--source', 'huggingface', '--from', '2030'])).toContain(
      'None of the 4 papers that Hugging Face has can be used: 0 have no abstract, 4 are too early',
    );
    expect(existsSync(join(folder, `${out}.part`))).toBe(false);
  });

  it.each([
    [['--source', 'google'], '--source wants one of openalex, arxiv,'],
    [['--query', ' '], '--query wants at least one word.'],
    [['--out', ''], '--out wants the name of a file.'],
    [['--max', '0'], '--max wants a whole number from 1'],
    [['--from', 'now'], '--from wants a whole number from 1000'],
    [['--email', 'me'], '--email wants an address like name@example.org, not "me".'],
    [['--api-key-env', 'NO_SUCH'], 'There is no key in the variable NO_SUCH.'],
    [['--source', 'arxiv', '--api-key-env', 'X'], 'arXiv takes no key; leave --api-key-env out.'],
  ])('refuses %j', async (args, sentence) => {
    expect(await refused(args)).toContain(sentence);
    expect(server.asked).toEqual([]);
  });

  it('wants a source, a query and a file', async () => {
    const run = await runAtlas(['fetch', '--query', 'x', '--out', 'y']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^The option --source <NAME> is needed – "field-atlas fetch --help"/,
    );
    const help = await runAtlas(['fetch', '--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(/^Usage: field-atlas fetch/);
  });
});
