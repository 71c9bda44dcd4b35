import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapFileReader } from '../../scripts/files/read-files.ts';
import { checkMap, openTour, openWholeMap } from '../../src/core/contract/open-map.ts';
import { folderContents } from './folder-contents.ts';
import { runAtlas, type Run } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const file = join(folder, 'edits.json');
const tourFile = join(folder, 'talk.json');
const [one, two] = ['one', 'two'].map((name) => join(folder, name));
let run: Run;

function build(out: string | undefined, edits: string): Promise<Run> {
  return runAtlas(['build', '--edits', edits, '--tour', tourFile, '--out', out ?? '']);
}

beforeAll(async () => {
  const edits = [
    { edit: 'rename', topic: 't1', name: 'My topic' },
    { edit: 'merge', topic: 't3', into: 't2' },
    { edit: 'rename', topic: 'no such topic', name: 'Nothing' },
  ];
  writeFileSync(file, JSON.stringify({ format: 'field-atlas-edits', version: 1, edits }));
  const stops = [{ title: 'One', view: 'topic=t1' }, { view: 'paper=gone' }];
  writeFileSync(tourFile, JSON.stringify({ format: 'field-atlas-tour', version: 1, stops }));
  run = await build(one, file);
}, 60_000);

describe('build --edits --tour', () => {
  it('makes the edits and says which found nothing', async () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain(
      'Note: A topic was renamed, but this map has no topic like it: “no such topic”.\n',
    );
    const map = await openWholeMap(mapFileReader(one ?? ''));
    expect(map.manifest.topics[0]).toMatchObject({ id: 't1', name: 'My topic' });
    expect(map.manifest.topics.map(({ id }) => id)).not.toContain('t3');
    expect(map.manifest.method.topics.algorithm).toMatch(/edited by hand$/u);
    expect(await checkMap(mapFileReader(one ?? ''))).toEqual([]);
  });

  it('puts the tour into the folder and says what the map does not know', async () => {
    expect(run.stdout).toContain(
      'Note: Stop 2 of the tour: 1 paper of this stop is not on this map.\n',
    );
    const tour = await openTour(mapFileReader(one ?? ''));
    expect(tour?.stops.map(({ view }) => view)).toEqual(['topic=t1', 'paper=gone']);
  });

  it('gives the same bytes a second time', async () => {
    await build(two, file);
    expect(folderContents(two ?? '')).toEqual(folderContents(one ?? ''));
  });

  it('refuses a broken file in one sentence', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(
      broken,
      '{"format": "field-atlas-edits", "version": 1, "edits": [{"edit": "x"}]}',
    );
    const { status, stderr } = await build(join(folder, 'three'), broken);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(
      /^[^\n]*broken\.json: edits\[0\]\.edit: expected rename, recolour, merge, split, order or move, found "x"[^\n]*$/u,
    );
  });
});
