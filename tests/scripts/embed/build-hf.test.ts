import { createServer } from 'node:http';
import { once } from 'node:events';
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import { inPackage } from '../../../scripts/package-paths.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import type { WholeMap } from '../../../src/core/contract/map.ts';
import { PAPERS_FILE } from '../fixtures.ts';
import { isOneSentence, runAtlas, type Run } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeTinyModel } from './tiny-model.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
const model = join(folder, 'tiny-words');
const out = join(folder, 'map');
/** A folder whose node_modules has the package may be named from outside. */
const HOME = process.env['TRANSFORMERS_FOLDER'] ?? inPackage('.');
const isInstalled = isThere(HOME);
if (!isInstalled) {
  console.log('Models are not run: @huggingface/transformers is not installed here.');
}

writeTinyModel(model, {
  '[UNK]': [0.1, 0.1, 0.1],
  '[CLS]': [0.5, 0.5, 0.5],
  '[SEP]': [0, 0, 0],
  recurrent: [9, 0, 0],
  state: [0, 9, 0],
  transformer: [0, 0, 9],
  attention: [0, 0, 9],
});

function isThere(home: string): boolean {
  try {
    return createRequire(join(home, 'x.js')).resolve('@huggingface/transformers') !== '';
  } catch {
    return false;
  }
}

function build(embedder: string, environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  return runAtlas(['build', PAPERS_FILE, '--out', out, '--quiet', '--embedder', embedder], {
    cwd: isInstalled ? HOME : folder,
    environment: { FIELD_ATLAS_CACHE: cache, ...environment },
  });
}

function readMap(): Promise<WholeMap> {
  return openWholeMap(mapFileReader(out));
}

describe('build --embedder hf:MODEL', () => {
  it.skipIf(isInstalled)('says how to install what is missing', async () => {
    const { status, stderr } = await build(`hf:${model}`);
    expect(status).toBe(2);
    expect(stderr).toBe(
      '--embedder hf: needs a package that is not installed: npm install @huggingface/transformers.\n',
    );
  });

  it('says so where a folder holds no model', async () => {
    const { status, stderr } = await build(`hf:${join(folder, 'nothing')}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Cannot read .*config\.json: there is no such file or folder\.$/m);
  });

  it.skipIf(!isInstalled)('runs a model from a folder, and only once', async () => {
    expect(await build(`hf:${model}`)).toEqual({ status: 0, stdout: '', stderr: '' });
    const first = await readMap();
    expect(first.manifest.method.embedder).toMatchObject({ dimension: 3, coverage: null });
    expect(first.manifest.method.embedder.id).toMatch(
      /^hf\/1 tiny-words sha256=[0-9a-f]{16} dtype=fp32 pooling=mean prefix="" text=title"\\n"abstract, centred$/,
    );
    const kept = readdirSync(join(cache, 'vectors'), { recursive: true });
    expect(await build(`hf:${model}`)).toEqual({ status: 0, stdout: '', stderr: '' });
    // A run that makes a vector begins a file.
    expect(readdirSync(join(cache, 'vectors'), { recursive: true })).toEqual(kept);
    expect((await readMap()).manifest.method.buildHash).toBe(first.manifest.method.buildHash);
  });

  it.skipIf(!isInstalled)('takes pooling and prefix', async () => {
    // The first token is the same in every text: no paper differs from any other.
    expect((await build(`hf:${model}@pooling=cls,prefix=state `)).status).toBe(0);
    const { manifest, columns } = await readMap();
    expect(manifest.method.embedder.id).toMatch(/pooling=cls prefix="state "/);
    expect(Math.min(...columns.similarities)).toBeCloseTo(1, 3);
  });

  it.skipIf(!isInstalled)('fetches a model from a hub once', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/^\/org\/tiny\/resolve\/main\//, '');
      asked.push(path);
      const file = join(model, path);
      if (existsSync(file)) createReadStream(file).pipe(response);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const hub = { HF_ENDPOINT: endpoint };
      expect(await build('hf:org/tiny', hub)).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(asked).toContain('onnx/model.onnx');
      asked.length = 0;
      rmSync(join(cache, 'vectors'), { recursive: true });
      expect((await build('hf:org/tiny', hub)).status).toBe(0);
      expect(asked).not.toContain('onnx/model.onnx');
      const { status, stderr } = await build('hf:org/none', hub);
      expect({ status, isOneSentence: isOneSentence(stderr) }).toEqual({
        status: 2,
        isOneSentence: true,
      });
      expect(stderr).toMatch(/^hf:org\/none cannot be loaded: /);
    } finally {
      server.close();
    }
  });
});
