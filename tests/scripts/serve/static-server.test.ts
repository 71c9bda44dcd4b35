import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, USUAL_PORT } from '../../../scripts/serve/listen.ts';
import { createStaticServer } from '../../../scripts/serve/static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const server = createStaticServer([{ prefix: '/sub/', folder: join(folder, 'site') }]);
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'maps', 'über'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', '.hidden'), 'hidden');
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'site', 'maps', 'über', 'map.json'), '{}');
  port = await listen(server, '127.0.0.1', 0);
});
afterAll(() => {
  server.close();
});

/** The path is sent as it stands: `fetch` would tidy its dots away. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: IncomingMessage): void => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer;
        resolve({ status: statusCode, type: headers['content-type'] ?? '', text });
      });
    };
    request({ port, host: '127.0.0.1', path, method }, onAnswer).on('error', reject).end();
  });
}

describe('createStaticServer', () => {
  it.each([
    ['/sub/', 'text/html; charset=utf-8'],
    ['/sub/index.html?map=x', 'text/html; charset=utf-8'],
    ['/sub/main.js', 'text/javascript; charset=utf-8'],
    ['/sub/maps/%C3%BCber/map.json', 'application/json; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it.each([
    '/',
    '/sub/missing.js',
    '/sub/maps/',
    '/sub/../secret.txt',
    '/sub/..%2fsecret.txt',
    '/sub/%2e%2e/secret.txt',
    '/sub/maps/..%5c..%5csecret.txt',
    '/sub//etc/passwd',
    '/sub/.hidden',
    '/sub/%00',
    '/sub/%zz',
  ])('answers 404 for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('sends a folder without its slash to the one with it', async () => {
    expect((await ask('/sub/maps')).status).toBe(308);
  });

  it('answers HEAD without a body and refuses the rest', async () => {
    expect(await ask('/sub/main.js', 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect((await ask('/sub/main.js', 'POST')).status).toBe(405);
  });
});

describe('listen', () => {
  it('takes the next free port where the usual one is taken', async () => {
    const [first, second] = [createServer(), createServer()];
    const one = await listen(first, '127.0.0.1', null);
    const two = await listen(second, '127.0.0.1', null);
    first.close();
    second.close();
    expect(one).toBeGreaterThanOrEqual(USUAL_PORT);
    expect(two).toBeGreaterThan(one);
  });

  it('refuses a wanted port that is taken and a host that is not ours', async () => {
    await expect(listen(createServer(), '127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is taken`,
    );
    await expect(listen(createServer(), 'no.such.host.invalid', 0)).rejects.toThrow(/--host/);
  });
});
