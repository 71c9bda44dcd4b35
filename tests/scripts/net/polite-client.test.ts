import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../scripts/cli/user-error.ts';
import type { HttpClocks } from '../../../scripts/net/clocks.ts';
import {
  createPoliteClient,
  RefusedError,
  type PoliteParts,
} from '../../../scripts/net/polite-client.ts';
import { PassingFailure } from '../../../scripts/net/retry.ts';
import { slowBody, startCatalogueServer, status } from '../fetch/catalogue-server.ts';

const server = await startCatalogueServer(() => 'all is well');
let now = 0;
let slept: number[] = [];
let waits: string[] = [];

const clocks: HttpClocks = {
  sleep: (durationMs) => {
    slept.push(durationMs);
    now += durationMs;
    return Promise.resolve();
  },
  deadline: () => new AbortController().signal,
  now: () => now,
};

function ask(
  more: Partial<PoliteParts> = {},
  address = `${server.home}/works`,
): (read?: (text: string) => string) => Promise<string> {
  const client = createPoliteClient({
    label: 'The Catalogue',
    intervalMs: 0,
    secret: 'top-secret',
    clocks,
    random: () => 0,
    onWait: (waitMs, { message }) => waits.push(`${waitMs}: ${message}`),
    signal: new AbortController().signal,
    ...more,
  });
  const headers = { 'user-agent': 'field-atlas' };
  return (read = (text) => text) =>
    client.get({ address, headers, secretHeaders: { 'x-api-key': 'top-secret' } }, read);
}

beforeEach(() => {
  now = Date.parse('2026-01-01T00:00:00Z');
  slept = [];
  waits = [];
  server.faults.length = 0;
  server.asked.length = 0;
});

describe('createPoliteClient', () => {
  it('asks, with the key in its header', async () => {
    expect(await ask()()).toBe('all is well');
    expect(server.asked[0]?.headers).toMatchObject({
      'user-agent': 'field-atlas',
      'x-api-key': 'top-secret',
    });
  });

  it('keeps its distance from one request to the next', async () => {
    const one = ask({ intervalMs: 3000 });
    await one();
    now += 1000;
    await one();
    await one();
    expect(slept).toEqual([2000, 3000]);
  });

  it('waits as long as it is asked to, in seconds or until a date, and says so', async () => {
    server.faults.push(
      status(429, 'slow down', { 'retry-after': '7' }),
      status(503, '', { 'retry-after': 'Thu, 01 Jan 2026 00:00:37 GMT' }),
    );
    expect(await ask()()).toBe('all is well');
    expect(slept).toEqual([7000, 30_000]);
    expect(waits[0]).toBe('7000: answers with status 429, wanting a wait of 7 s: slow down');
  });

  it('waits longer each time where nobody says how long, a little more than the others', async () => {
    server.faults.push(status(500), status(502), status(429));
    expect(await ask({ random: () => 0.5 })()).toBe('all is well');
    expect(slept).toEqual([1250, 2500, 5000]);
  });

  it('gives up after six attempts, and at once where the wait is too long', async () => {
    server.faults.push(...Array.from({ length: 6 }, () => status(500)));
    await expect(ask()()).rejects.toThrow(/^The Catalogue answers with status 500\.$/);
    expect(server.asked).toHaveLength(6);
    server.faults.push(status(429, 'see top-secret', { 'retry-after': '3600' }));
    await expect(ask()()).rejects.toThrow(/status 429, wanting a wait of 3600 s: see …\.$/);
    expect(server.asked).toHaveLength(7);
  });

  it('asks again where the answer cannot be read or ends too soon', async () => {
    server.faults.push(status(200, '{"cut'), (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('all');
      setImmediate(() => response.destroy());
    });
    const text = await ask()((answer) => {
      if (answer.startsWith('{')) throw new PassingFailure('sent half of it');
      return answer;
    });
    expect(text).toBe('all is well');
    expect(waits).toEqual([
      '1000: sent half of it',
      expect.stringMatching(/^2000: broke the connection off/),
    ]);
  });

  it('asks again where the body takes too long', async () => {
    server.faults.push(slowBody);
    let requests = 0;
    const deadline = (): AbortSignal => {
      requests += 1;
      return requests === 1 ? AbortSignal.timeout(50) : new AbortController().signal;
    };
    expect(await ask({ clocks: { ...clocks, deadline } })()).toBe('all is well');
    expect(waits).toEqual(['1000: did not answer in time']);
  });

  it.each([400, 401, 404])('does not repeat status %i', async (code) => {
    server.faults.push(status(code, '{"error": "no\n such key: top-secret"}'));
    const failed = ask()();
    await expect(failed).rejects.toBeInstanceOf(RefusedError);
    await expect(failed).rejects.toMatchObject({
      status: code,
      message: `The Catalogue answers with status ${code}: {"error": "no such key: …"}.`,
    });
    expect(server.asked).toHaveLength(1);
  });

  it('follows a redirect within the host', async () => {
    server.faults.push(status(301, '', { location: '/works/W2' }));
    expect(await ask()()).toBe('all is well');
    expect(server.asked.map(({ path }) => path)).toEqual(['/works', '/works/W2']);
    expect(server.asked[1]?.headers['x-api-key']).toBe('top-secret');
  });

  it('follows none to another host in the clear, to no address, or in a circle', async () => {
    const other = server.home.replace('127.0.0.1', 'localhost');
    server.faults.push(status(302, '', { location: other }));
    await expect(ask()()).rejects.toThrow(
      `The Catalogue sends the request on to ${other}, where it would not be safe.`,
    );
    server.faults.push(status(302, '', { location: 'file:///etc/passwd' }));
    await expect(ask()()).rejects.toThrow(/where it would not be safe/);
    server.faults.push(...Array.from({ length: 6 }, () => status(307, '', { location: '/works' })));
    await expect(ask()()).rejects.toThrow(/more than 5 times/);
  });

  it('says so at once where nothing answers', async () => {
    const gone = await startCatalogueServer();
    await gone.close();
    const failed = ask({}, `${gone.home}/works`)();
    await expect(failed).rejects.toBeInstanceOf(UserError);
    await expect(failed).rejects.toThrow(
      `Cannot reach The Catalogue at ${new URL(gone.home).host}; is this machine online?`,
    );
    expect(slept).toEqual([]);
  });

  it('ends once the signal is aborted', async () => {
    const stop = new AbortController();
    server.faults.push(() => stop.abort(new Error('stopped')));
    await expect(ask({ signal: stop.signal })()).rejects.toThrow('stopped');
  });
});
