import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapFileReader } from '../../scripts/files/read-files.ts';
import { SEED_FOLDER } from '../../scripts/build/seed-map.ts';
import { STAGES } from '../../src/core/contract/effects.ts';
import { MANIFEST_FILE, type WholeMap } from '../../src/core/contract/map.ts';
import { checkMap, openWholeMap } from '../../src/core/contract/open-map.ts';
import { paperLines, PAPERS_FILE } from './fixtures.ts';
import { folderContents } from './folder-contents.ts';
import { isOneSentence, runAtlas, type Run } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const lines = paperLines();
const base = join(folder, 'base');
const fresh = join(folder, 'fresh.jsonl');
let old: WholeMap;
let before: Readonly<Record<string, string>>;

const open = (directory: string): Promise<WholeMap> => openWholeMap(mapFileReader(directory));

/** A file of these lines. */
function fileOf(name: string, content: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, content.join('\n'));
  return path;
}

/** A copy of the base to be spoilt or built over. */
function copyOf(directory: string, name: string): string {
  cpSync(directory, join(folder, name), { recursive: true });
  return join(folder, name);
}

async function refused(args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runAtlas(['build', ...args]);
  expect({ status, isOneSentence: isOneSentence(stderr) }, `${stdout}${stderr}`).toEqual({
    status: 2,
    isOneSentence: true,
  });
  return stderr;
}

/** Every paper that the old map has is in the new one, first, and where it was. */
function expectKept(map: WholeMap): void {
  expect(map.papers.slice(0, old.papers.length).map(({ id }) => id)).toEqual(
    old.papers.map(({ id }) => id),
  );
  expect([...map.columns.positions.subarray(0, old.columns.positions.length)]).toEqual([
    ...old.columns.positions,
  ]);
}

beforeAll(async () => {
  fileOf('fresh.jsonl', lines.slice(5));
  const first = fileOf('first.jsonl', lines.slice(0, 5));
  await runAtlas(['build', first, '--out', base, '--quiet', '--title', 'Mine', '--seed', '7']);
  old = await open(base);
  before = folderContents(base);
}, 60_000);

describe('build --into', { timeout: 60_000 }, () => {
  let run: Run;
  let map: WholeMap;
  const out = join(folder, 'grown');

  beforeAll(async () => {
    run = await runAtlas(['build', fresh, '--into', base, '--out', out]);
    map = await open(out);
  }, 60_000);

  it('adds new papers to a map, whose own stay where they are, and leaves that map alone', async () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(await checkMap(mapFileReader(out))).toEqual([]);
    expect(map.papers.map(({ id }) => id)).toEqual(lines.map((_, index) => `p${index + 1}`));
    expectKept(map);
    expect(folderContents(base)).toEqual(before);
  });

  it('says in one sentence how the new ones were placed, and goes through the usual stages', () => {
    expect(run.stdout).toMatch(
      /^3 new papers placed; \d+ % of their nearest papers stand near them, \d+ % for the old ones[.:]/m,
    );
    const stages = Array.from(run.stdout.matchAll(/^(\w+) +\d+\.\d\d s$/gm), ([, stage]) => stage);
    expect(stages).toEqual([...STAGES]);
  });

  it('takes title and seed from the map, and states the map among what it was built from', () => {
    const { title, method, input } = map.manifest;
    expect(title).toBe('Mine');
    expect(method.options).toEqual({ neighbours: 5, seed: 7 });
    expect(method.layout.algorithm).toMatch(/; 3 of 8 papers placed into a fixed layout$/);
    expect(input).toMatchObject({ read: 8, kept: 8, merged: 0, leftOut: [] });
    expect(input.sources.map(({ name, format }) => [name, format])).toEqual([
      ['base', 'field-atlas-map'],
      ['fresh.jsonl', 'json-lines'],
    ]);
  });

  it('gives the same map for an input that holds the old papers too', async () => {
    const all = join(folder, 'all');
    await runAtlas(['build', PAPERS_FILE, '--into', base, '--out', all, '--quiet']);
    const { papers, columns, manifest } = await open(all);
    const unsourced = (of: typeof papers): unknown =>
      of.map((paper) => ({ ...paper, sources: [] }));
    expect(unsourced(papers)).toEqual(unsourced(map.papers));
    // The old papers stand in both sources now.
    expect(papers.map(({ sources }) => sources)).toEqual([
      ...Array.from({ length: 5 }, () => [0, 1]),
      ...Array.from({ length: 3 }, () => [1]),
    ]);
    expect(columns).toEqual(map.columns);
    expect(manifest.input).toMatchObject({ read: 13, kept: 8, merged: 5 });
  });

  it('writes the same bytes twice, and another build hash into another map', async () => {
    const again = join(folder, 'again');
    await runAtlas(['build', fresh, '--into', base, '--out', again, '--quiet']);
    expect(folderContents(again)).toEqual(folderContents(out));
    await runAtlas(['build', fresh, '--into', out, '--out', again, '--quiet']);
    const { method } = (await open(again)).manifest;
    expect(method.buildHash).not.toBe(map.manifest.method.buildHash);
  });

  it('builds into the map itself where --out is not given', async () => {
    const own = copyOf(base, 'own');
    const { status, stdout } = await runAtlas(['build', fresh, '--into', own]);
    expect(status).toBe(0);
    expect(stdout).toContain('own; --out puts it elsewhere.');
    expect((await open(own)).papers).toEqual(map.papers);
    expect(readdirSync(own)).toHaveLength(Object.keys(before).length);
  });

  it('moves nothing where no paper is new, and fills in what a record knows more', async () => {
    const known = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    const file = fileOf('richer.jsonl', [JSON.stringify({ ...known, venue: 'A new venue' })]);
    const filled = join(folder, 'filled');
    const { stdout } = await runAtlas(['build', file, '--into', base, '--out', filled]);
    expect(stdout).toContain('No new papers; every paper stands where it stood.\n');
    const same = await open(filled);
    expect(same.papers).toHaveLength(5);
    expect(same.papers[0]?.venue).toBe('A new venue');
    expectKept(same);
    expect(same.manifest.method.layout).toEqual(old.manifest.method.layout);
  });

  it('places one paper into a map of one, and many', async () => {
    const single = join(folder, 'single');
    await runAtlas(['build', fileOf('one.jsonl', lines.slice(0, 1)), '--out', single, '--quiet']);
    const [x, y] = (await open(single)).columns.positions;
    for (const end of [2, 8]) {
      const grown = join(folder, `single-${end}`);
      const file = fileOf('more.jsonl', lines.slice(1, end));
      await runAtlas(['build', file, '--into', single, '--out', grown, '--quiet']);
      expect(await checkMap(mapFileReader(grown))).toEqual([]);
      expect([...(await open(grown)).columns.positions.subarray(0, 2)]).toEqual([x, y]);
    }
  });

  it('says when the vectors are made otherwise than before', async () => {
    const args = ['build', fresh, '--into', base, '--out', join(folder, 'svd')];
    const { stdout } = await runAtlas([...args, '--embedder', 'svd']);
    expect(stdout).toMatch(/^Note: the map's vectors were made by "builtin.*--embedder chooses$/m);
  });

  it('leaves the map as it was when cancelled', async () => {
    const own = copyOf(base, 'cancelled');
    const { status, stderr } = await runAtlas(['build', fresh, '--into', own], {
      onOutput: (stdout, child) => {
        if (stdout.includes('vectors')) child.kill('SIGINT');
      },
    });
    // null: the build was done, and the signal met Node while it was leaving.
    expect([0, 130, null]).toContain(status);
    if (status === 130) {
      expect(stderr).toBe(`Cancelled; ${own} is as it was.\n`);
      expect(folderContents(own)).toEqual(before);
    }
  });
});

