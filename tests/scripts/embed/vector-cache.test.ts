import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVectorCache } from '../../../scripts/embed/vector-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
let count = 0;

/** An identity that no other test uses. */
function fresh(): string {
  count += 1;
  return `model ${count}`;
}

function fill(identity: string, vectors: Readonly<Record<string, readonly number[]>>): string {
  const cache = openVectorCache(root, identity);
  for (const [text, vector] of Object.entries(vectors))
    cache.add([text], [Float32Array.from(vector)]);
  cache.close();
  return cache.folder;
}

function read(identity: string, ...texts: readonly string[]): readonly unknown[] {
  const cache = openVectorCache(root, identity);
  const found = texts.map((text) => cache.get(text)).map((row) => row && [...row]);
  cache.close();
  return found;
}

function onlyShard(folder: string): string {
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}

describe('openVectorCache', () => {
  it('keeps vectors by text from run to run', () => {
    const identity = fresh();
    fill(identity, { one: [1, 2], two: [3, -0.5] });
    expect(read(identity, 'two', 'one', 'three')).toEqual([[3, -0.5], [1, 2], undefined]);
    expect(openVectorCache(root, identity).dimension()).toBe(2);
  });

  it('keeps identities apart', () => {
    const identity = fresh();
    fill(identity, { one: [1] });
    expect(read(fresh(), 'one')).toEqual([undefined]);
  });

  it('leaves nothing on the disk where nothing was added', () => {
    const identity = fresh();
    const { folder } = openVectorCache(root, identity);
    read(identity, 'one');
    expect(existsSync(folder)).toBe(false);
  });

  it('gives every run that adds a file of its own, and reads them all', () => {
    const identity = fresh();
    const first = openVectorCache(root, identity);
    const second = openVectorCache(root, identity);
    first.add(['one'], [Float32Array.of(1)]);
    second.add(['two'], [Float32Array.of(2)]);
    first.add(['three'], [Float32Array.of(3)]);
    first.close();
    second.close();
    expect(readdirSync(first.folder)).toHaveLength(2);
    expect(read(identity, 'one', 'two', 'three')).toEqual([[1], [2], [3]]);
  });

  it('drops a record that is damaged, and only that', () => {
    const identity = fresh();
    const path = onlyShard(fill(identity, { one: [1, 1], two: [2, 2], three: [3, 3] }));
    const bytes = readFileSync(path);
    const size = 32 + 4 * 2 + 4;
    const second = bytes.length - 2 * size + 35;
    bytes.writeUInt8(bytes.readUInt8(second) ^ 1, second);
    writeFileSync(path, bytes);
    expect(read(identity, 'one', 'two', 'three')).toEqual([[1, 1], undefined, [3, 3]]);
  });

  it.each([1, 20, 43])('drops a last record that lacks %i bytes, and goes on', (missing) => {
    const identity = fresh();
    const path = onlyShard(fill(identity, { one: [1, 1], two: [2, 2] }));
    truncateSync(path, readFileSync(path).length - missing);
    expect(read(identity, 'one', 'two')).toEqual([[1, 1], undefined]);
    fill(identity, { two: [4, 4] });
    expect(read(identity, 'one', 'two')).toEqual([
      [1, 1],
      [4, 4],
    ]);
  });

  it.each(['', 'FAVECTS1', 'something else that is long enough to be a header of a file of ours'])(
    'passes over a file that holds "%s"',
    (text) => {
      const identity = fresh();
      const folder = fill(identity, { one: [1] });
      writeFileSync(join(folder, '0.vectors'), text);
      expect(read(identity, 'one')).toEqual([[1]]);
    },
  );

  it('says so where the disk refuses', () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const cache = openVectorCache(file, 'model');
    expect(() => cache.add(['one'], [Float32Array.of(1)])).toThrow(
      /Cannot write .*: a part of the path is a file, not a folder/,
    );
  });
});
