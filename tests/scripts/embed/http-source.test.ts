import { beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { UserError } from '../../../scripts/cli/user-error.ts';
import { createHttpSource } from '../../../scripts/embed/http-source.ts';
import type { HttpClocks } from '../../../scripts/net/clocks.ts';
import { answer, startEmbeddingServer, status, vectorOf } from './embedding-server.ts';

const server = await startEmbeddingServer();
const KEY = 'sk-secret-123';
const NEVER = new AbortController().signal;
let slept: number[] = [];

const clocks: HttpClocks = {
  sleep: (durationMs) => {
    slept.push(durationMs);
    return Promise.resolve();
  },
  deadline: () => new AbortController().signal,
  now: () => Date.parse('2026-01-01T00:00:00Z'),
};

function embed(
  texts: readonly string[],
  parts: Partial<HttpClocks> = {},
  signal = NEVER,
): Promise<readonly Float32Array[]> {
  const model = { address: server.address, model: 'tiny', key: KEY };
  return createHttpSource(model, { ...clocks, ...parts }).embed(texts, signal);
}

beforeEach(() => {
  slept = [];
  server.faults.length = 0;
  server.asked.length = 0;
});

describe('createHttpSource', () => {
  it('asks with model and key, and puts the vectors in the order of the texts', async () => {
    const vectors = await embed(['the state', 'transformer']);
    expect(vectors.map((vector) => [...vector])).toEqual(
      ['the state', 'transformer'].map((text) => [...Float32Array.from(vectorOf(text))]),
    );
    expect(server.asked).toEqual([
      { model: 'tiny', texts: ['the state', 'transformer'], authorization: `Bearer ${KEY}` },
    ]);
  });

  it('names model and address in its id, and not the key', () => {
    const { id } = createHttpSource({ address: 'http://h/v1', model: 'tiny', key: KEY });
    expect(id).toBe('http/1 model=tiny at http://h/v1 text=title+abstract');
  });

  it('waits as long as the server asks, in seconds or until a date', async () => {
    server.faults.push(
      status(429, '', { 'retry-after': '7' }),
      status(503, '', { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }),
    );
    expect(await embed(['a'])).toHaveLength(1);
    expect(slept).toEqual([7000, 30_000]);
  });

  it('waits twice as long each time where the server does not say', async () => {
    server.faults.push(status(500), status(502), (response) => {
      response.destroy();
    });
    expect(await embed(['a'])).toHaveLength(1);
    expect(slept).toEqual([500, 1000, 2000]);
  });

  it('gives up after six attempts, and at once where the wait is too long', async () => {
    server.faults.push(...Array.from({ length: 6 }, () => status(500, 'out of memory')));
    await expect(embed(['a'])).rejects.toThrow(/answers with status 500: out of memory\.$/);
    expect(server.asked).toHaveLength(6);
    server.faults.push(status(429, '', { 'retry-after': '3600' }));
    await expect(embed(['a'])).rejects.toThrow(/status 429, wanting a wait of 3600 s\.$/);
    expect(server.asked).toHaveLength(7);
  });

  it('repeats a request that takes too long', async () => {
    server.faults.push(() => undefined);
    let requests = 0;
    const deadline = (): AbortSignal => {
      requests += 1;
      return requests === 1 ? AbortSignal.timeout(50) : new AbortController().signal;
    };
    expect(await embed(['a'], { deadline })).toHaveLength(1);
    expect(requests).toBe(2);
  });

  it('ends a request that is under way once the signal is aborted', async () => {
    const stop = new AbortController();
    server.faults.push(() => stop.abort(new Error('stopped')));
    await expect(embed(['a'], {}, stop.signal)).rejects.toThrow('stopped');
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    [401, 'bad key', /status 401: bad key; is the key in FIELD_ATLAS_API_KEY the right one\?$/],
    [404, '{"error":"no\nsuch model"}', /status 404: {"error":"no such model"}; are address and/],
    [400, '', /status 400\.$/],
  ])('does not repeat status %i', async (code, body, sentence) => {
    server.faults.push(status(code, body));
    const failed = embed(['a']);
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow(sentence);
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['{"data": [{"index": 0, "embedding": [1, null]}]}', /vector 0 holds null at place 1/],
    ['{"data": [{"index": 0, "embedding": [1, NaN]}]}', /it is no JSON/],
    ['{"data": [', /it is no JSON, or was cut off/],
    ['{"data": []}', /it holds 0 vectors for 1 texts/],
    [`{"error": {"message": "key ${KEY} expired"}}`, /it is the error "key … expired"/],
  ])('cannot use the reply %s', async (body, sentence) => {
    server.faults.push(status(200, body));
    const failed = embed(['a']);
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(sentence);
    await expect(failed).rejects.toThrow(`the reply of ${server.address}/embeddings`);
  });

  it('keeps the key out of what a server says', async () => {
    server.faults.push(status(403, `Bearer ${KEY} is unknown`));
    await expect(embed(['a'])).rejects.toThrow(/status 403: Bearer … is unknown;/);
  });

  it('says so where nothing answers', async () => {
    const at = (address: string): Promise<unknown> =>
      createHttpSource({ address, model: 'm', key: null }, clocks).embed(['a'], NEVER);
    const gone = await startEmbeddingServer();
    await gone.close();
    await expect(at(gone.address)).rejects.toThrow(
      `Nothing answers at ${gone.address}; is the server running?`,
    );
    await expect(at('http://127.0.0.1:9/v1')).rejects.toThrow(/Cannot reach .*: bad port\.$/);
    expect(slept).toEqual([]);
  });

  it('repeats where a reply ends too soon', async () => {
    server.faults.push((response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"data":');
      setImmediate(() => response.destroy());
    });
    expect(await embed(['a'])).toHaveLength(1);
    expect(slept).toEqual([500]);
  });

  it('takes vectors of any length that all share', async () => {
    server.faults.push((response) => answer(response, [[1], [2]]));
    expect(await embed(['a', 'b'])).toHaveLength(2);
  });
});
