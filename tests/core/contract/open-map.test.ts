import { describe, expect, it } from 'vitest';
import {
  ContractError,
  NewerVersionError,
  OlderVersionError,
} from '../../../src/core/contract/errors.ts';
import {
  checkMap,
  openMap,
  openTour,
  openWholeMap,
  readAbstracts,
  type ReadFile,
} from '../../../src/core/contract/open-map.ts';
import type { WholeMap } from '../../../src/core/contract/map.ts';
import { termColumns } from '../../../src/core/contract/link-terms.ts';
import { serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

type Folder = ReadonlyMap<string, Uint8Array>;
type Json = Record<string, unknown>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function folderOf(map: WholeMap): Map<string, Uint8Array> {
  return new Map(serialiseMap(map).map(({ path, bytes }) => [path, bytes]));
}

function reader(folder: Folder): ReadFile {
  return (path) => {
    const bytes = folder.get(path);
    return bytes === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(bytes);
  };
}

/** The small map with its manifest changed by hand. */
function withManifest(change: (manifest: Json) => void): Map<string, Uint8Array> {
  const folder = folderOf(makeSmallMap());
  const manifest = JSON.parse(new TextDecoder().decode(folder.get('map.json'))) as Json;
  change(manifest);
  return folder.set('map.json', encode(JSON.stringify(manifest)));
}

const nameOf = (folder: Folder, kind: string): string =>
  [...folder.keys()].find((name) => name.startsWith(kind)) ?? '';

const failure = (folder: Folder): Promise<unknown> =>
  openMap(reader(folder)).catch((e: unknown) => e);

describe('openTour', () => {
  const stop = { title: 'A', caption: '*b*', notes: '', view: 'paper=gru', seconds: 5 };
  const tour = { title: 'T', map: 'Six papers', seconds: null, stops: [stop] };
  const folder = new Map(
    serialiseMap(makeSmallMap(), tour).map(({ path, bytes }) => [path, bytes]),
  );

  it('returns the tour that was serialised with the map, null for a map without', async () => {
    expect(await openTour(reader(folder))).toEqual(tour);
    expect(await openTour(reader(folderOf(makeSmallMap())))).toBeNull();
    expect(await checkMap(reader(folder))).toEqual([]);
  });

  it('refuses one that was changed, and a broken one by its field', async () => {
    const name = nameOf(folder, 'tour');
    const changed = new Map(folder).set(name, encode('{"format": "field-atlas-tour"}'));
    await expect(openTour(reader(changed))).rejects.toThrow(/^tour-.*: has 30 bytes/u);
    expect(await checkMap(reader(changed))).toContain(
      `${name}: stops: is missing; expected a list`,
    );
  });
});

describe('openWholeMap', () => {
  it('returns what was serialised', async () => {
    const map = makeSmallMap();
    expect(await openWholeMap(reader(folderOf(map)))).toEqual(map);
  });

  it('knows no languages of a map that does not say', async () => {
    const folder = withManifest((manifest) => {
      delete (manifest['method'] as Json)['languages'];
    });
    expect((await openWholeMap(reader(folder))).manifest.method.languages).toEqual([]);
  });

  it('returns a map without vectors', async () => {
    const map = { ...makeSmallMap(), vectors: null };
    expect(await openWholeMap(reader(folderOf(map)))).toEqual(map);
  });

  it('puts the abstracts of many files in the order of the papers', async () => {
    const map = manyPapers(1203);
    const files = folderOf(map);
    expect([...files.keys()].filter((name) => name.startsWith('abstracts-'))).toHaveLength(3);
    const { papers } = await openWholeMap(reader(files));
    expect(papers).toEqual(map.papers);
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
    expect(await openWholeMap(reader(folderOf(map)))).toEqual(map);
  });
});

describe('openMap', () => {
  it('reads neither abstracts nor vectors until they are asked for', async () => {
    const asked: string[] = [];
    const files = folderOf(makeSmallMap());
    const read: ReadFile = (path) => {
      asked.push(path);
      return reader(files)(path);
    };
    const opened = await openMap(read);
    expect(asked).toEqual(['map.json', nameOf(files, 'papers'), nameOf(files, 'columns')]);
    expect(await readAbstracts(opened.files, 0, 6, read)).toHaveLength(6);
    expect(asked.at(-1)).toBe(nameOf(files, 'abstracts'));
  });

  it('refuses an older format with a way on', async () => {
    const error = await failure(withManifest((manifest) => (manifest['version'] = 1)));
    expect(error).toBeInstanceOf(OlderVersionError);
    expect((error as Error).message).toContain('build the map again');
  });

  it('refuses a newer format before it looks at anything else', async () => {
    const folder = withManifest((manifest) => {
      manifest['version'] = 99;
      delete manifest['topics'];
    });
    expect(await failure(folder)).toBeInstanceOf(NewerVersionError);
  });

  it('refuses a topic of an area that there is not', async () => {
    const folder = withManifest((manifest) => {
      manifest['areas'] = [];
    });
    expect(String(await failure(folder))).toContain('topics[0].parent: there is no "a1"');
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
    const path = nameOf(folder, 'papers');
    const text = new TextDecoder().decode(folder.get(path));
    folder.set(path, encode(text.replace('Gated', 'Dated')));
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
      /columns-\w{8}\.bin: linkSource: expected 8 values, found 7/,
    );
  });

  it('says which file is missing or no JSON', async () => {
    const folder = folderOf(makeSmallMap());
    for (const path of folder.keys()) {
      if (path.startsWith('papers-')) folder.delete(path);
      if (path.startsWith('abstracts-')) folder.set(path, encode('{"abstracts": ['));
      if (path.startsWith('vectors-')) folder.set(path, new Uint8Array(16));
    }
    const problems = await checkMap(reader(folder));
    expect(problems[0]).toMatch(/^papers-\w{8}\.json: cannot be read: no papers/);
    expect(problems.join('\n')).toMatch(/^abstracts-\w{8}\.json: expected JSON in UTF-8/m);
    expect(problems.at(-1)).toMatch(/^vectors-\w{8}\.bin: /);
    expect(await checkMap(reader(new Map()))).toEqual(['map.json: cannot be read: no map.json']);
  });

  it('does not stumble over a manifest that is something else', async () => {
    for (const text of ['null', '[]', '7', '""', '{}', '{"version": 2, "topics": {"length": 3}}']) {
      const problems = await checkMap(reader(new Map([['map.json', encode(text)]])));
      expect(problems.length).toBeGreaterThan(3);
    }
  });
});

