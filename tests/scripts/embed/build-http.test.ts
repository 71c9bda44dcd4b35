import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { PAPERS_FILE, paperLines } from '../fixtures.ts';
import { folderContents } from '../folder-contents.ts';
import { isOneSentence, runAtlas, type Run, type RunOptions } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, startEmbeddingServer, status, vectorOf, type Fault } from './embedding-server.ts';

const folder = temporaryFolder();
const server = await startEmbeddingServer();
const KEY = 'sk-do-not-show-me';
const EMBEDDER = `${server.address}#tiny`;
let run = 0;
let cache = '';

beforeEach(() => {
  run += 1;
  cache = join(folder, `cache-${run}`);
  server.asked.length = 0;
  server.faults.length = 0;
});

function build(args: readonly string[] = [], options: RunOptions = {}): Promise<Run> {
  const input = options.input === undefined ? PAPERS_FILE : '-';
  const environment = {
    FIELD_ATLAS_CACHE: cache,
    FIELD_ATLAS_API_KEY: KEY,
    ...options.environment,
  };
  const out = ['--out', join(folder, 'map'), '--quiet'];
  return runAtlas(['build', input, ...out, '--embedder', EMBEDDER, ...args], {
    ...options,
    environment,
  });
}

/** As many papers as wanted, all different. */
function manyPapers(count: number): string {
  const papers = Array.from({ length: count }, (_, n) => ({
    id: `n${n}`,
    title: `Paper number ${n} on recurrent networks`,
    abstract: `The state of transformer number ${n} is kept for ${n} steps and then forgotten.`,
  }));
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
}

function cacheFiles(): readonly string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.vectors'),
  );
}

describe('build --embedder http://…', () => {
  it('makes the map of the server’s vectors and says so in the method', async () => {
    expect(await build()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ model: 'tiny', authorization: `Bearer ${KEY}` });
    const first = JSON.parse(paperLines()[0] ?? '') as { title: string; abstract: string };
    expect(asked?.texts).toHaveLength(8);
    expect(asked?.texts[0]).toBe(`${first.title}\n${first.abstract}`);
    const { method } = (await openWholeMap(mapFileReader(join(folder, 'map')))).manifest;
    expect(method.embedder).toEqual({
      id: `http/1 model=tiny at ${server.address} text=title+abstract, centred`,
      dimension: 4,
      coverage: null,
    });
  });

  it('asks for nothing in a second run, and makes the same map', async () => {
    await build();
    const before = folderContents(join(folder, 'map'));
    server.asked.length = 0;
    await build();
    expect(server.asked).toEqual([]);
    expect(folderContents(join(folder, 'map'))).toEqual(before);
  });

  it('gets through refusals that pass', async () => {
    server.faults.push(
      status(429, 'slow down', { 'retry-after': '0' }),
      status(500),
      (response) => {
        response.destroy();
      },
    );
    expect((await build()).status).toBe(0);
    expect(server.asked).toHaveLength(4);
  });

  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    ['a wrong key', status(401, `no such key: ${KEY}`), /status 401: no such key: …; is the key/],
    ['no such model', status(404, 'model "tiny" not found'), /status 404: model "tiny" not found/],
    [
      'broken JSON',
      status(200, '{"data": [{"ind'),
      /cannot be used: it is no JSON, or was cut off/,
    ],
    ['an error for a reply', status(200, `{"error": "${KEY}"}`), /it is the error "…"/],
    [
      'a missing vector',
      (response, { texts }) => answer(response, texts.slice(1).map(vectorOf)),
      /it holds 7 vectors for 8 texts/,
    ],
    [
      'null for a number',
      (response, { texts }) =>
        answer(
          response,
          texts.map(() => [0.5, null]),
        ),
      /vector \d holds null at place 1/,
    ],
    [
      'vectors of two lengths',
      (response, { texts }) =>
        answer(
          response,
          texts.map((_, n) => (n === 3 ? [1, 2] : [1])),
        ),
      /its vectors have different lengths, 1 and 2/,
    ],
  ];
  it.each(faults)('refuses %s in one sentence, without the key', async (_, fault, sentence) => {
    server.faults.push(fault);
    const { status: code, stdout, stderr } = await build();
    expect({ code, stdout, isOneSentence: isOneSentence(stderr) }).toEqual({
      code: 2,
      stdout: '',
      isOneSentence: true,
    });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain(KEY);
  });

  it('refuses vectors of another length than those that it has kept', async () => {
    await build();
    server.faults.push((response, { texts }) =>
      answer(
        response,
        texts.map(() => [1, 2]),
      ),
    );
    const { status: code, stderr } = await build([], { input: manyPapers(3) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/a vector of 2 numbers after vectors of 4; if the model has changed/);
  });

  it('writes the key nowhere', async () => {
    await build();
    const kept = cacheFiles().map((name) => readFileSync(join(cache, name), 'latin1'));
    expect(kept).toHaveLength(1);
    const written = [...Object.values(folderContents(join(folder, 'map'))), ...kept];
    expect(written.join('\n')).not.toContain(KEY);
  });

  it('goes on where a failure stopped it', async () => {
    const input = manyPapers(40);
    server.faults.push(async (response, { texts }) => {
      await untilKept();
      response.writeHead(400).end(String(texts.length));
    });
    const failed = await build([], { input });
    expect(failed.status).toBe(2);
    server.asked.length = 0;
    expect((await build([], { input })).status).toBe(0);
    expect(server.asked).toHaveLength(1);
  });

  it('goes on where Ctrl-C stopped it', async () => {
    const input = manyPapers(40);
    let stop = (): void => undefined;
    server.faults.push(async () => {
      await untilKept();
      stop();
    });
    const cancelled = await build([], {
      input,
      onStart: (child) => {
        stop = () => child.kill('SIGINT');
      },
    });
    expect(cancelled.status).toBe(130);
    server.asked.length = 0;
    expect((await build([], { input })).status).toBe(0);
    expect(server.asked).toHaveLength(1);
  });

  it('blends, and says so', async () => {
    expect((await build(['--blend', '0.6'])).status).toBe(0);
    const { method } = (await openWholeMap(mapFileReader(join(folder, 'map')))).manifest;
    expect(method.embedder.id).toMatch(
      /^blend\/1 0\.6 of \[http\/1 model=tiny at .*\], the rest words weighed by builtin\/1 .*, both centred$/,
    );
    expect(method.embedder.dimension).toBe(4 + 8);
  });
});

/** Waits until a batch is on the disk. */
async function untilKept(): Promise<void> {
  await vi.waitFor(
    () => {
      const [name = 'none'] = cacheFiles();
      expect(statSync(join(cache, name)).size).toBeGreaterThan(100);
    },
    { timeout: 20_000, interval: 20 },
  );
}
