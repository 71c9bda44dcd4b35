import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a request asks for. */
export interface Asked {
  readonly model: string;
  readonly texts: readonly string[];
  readonly authorization: string | null;
}

/** Answers one request in place of the server; what it leaves unanswered stays so. */
export type Fault = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** An embedding server for tests. */
export interface EmbeddingServer {
  /** Up to and with `/v1`. */
  readonly address: string;
  /** The requests so far. */
  readonly asked: Asked[];
  /** What happens to the next requests, one each; then all is well. */
  readonly faults: Fault[];
  close(): Promise<void>;
}

/** Starts a server like OpenAI's /v1/embeddings that counts words into vectors of four numbers; it ends with the tests of
 * the file. */
export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const asked: Asked[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void readRequest(request).then((one) => {
      asked.push(one);
      const fault = faults.shift();
      if (fault === undefined) answer(response, one.texts.map(vectorOf));
      else void fault(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  afterAll(close);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    faults,
    close,
  };
}

/** Sends vectors as the server would, the last one first. */
export function answer(response: ServerResponse, vectors: readonly (readonly unknown[])[]): void {
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', data: data.toReversed() }));
}

/** A fault that answers with a status and a body. */
export function status(
  code: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return (response) => {
    response.writeHead(code, headers).end(body);
  };
}

/** The vector that the server makes of a text. */
export function vectorOf(text: string): readonly number[] {
  return ['recurrent', 'state', 'transformer', 'the'].map(
    (word) => text.toLowerCase().split(word).length + text.length / 1000,
  );
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as { model: string; input: string[] };
  return {
    model: body.model,
    texts: body.input,
    authorization: request.headers.authorization ?? null,
  };
}
