import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { npyFile } from '../../core/embed/vectors/npy-file.ts';
import { PAPERS_FILE } from '../fixtures.ts';
import { isOneSentence, runAtlas } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const out = join(folder, 'map');
const IDS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
/** Two groups that no reading of the texts would find: odd and even. */
const ROWS = IDS.map((_, n) => (n % 2 === 0 ? [1, n / 100] : [n / 100, 1]));
const NPY = npyFile({ descr: '<f4', shape: '(8, 2)' }, ROWS.flat());

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function lines(ids: readonly string[]): string {
  return ids.map((id, n) => JSON.stringify({ id, vector: ROWS[n] ?? [1, 1] })).join('\n');
}

/** For every paper its nearest one. */
async function nearest(path: string): Promise<readonly (string | undefined)[]> {
  const run = await runAtlas(['build', PAPERS_FILE, '--out', out, '--quiet', '--embedder', path]);
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  const { papers, columns } = await openWholeMap(mapFileReader(out));
  return papers.map((_, n) => papers[columns.neighbours[columns.neighbourStart[n] ?? 0] ?? -1]?.id);
}

describe('build --embedder vectors:FILE', () => {
  it('joins by id, whatever the order and the form', async () => {
    const near = await nearest(`vectors:${put('in-order.npy', NPY)}`);
    expect(near.map((id) => (Number(id?.slice(1)) - 1) % 2)).toEqual(IDS.map((_, n) => n % 2));
    const jsonl = put('v.jsonl', lines(IDS).split('\n').toReversed().join('\n'));
    expect(await nearest(`vectors:${jsonl}`)).toEqual(near);
    const { method } = (await openWholeMap(mapFileReader(out))).manifest;
    expect(method.embedder.id).toMatch(
      /^vectors\/1 v\.jsonl sha256=[0-9a-f]{16} dimension=2, centred$/,
    );
    put('named.ids.txt', `${IDS.join('\n')}\n`);
    expect(await nearest(`vectors:${put('named.npy', NPY)}`)).toEqual(near);
  });

  const wrong: readonly (readonly [string, () => string, RegExp])[] = [
    [
      'a file that is not there',
      () => join(folder, 'none.npy'),
      /Cannot read .*none\.npy: there is no such file/,
    ],
    [
      'papers without a vector',
      () => put('few.jsonl', lines(IDS.slice(0, 6))),
      /few\.jsonl has no vector for 2 of 8 papers: p7, p8\.$/m,
    ],
    [
      'another number of rows',
      () => put('few.npy', npyFile({ descr: '<f4', shape: '(2, 2)' }, [1, 2, 3, 4])),
      /few\.npy holds 2 vectors without ids, but there are 8 papers/,
    ],
    [
      'another number of ids',
      () => {
        put('ids.ids.txt', 'p1\np2\n');
        return put('ids.npy', NPY);
      },
      /ids\.npy holds 8 vectors, but there are 2 ids/,
    ],
    ['a picture', () => put('x.png', Uint8Array.of(0x89, 0x50, 0xff)), /x\.png is no NumPy file/],
  ];
  it.each(wrong)('refuses %s', async (_, path, sentence) => {
    const args = ['--out', join(folder, 'other'), '--quiet', '--embedder', `vectors:${path()}`];
    const { status, stderr } = await runAtlas(['build', PAPERS_FILE, ...args]);
    expect({ status, isOneSentence: isOneSentence(stderr) }).toEqual({
      status: 2,
      isOneSentence: true,
    });
    expect(stderr).toMatch(sentence);
  });
});
