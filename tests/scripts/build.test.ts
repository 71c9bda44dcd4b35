import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapFileReader } from '../../scripts/files/read-files.ts';
import { isCurrent } from '../../scripts/build/ensure-seed-map.ts';
import { SEED_FOLDER } from '../../scripts/build/seed-map.ts';
import { STAGES } from '../../src/core/contract/effects.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { checkMap, openWholeMap } from '../../src/core/contract/open-map.ts';
import { PAPERS_FILE } from './fixtures.ts';
import { folderContents } from './folder-contents.ts';
import { runAtlas, type Run } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const seed = join(folder, 'seed');
let run: Run;
let map: WholeMap;

beforeAll(async () => {
  run = await runAtlas(['build', '--out', seed]);
  map = await openWholeMap(mapFileReader(seed));
}, 60_000);

describe('build', () => {
  it('builds the map that ships, of 36 papers and 36 facts', async () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(await checkMap(mapFileReader(seed))).toEqual([]);
    expect(map.manifest.input).toMatchObject({ read: 36, kept: 36, merged: 0, leftOut: [] });
    expect(
      map.papers.filter((paper) => paper.year !== null && paper.authors.length > 0),
    ).toHaveLength(36);
  });

  it('prints one line with its time for every stage, in order', () => {
    const stages = Array.from(run.stdout.matchAll(/^(\w+) +\d+\.\d\d s$/gm), ([, stage]) => stage);
    expect(stages).toEqual([...STAGES]);
  });

  it('ends with what became of the papers, the topics and the place of the map', () => {
    expect(run.stdout).toContain('36 papers kept, 0 merged, 0 left out\n');
    for (const topic of map.manifest.topics) {
      expect(run.stdout).toContain(`${topic.size}  ${topic.name}\n`);
    }
    expect(run.stdout).toContain(seed);
  });

  it('leaves nothing in the folder but a handful of files', () => {
    expect(Object.keys(folderContents(seed)).toSorted()).toEqual([
      expect.stringMatching(/^abstracts-\w{8}\.json$/),
      expect.stringMatching(/^columns-\w{8}\.bin$/),
      'map.json',
      expect.stringMatching(/^papers-\w{8}\.json$/),
      expect.stringMatching(/^vectors-\w{8}\.bin$/),
    ]);
  });

  it('writes the same bytes twice', async () => {
    const again = join(folder, 'again');
    await runAtlas(['build', '--out', again]);
    expect(folderContents(again)).toEqual(folderContents(seed));
  });

  it('has built the map that ships from the data as they are', async () => {
    expect(await isCurrent(), 'run "npm run atlas -- build" and commit public/maps').toBe(true);
    const committed = await openWholeMap(mapFileReader(SEED_FOLDER));
    expect(committed.papers).toEqual(map.papers);
    expect(committed.links).toEqual(map.links);
    expect(committed.manifest.topics.map(({ id, name, size }) => [id, name, size])).toEqual(
      map.manifest.topics.map(({ id, name, size }) => [id, name, size]),
    );
    expect(committed.manifest.themes).toEqual(map.manifest.themes);
  });

  it('prints nothing with --quiet', async () => {
    const out = join(folder, 'quiet');
    const quiet = await runAtlas(['build', PAPERS_FILE, '--out', out, '--quiet']);
    expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('takes title, neighbours and seed into the map and into its build hash', async () => {
    const out = join(folder, 'options');
    const args = ['build', PAPERS_FILE, '--out', out, '--quiet'];
    await runAtlas([...args, '--title', 'Eight papers', '--neighbours', '3', '--seed', '7']);
    const { title, method } = (await openWholeMap(mapFileReader(out))).manifest;
    expect(title).toBe('Eight papers');
    expect(method.options).toEqual({ neighbours: 3, seed: 7 });
    await runAtlas([...args, '--title', 'Eight papers', '--neighbours', '3', '--seed', '8']);
    expect((await openWholeMap(mapFileReader(out))).manifest.method.buildHash).not.toBe(
      method.buildHash,
    );
  });

  it('names folder and title after the input where nothing else is said', async () => {
    const { status, stdout } = await runAtlas(['build', PAPERS_FILE], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain('The map is in papers-map');
    expect((await openWholeMap(mapFileReader(join(folder, 'papers-map')))).manifest.title).toBe(
      'Papers',
    );
  });

  it('finishes although nobody reads its output any more', async () => {
    const out = join(folder, 'unread');
    const { status } = await runAtlas(['build', PAPERS_FILE, '--out', out], {
      onOutput: (_stdout, child) => child.stdout?.destroy(),
    });
    expect(status).toBe(0);
    expect(await checkMap(mapFileReader(out))).toEqual([]);
  });
});
