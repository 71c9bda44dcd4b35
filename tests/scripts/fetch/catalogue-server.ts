import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a request asks for. */
export interface AskedPage {
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** Answers one request in place of the server; what it leaves unanswered stays so. */
export type PageFault = (response: ServerResponse, asked: AskedPage) => void;

/** A server that stands in for a catalogue. */
export interface CatalogueServer {
  readonly home: string;
  /** The requests so far. */
  readonly asked: AskedPage[];
  /** What happens to the next requests, one each; then all is well. A null is no fault. */
  readonly faults: (PageFault | null)[];
  /** What the server says when all is well. */
  answer: (asked: AskedPage) => string;
  close(): Promise<void>;
}

/** Starts a server on this machine that replays what a catalogue would say; it ends with the tests of the file. */
export async function startCatalogueServer(
  answer: (asked: AskedPage) => string = () => '{}',
): Promise<CatalogueServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const one = { path: pathname, parameters: searchParams, headers: request.headers };
    stand.asked.push(one);
    const fault = stand.faults.shift() ?? null;
    if (fault === null) response.end(stand.answer(one));
    else fault(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stand: CatalogueServer = {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    faults: [],
    answer,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  afterAll(() => stand.close());
  return stand;
}

/** A fault that answers with a status and a body. */
export function status(
  code: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): PageFault {
  return (response) => {
    response.writeHead(code, headers).end(body);
  };
}

/** A fault that says half of what it should, and means it. */
export function truncated(text: string): PageFault {
  return (response) => {
    response.end(text.slice(0, text.length / 2));
  };
}

/** Begins to answer and never goes on. */
export const slowBody: PageFault = (response) => {
  response.write('{"results": [');
};
