import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStage } from '../../../scripts/files/stage-files.ts';
import { folderContents } from '../folder-contents.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function oldFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'a.csv'), 'old a');
  writeFileSync(join(path, 'b.csv'), 'old b');
  return path;
}

describe('openStage', () => {
  it('leaves the files under their names as they were until it is committed', () => {
    const path = oldFolder('waiting');
    const stage = openStage(path);
    stage.write('a.csv', bytesOf('new a'));
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('old a');
    stage.commit(['a.csv', 'b.csv']);
    expect(readdirSync(path)).toEqual(['a.csv']);
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('new a');
  });

  it('leaves no trace when it is discarded half-way', () => {
    const path = oldFolder('discarded');
    const before = folderContents(path);
    const stage = openStage(path);
    stage.write('a.csv', bytesOf('new a'));
    stage.discard();
    expect(folderContents(path)).toEqual(before);
  });

  it('takes back what it put in place where a file cannot follow', () => {
    const path = oldFolder('blocked');
    mkdirSync(join(path, 'd.csv'));
    const stage = openStage(path);
    stage.write('c.csv', bytesOf('new c'));
    stage.write('d.csv', bytesOf('new d'));
    expect(() => stage.commit([])).toThrow(/Cannot write .*blocked/);
    expect(readdirSync(path).toSorted()).toEqual(['a.csv', 'b.csv', 'd.csv']);
  });

  it('takes the folders it made back when a write fails', () => {
    const path = join(folder, 'made', 'for', 'nothing');
    const stage = openStage(path);
    expect(() => stage.write('no/such/folder.csv', bytesOf('x'))).toThrow(/Cannot write/);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });
});
