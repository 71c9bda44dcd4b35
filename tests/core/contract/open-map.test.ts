import { describe, expect, it } from 'vitest';
import { ContractError, NewerVersionError } from '../../../src/core/contract/errors.ts';
import { checkMap, openMap, type ReadFile } from '../../../src/core/contract/open-map.ts';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

type Folder = ReadonlyMap<string, string>;
type Json = Record<string, unknown>;

function folderOf(map: FieldMap): Map<string, string> {
  return new Map(
    serialiseMap(map).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
}

function reader(folder: Folder): ReadFile {
  return (path) => {
    const text = folder.get(path);
    if (text === undefined) return Promise.reject(new Error(`no ${path}`));
    return Promise.resolve(new TextEncoder().encode(text));
  };
}

/** The small map with its manifest changed by hand. */
function withManifest(change: (manifest: Json) => void): Map<string, string> {
  const folder = folderOf(makeSmallMap());
  const manifest = JSON.parse(folder.get('map.json') ?? '') as Json;
  change(manifest);
  return folder.set('map.json', JSON.stringify(manifest));
}

const failure = (folder: Folder): Promise<unknown> =>
  openMap(reader(folder)).catch((e: unknown) => e);

describe('openMap', () => {
  it('returns what was serialised', async () => {
    const map = makeSmallMap();
    expect(await openMap(reader(folderOf(map)))).toEqual(map);
  });

  it('keeps odd text: lone surrogates, control characters, markup, other scripts', async () => {
    const papers = makeSmallMap().papers.map((paper, index) =>
      index > 0
        ? paper
        : makePaper({
            id: '__proto__',
            title: '\ud800\u202e\u0000<img onerror=alert(1)>',
            abstract: '注意力 \u2028 "x"\\',
          }),
    );
    const map = makeSmallMap({ papers });
    expect(await openMap(reader(folderOf(map)))).toEqual(map);
  });

  it('refuses a newer format before it looks at anything else', async () => {
    const folder = withManifest((manifest) => {
      manifest['version'] = 99;
      delete manifest['topics'];
    });
    expect(await failure(folder)).toBeInstanceOf(NewerVersionError);
  });

  it('names the file and field that break the contract', async () => {
    const folder = withManifest((manifest) => {
      (manifest['topics'] as Json[])[1]!['name'] = 7;
    });
    const error = await failure(folder);
    expect(error).toBeInstanceOf(ContractError);
    expect((error as Error).message).toBe('map.json: topics[1].name: expected a text, found 7');
  });

  it.each([
    '../other.json',
    'sub/papers.json',
    '/etc/passwd',
    '.hidden.json',
    'https://x.org/p.json',
    '',
  ])('reads no file outside the folder: %j', async (path) => {
    const folder = withManifest((manifest) => {
      (manifest['files'] as Record<string, Json>)['papers']!['path'] = path;
    });
    expect(((await failure(folder)) as Error).message).toContain('files.papers.path');
  });

  it('notices a data file that was changed', async () => {
    const folder = folderOf(makeSmallMap());
    const path = [...folder.keys()].find((name) => name.startsWith('papers-')) ?? '';
    folder.set(path, (folder.get(path) ?? '').replace('Gated', 'Dated'));
    expect(((await failure(folder)) as Error).message).toContain('SHA-256');
  });

  it('passes on what the reader rejects with', async () => {
    expect(((await failure(new Map())) as Error).message).toBe('no map.json');
  });
});

describe('checkMap', () => {
  it('finds nothing wrong with a sound map', async () => {
    expect(await checkMap(reader(folderOf(makeSmallMap())))).toEqual([]);
  });

  it('lists every problem, not only the first', async () => {
    const folder = withManifest((manifest) => {
      manifest['title'] = '';
      (manifest['themes'] as Json[])[0]!['colour'] = 'red';
      (manifest['themes'] as Json[])[1]!['group'] = 'nowhere';
      (manifest['counts'] as Json)['links'] = 8;
    });
    const problems = await checkMap(reader(folder));
    expect(problems).toContain('map.json: title: expected a text that is not empty, found ""');
    expect(problems.join('\n')).toMatch(/themes\[0\]\.colour: expected a colour/);
    expect(problems.join('\n')).toMatch(
      /themes\[1\]\.group: expected the id of one of themeGroups/,
    );
    expect(problems.join('\n')).toMatch(
      /links-\w{8}\.json: source: holds 7 links; the manifest says 8/,
    );
  });

  it('says which file is missing or no JSON', async () => {
    const folder = folderOf(makeSmallMap());
    for (const path of folder.keys()) {
      if (path.startsWith('papers-')) folder.delete(path);
      if (path.startsWith('links-')) folder.set(path, '{"source": [');
    }
    const problems = await checkMap(reader(folder));
    expect(problems[0]).toMatch(/^papers-\w{8}\.json: cannot be read: no papers/);
    expect(problems.at(-1)).toMatch(/^links-\w{8}\.json: expected JSON in UTF-8/);
    expect(await checkMap(reader(new Map()))).toEqual(['map.json: cannot be read: no map.json']);
  });

  it('does not stumble over a manifest that is something else', async () => {
    for (const text of ['null', '[]', '7', '""', '{}', '{"version": 1, "topics": {"length": 3}}']) {
      const problems = await checkMap(reader(new Map([['map.json', text]])));
      expect(problems.length).toBeGreaterThan(3);
    }
  });
});
