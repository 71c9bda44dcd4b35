import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import type { Method } from '../../../src/core/contract/map.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { PAPERS_FILE } from '../fixtures.ts';
import { isOneSentence, runAtlas } from '../run-atlas.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

async function methodOf(...args: readonly string[]): Promise<Method> {
  const out = join(folder, 'map');
  const run = await runAtlas(['build', PAPERS_FILE, '--out', out, '--quiet', ...args]);
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  return (await openWholeMap(mapFileReader(out))).manifest.method;
}

describe('build --embedder', () => {
  it('uses the embedder, and takes it into the method and the build hash', async () => {
    const builtIn = await methodOf('--embedder', 'builtin');
    expect(builtIn.embedder.id).toMatch(/^builtin\/1 /);
    expect((await methodOf()).buildHash).toBe(builtIn.buildHash);
    const svd = await methodOf('--embedder', 'svd', '--seed', '3');
    expect(svd.embedder.id).toMatch(/^tfidf-svd\/1 .* seed=3$/);
    const tfidf = await methodOf('--embedder', 'tfidf');
    expect(tfidf.embedder.id).toMatch(/^tfidf\/1 /);
    expect(tfidf.buildHash).not.toBe(builtIn.buildHash);
  });

  it.each([
    [['--embedder', 'bert'], 'There is no embedder "bert"'],
    [['--embedder'], 'The option --embedder <NAME> wants a value'],
    [['--embedder', 'svd', '--blend', '0.5'], '--blend mixes'],
    [['--blend', '2'], '--blend wants a number from 0 to 1, not "2".'],
  ])('refuses %j', async (args, sentence) => {
    const { status, stderr } = await runAtlas(['build', PAPERS_FILE, ...args]);
    expect({ status, isOneSentence: isOneSentence(stderr) }).toEqual({
      status: 2,
      isOneSentence: true,
    });
    expect(stderr).toContain(sentence);
  });
});
