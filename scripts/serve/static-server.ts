import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** A folder on disk that answers for the addresses below `prefix`, which starts and ends with a slash. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Returns a server, not yet listening, of the files in the mounts; the first mount whose prefix fits answers.
 * Only GET and HEAD; no listing of folders; nothing outside a mount and no dot file is ever read. */
export function createStaticServer(mounts: readonly Mount[]): Server {
  return createServer((request, response) => {
    answer(mounts, request, response).catch(() =>
      refuse(response, 500, 'This file cannot be read.'),
    );
  });
}

async function answer(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD are answered here.');
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const file = locate(mounts, path);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found === null) {
    refuse(response, 404, 'There is no such page.');
  } else if (found.isDirectory()) {
    response
      .writeHead(308, { Location: `${path}/${query === undefined ? '' : `?${query}`}` })
      .end();
  } else {
    send(file, found.size, request.method === 'HEAD', response);
  }
}

/** The file that a path of an address stands for, or null where none may be meant. */
function locate(mounts: readonly Mount[], path: string): string | null {
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  if (mount === undefined) return null;
  const parts = path.slice(mount.prefix.length).split('/').map(decodePart);
  if (parts.at(-1) === '') parts[parts.length - 1] = 'index.html';
  if (!parts.every(isPlainName)) return null;
  return join(mount.folder, ...parts);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '.';
  }
}

function isPlainName(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !/[/\\\0:]/.test(part);
}

function send(file: string, size: number, headOnly: boolean, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (headOnly) {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`${sentence}\n`);
}
