import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { emptyTour } from '../../src/core/tour/tour.ts';
import { Atlas, FetchError, type FetchBytes } from '../../src/state/atlas.svelte.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { effectRoot } from './effect-root.svelte.ts';

const map = makeSmallMap();
const files = new Map(serialiseMap(map).map(({ path, bytes }) => [`maps/six/${path}`, bytes]));
const MANIFEST = 'maps/six/map.json';
const fileOf = (kind: string): string =>
  [...files.keys()].find((path) => path.includes(`/${kind}-`)) ?? '';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Serves the small map with some files replaced; null = missing. */
function serve(changed: Readonly<Record<string, Uint8Array | null>> = {}): FetchBytes {
  return (address) => {
    const bytes = address in changed ? changed[address] : files.get(address);
    return bytes === null || bytes === undefined
      ? Promise.reject(new FetchError(address, 404))
      : Promise.resolve(bytes);
  };
}

/** A promise that the test settles. */
function promised() {
  let resolve: (bytes: Uint8Array) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Uint8Array>((keep, refuse) => {
    resolve = keep;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

async function failureOf(fetchBytes: FetchBytes) {
  const atlas = new Atlas();
  await atlas.load('maps/six/', fetchBytes);
  if (atlas.status.kind !== 'failed') throw new Error(`the map is ${atlas.status.kind}`);
  return atlas.status;
}

describe('Atlas', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('opens a map', async () => {
    const atlas = new Atlas();
    await atlas.load('maps/six/', serve());
    if (atlas.status.kind !== 'ready') throw new Error(`the map is ${atlas.status.kind}`);
    const { abstracts } = atlas.status;
    expect(abstracts.all).toEqual(
      map.papers.map(({ abstract, rawAbstract }) => ({ abstract, rawAbstract })),
    );
    const opened = await openWholeMap((path) => serve()(`maps/six/${path}`));
    expect(opened).toMatchObject(atlas.status.map);
    expect(atlas.status.readTour).toBeNull();
  });

  it('fetches the tour that comes with a map when it is wanted', async () => {
    const tour = { ...emptyTour, title: 'Through six papers' };
    const folder = new Map(
      serialiseMap(map, tour).map(({ path, bytes }) => [`maps/six/${path}`, bytes]),
    );
    const asked: string[] = [];
    const atlas = new Atlas();
    await atlas.load('maps/six/', (address) => {
      asked.push(address);
      return Promise.resolve(folder.get(address) ?? new Uint8Array());
    });
    if (atlas.status.kind !== 'ready') throw new Error(`the map is ${atlas.status.kind}`);
    expect(asked.join()).not.toContain('/tour-');
    expect(await atlas.status.readTour?.()).toEqual(tour);
  });

  it('opens a map without its abstracts, which can be asked for again', async () => {
    const atlas = new Atlas();
    let isThere = false;
    await atlas.load('maps/six/', (address) =>
      serve(isThere ? {} : { [fileOf('abstracts')]: null })(address),
    );
    if (atlas.status.kind !== 'ready') throw new Error(`the map is ${atlas.status.kind}`);
    const { abstracts } = atlas.status;
    expect(abstracts.of(0)).toEqual({ kind: 'failed' });
    isThere = true;
    await abstracts.want(0);
    expect(abstracts.of(0)).toEqual({ kind: 'known', text: map.papers[0]?.abstract });
  });

  it('shows how far it is', async () => {
    const atlas = new Atlas();
    const shares: unknown[] = [];
    const stop = effectRoot(() => {
      if (atlas.status.kind === 'loading') shares.push(atlas.status.share);
    });
    flushSync();
    await atlas.load('maps/six/', async (address) => {
      const bytes = await serve()(address);
      flushSync();
      return bytes;
    });
    stop();
    expect([...new Set(shares)].slice(0, 2)).toEqual([null, 1 / 4]);
    for (const share of shares) expect(share).toSatisfy((one) => one === null || one <= 1);
  });

  it.each([
    ['a missing manifest', { [MANIFEST]: null }, /no whole map at this address/u],
    ['a missing data file', { [fileOf('papers')]: null }, /a file is missing/u],
    ['a page in its place', { [MANIFEST]: encode('\n<!doctype html>') }, /no whole map/u],
    ['broken JSON', { [MANIFEST]: encode('{"format": ') }, /damaged/u],
    ['an empty file', { [MANIFEST]: encode('') }, /damaged/u],
    ['other bytes', { [MANIFEST]: Uint8Array.of(0xff, 0xfe, 0) }, /damaged/u],
    [
      'an older format',
      { [MANIFEST]: encode('{"format": "field-atlas-map", "version": 1}') },
      /older Field Atlas/u,
    ],
    ['another JSON', { [MANIFEST]: encode('[]') }, /damaged/u],
    ['a changed data file', { [fileOf('columns')]: encode('{}') }, /damaged/u],
  ])('says one sentence about %s', async (_what, changed, sentence) => {
    const failure = await failureOf(serve(changed));
    expect(failure.sentence).toMatch(sentence);
    expect(failure.detail).not.toBe('');
    expect(failure.newer).toBe(false);
  });

  it('knows a map of a newer program', async () => {
    const newer = encode(JSON.stringify({ format: 'field-atlas-map', version: 99 }));
    const failure = await failureOf(serve({ [MANIFEST]: newer }));
    expect(failure.newer).toBe(true);
    expect(failure.sentence).toMatch(/newer Field Atlas/u);
    expect(failure.detail).toMatch(/version 99/u);
  });

  it.each([
    ['no connection', null, /connection is down/u],
    ['a server in trouble', 503, /server could not/u],
  ])('says so at %s', async (_what, status, sentence) => {
    const failure = await failureOf((address) => Promise.reject(new FetchError(address, status)));
    expect(failure.sentence).toMatch(sentence);
  });

  it('asks again on retry and keeps nothing of the failure', async () => {
    const answers = [serve({ [MANIFEST]: null }), serve()];
    let turn = 0;
    const atlas = new Atlas();
    await atlas.load('maps/six/', (address) => (answers[turn] ?? serve())(address));
    expect(atlas.status.kind).toBe('failed');
    turn = 1;
    const again = atlas.retry();
    expect(atlas.status).toEqual({ kind: 'loading', share: null });
    await again;
    expect(atlas.status.kind).toBe('ready');
  });

  it('stays failed when another file arrives afterwards', async () => {
    const late = promised();
    const [papers, columns] = [fileOf('papers'), fileOf('columns')];
    const atlas = new Atlas();
    await atlas.load('maps/six/', (address) => {
      if (address === papers) return Promise.reject(new FetchError(address, 404));
      return address === columns ? late.promise : serve()(address);
    });
    late.resolve(files.get(columns) ?? encode(''));
    await late.promise;
    await Promise.resolve();
    expect(atlas.status.kind).toBe('failed');
  });

  it('lets the later of two calls win', async () => {
    const slow = promised();
    const atlas = new Atlas();
    const first = atlas.load('maps/slow/', () => slow.promise);
    await atlas.load('maps/six/', serve());
    slow.reject(new FetchError('maps/slow/map.json', 404));
    await first;
    expect(atlas.status.kind).toBe('ready');
  });

  it('fetches by itself, asking the server for the newest', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
      asked.push([address, options.cache]);
      const bytes = files.get(address);
      return Promise.resolve(
        bytes === undefined
          ? new Response('', { status: 404 })
          : new Response(new Uint8Array(bytes)),
      );
    });
    const atlas = new Atlas();
    await atlas.load('maps/six/');
    expect(atlas.status.kind).toBe('ready');
    expect(asked[0]).toEqual([MANIFEST, 'no-cache']);
    await atlas.load('maps/none/');
    expect(atlas.status).toMatchObject({
      kind: 'failed',
      detail: 'maps/none/map.json: answer 404',
    });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await atlas.retry();
    expect(atlas.status).toMatchObject({ detail: 'maps/none/map.json: no answer' });
  });
});
