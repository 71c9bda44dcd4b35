import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageMap } from '../../scripts/files/write-map-folder.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { isOneSentence, runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** A map of six papers in a folder of its own. */
function newMap(name: string): string {
  const path = join(folder, name);
  stageMap(path, serialiseMap(makeSmallMap())).commit();
  return path;
}

function fileOf(map: string, kind: string): string {
  return join(
    map,
    readdirSync(map).find((name) => name.startsWith(kind))!,
  );
}

function rewrite(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to replace in ${path}`);
  writeFileSync(path, after);
}

const DAMAGES: readonly (readonly [string, (map: string) => void, RegExp])[] = [
  [
    'a cut manifest',
    (map) => writeFileSync(join(map, 'map.json'), '{"format": "fie'),
    /^map\.json: .*JSON/m,
  ],
  [
    'a field of the wrong type',
    (map) => rewrite(join(map, 'map.json'), '"title": "Six papers"', '"title": 6'),
    /^map\.json: title/m,
  ],
  ['a wrong count', (map) => rewrite(join(map, 'map.json'), '"papers": 6', '"papers": 7'), /7/],
  [
    'a newer version',
    (map) => rewrite(join(map, 'map.json'), '"version": 2', '"version": 99'),
    /version 99/,
  ],
  [
    'a missing data file',
    (map) => rmSync(fileOf(map, 'papers')),
    /^papers-\w+\.json: .*no such file/m,
  ],
  [
    'a changed data file',
    (map) => rewrite(fileOf(map, 'papers'), 'Gated', 'Gazed'),
    /^papers-\w+\.json.*changed/m,
  ],
  [
    'a cut data file',
    (map) => writeFileSync(fileOf(map, 'columns'), 'short'),
    /^columns-\w+\.bin/m,
  ],
  [
    'an older version',
    (map) => rewrite(join(map, 'map.json'), '"version": 2', '"version": 1'),
    /version 1.*build the map again/,
  ],
  [
    'a missing file of abstracts',
    (map) => rmSync(fileOf(map, 'abstracts')),
    /^abstracts-\w+\.json: .*no such file/m,
  ],
  [
    'vectors of another map',
    (map) => writeFileSync(fileOf(map, 'vectors'), new Uint8Array(40)),
    /^vectors-\w+\.bin.*SHA-256/m,
  ],
];

describe('check', () => {
  it('passes a sound map and says what it holds', async () => {
    const map = newMap('sound');
    const { status, stdout, stderr } = await runAtlas(['check', map]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${map} is a valid map (6 papers, 7 links, 2 topics).\n`);
  });

  it.each(DAMAGES)('says what is wrong with %s', async (what, damage, sentence) => {
    const map = newMap(what);
    damage(map);
    const { status, stdout, stderr } = await runAtlas(['check', map]);
    expect(status).toBe(2);
    expect(stdout).toMatch(sentence);
    expect(isOneSentence(stderr)).toBe(true);
    expect(`${stdout}${stderr}`).not.toContain('    at ');
  });

  it('refuses a folder without a map', async () => {
    const { status, stderr } = await runAtlas(['check', folder]);
    expect(status).toBe(2);
    expect(stderr).toBe(`${folder} is not a map: there is no ${join(folder, 'map.json')}.\n`);
  });
});