/** A map of so many papers, all in one topic and without links. */
function manyPapers(count: number): WholeMap {
  const small = makeSmallMap();
  const [topic] = small.manifest.topics;
  if (topic === undefined) throw new Error('the small map has topics');
  return {
    manifest: {
      ...small.manifest,
      counts: { papers: count, links: 0 },
      topics: [{ ...topic, size: count, parent: null }],
      areas: [],
      subtopics: [],
      themes: [],
    },
    papers: Array.from({ length: count }, (_, at) => makePaper({ id: `p${at}` })),
    columns: {
      positions: new Float64Array(2 * count),
      topic: new Int32Array(count),
      topicStrength: new Float64Array(count),
      subtopic: new Int32Array(count).fill(-1),
      stability: new Float64Array(count).fill(1),
      membershipStart: new Int32Array(count + 1),
      membershipTopic: new Int32Array(0),
      membershipWeight: new Float64Array(0),
      themeWeights: new Float64Array(0),
      neighbourStart: new Int32Array(count + 1),
      neighbours: new Int32Array(0),
      similarities: new Float64Array(0),
      preservation: new Float64Array(count),
    },
    links: {
      source: new Int32Array(0),
      target: new Int32Array(0),
      similarity: new Float64Array(0),
      bridge: new Uint8Array(0),
      ...termColumns([]),
    },
    citations: { citing: new Int32Array(0), cited: new Int32Array(0) },
    vectors: null,
    references: [],
  };
}