describe('build --into refuses', { timeout: 60_000 }, () => {
  it('a folder that is no map, and touches nothing', async () => {
    const none = join(folder, 'none');
    expect(await refused([fresh, '--into', none])).toContain('none is not a map');
    mkdirSync(none);
    writeFileSync(join(none, 'thesis.tex'), 'precious');
    expect(await refused([fresh, '--into', none])).toContain('none is not a map');
    expect(readdirSync(none)).toEqual(['thesis.tex']);
    expect(await refused([fresh, '--into', fresh])).toContain('is not a map');
  });

  it('a damaged map, naming the folder and the file', async () => {
    const damaged = copyOf(base, 'damaged');
    const data = Object.keys(before).find((name) => name !== MANIFEST_FILE) ?? '';
    const whole = readFileSync(join(damaged, data));
    writeFileSync(join(damaged, data), whole.subarray(0, whole.length / 2));
    const spoilt = folderContents(damaged);
    const sentence = await refused([fresh, '--into', damaged]);
    expect(sentence).toContain('damaged');
    expect(sentence).toContain(data);
    expect(folderContents(damaged)).toEqual(spoilt);
    writeFileSync(join(damaged, MANIFEST_FILE), '{"format": "field-atlas-map"');
    expect(await refused([fresh, '--into', damaged])).toContain(MANIFEST_FILE);
  });

  it('a map of a newer version', async () => {
    const newer = copyOf(base, 'newer');
    const manifest = JSON.parse(readFileSync(join(newer, MANIFEST_FILE), 'utf8')) as object;
    writeFileSync(join(newer, MANIFEST_FILE), JSON.stringify({ ...manifest, version: 99 }));
    expect(await refused([fresh, '--into', newer])).toContain('format version 99');
  });

  it('to build without papers, into nothing, and over the map that ships', async () => {
    expect(await refused(['--into', base])).toContain('at least one INPUT');
    expect(await refused([fresh, '--into', ''])).toContain('--into wants the folder of a map');
    expect(await refused([fresh, '--into', SEED_FOLDER])).toContain('The map that ships');
    expect(folderContents(base)).toEqual(before);
  });

  it('an input without papers, and leaves the map as it is', async () => {
    const empty = fileOf('empty.jsonl', ['{"title": "Short", "abstract": "x"}']);
    expect(await refused([empty, '--into', base])).toContain('no papers are left');
    expect(folderContents(base)).toEqual(before);
  });
});
