import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../scripts/files/map-target.ts';
import { mapFileReader } from '../../../scripts/files/read-files.ts';
import { stageMap } from '../../../scripts/files/write-map-folder.ts';
import { checkMap } from '../../../src/core/contract/open-map.ts';
import { serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { folderContents } from '../folder-contents.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const oldFiles = serialiseMap(makeSmallMap());
const newFiles = serialiseMap(
  makeSmallMap({ columns: { preservation: new Float64Array(6).fill(0.25) } }),
);

function newFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe('stageMap', () => {
  it('makes the folder and everything above it', async () => {
    const path = join(folder, 'a', 'b', 'map');
    stageMap(path, oldFiles).commit();
    expect(readdirSync(path).toSorted()).toEqual(oldFiles.map((file) => file.path).toSorted());
    expect(await checkMap(mapFileReader(path))).toEqual([]);
  });

  it('replaces a map and removes only the data files of the old one', async () => {
    const path = newFolder('replaced');
    stageMap(path, oldFiles).commit();
    writeFileSync(join(path, 'notes.txt'), 'mine');
    writeFileSync(join(path, 'papers-20240101.json'), 'mine too');
    stageMap(path, newFiles).commit();
    expect(readdirSync(path).toSorted()).toEqual(
      [...newFiles.map((file) => file.path), 'notes.txt', 'papers-20240101.json'].toSorted(),
    );
    expect(await checkMap(mapFileReader(path))).toEqual([]);
  });

  it('leaves the old map as it was until it is committed, and after it is discarded', () => {
    const path = newFolder('discarded');
    stageMap(path, oldFiles).commit();
    const before = folderContents(path);
    const staged = stageMap(path, newFiles);
    for (const [name, hash] of Object.entries(before))
      expect(folderContents(path)[name]).toBe(hash);
    staged.discard();
    expect(folderContents(path)).toEqual(before);
  });

  it('takes the folders it made back when it is discarded', () => {
    stageMap(join(folder, 'made', 'for', 'nothing'), oldFiles).discard();
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('removes what killed builds left: temporary files and data files without a manifest', () => {
    const path = newFolder('killed');
    stageMap(path, oldFiles).commit();
    const orphan = newFiles.find((file) => file.path.startsWith('papers-'));
    writeFileSync(join(path, orphan!.path), orphan!.bytes);
    writeFileSync(join(path, '.field-atlas.tmp-2147483646-map.json'), '{');
    stageMap(path, oldFiles).commit();
    expect(readdirSync(path).toSorted()).toEqual(oldFiles.map((file) => file.path).toSorted());
  });
});

describe('checkTarget', () => {
  it('accepts a new folder, an empty one, a map and a damaged map', () => {
    const damaged = newFolder('damaged');
    writeFileSync(join(damaged, 'map.json'), '{"form');
    const map = newFolder('map');
    stageMap(map, oldFiles).commit();
    writeFileSync(join(map, 'notes.txt'), 'mine');
    for (const path of [join(folder, 'not', 'there'), newFolder('empty'), damaged, map]) {
      expect(() => checkTarget(path)).not.toThrow();
    }
  });

  it('refuses a file, a folder of other things and a path below a file', () => {
    const other = newFolder('other');
    writeFileSync(join(other, 'map.json'), '{"format": "something else"}');
    writeFileSync(join(other, 'thesis.tex'), '');
    const file = join(other, 'thesis.tex');
    expect(() => checkTarget(other)).toThrow(/holds other files and no map/);
    expect(() => checkTarget(file)).toThrow(/it is a file/);
    expect(() => checkTarget(join(file, 'below'))).toThrow(/is a file, not a folder/);
  });
});
