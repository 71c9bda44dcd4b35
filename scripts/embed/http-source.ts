import { setTimeout } from 'node:timers/promises';
import { InputError } from '../../src/core/contract/errors.ts';
import { parseEmbeddingResponse } from '../../src/core/embed/parse-embedding-response.ts';
import { errorCode } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';
import type { BatchSource } from './batch-source.ts';
import { PassingFailure, retry, retryAfterMs, type Sleep } from './retry.ts';

/** Where the server is and what it is asked for. */
export interface HttpModel {
  /** Up to and with `/v1`. */
  readonly address: string;
  readonly model: string;
  readonly key: string | null;
}

/** The clocks: tests bring their own. */
export interface HttpClocks {
  readonly sleep: Sleep;
  /** Returns a signal that is aborted when a request takes too long. */
  readonly deadline: () => AbortSignal;
  readonly now: () => number;
}

/** Text Embeddings Inference refuses more texts a request unless it is told otherwise. */
const BATCH_SIZE = 32;
const CONCURRENCY = 4;
const DEADLINE_MS = 120_000;

const REAL_CLOCKS: HttpClocks = {
  sleep: (durationMs, signal) => setTimeout(durationMs, undefined, { signal }),
  deadline: () => AbortSignal.timeout(DEADLINE_MS),
  now: () => Date.now(),
};

/** Returns the source behind an OpenAI-compatible POST /v1/embeddings (Ollama, vLLM, Text Embeddings Inference, …):
 * 32 texts a request, four requests at a time, repeated after 408, 429, 5xx, a time-out of two minutes or a lost
 * connection. The key is in no id and in no message. */
export function createHttpSource(model: HttpModel, clocks: HttpClocks = REAL_CLOCKS): BatchSource {
  return {
    id: `http/1 model=${model.model} at ${model.address} text=title+abstract`,
    batchSize: BATCH_SIZE,
    concurrency: CONCURRENCY,
    textOf: ({ title, abstract }) => `${title}\n${abstract}`,
    embed: async (texts, signal) => {
      const place = `${model.address}/embeddings`;
      try {
        const body = await retry(() => post(model, texts, clocks, signal), clocks.sleep, signal);
        return parseEmbeddingResponse(body, texts.length);
      } catch (error) {
        if (error instanceof PassingFailure) throw new UserError(`${place} ${error.message}.`);
        if (error instanceof InputError)
          throw new InputError(
            `the reply of ${place} cannot be used: ${clean(error.message, model.key)}`,
          );
        throw error;
      }
    },
  };
}

async function post(
  model: HttpModel,
  texts: readonly string[],
  clocks: HttpClocks,
  signal: AbortSignal,
): Promise<string> {
  const deadline = clocks.deadline();
  try {
    const response = await fetch(`${model.address}/embeddings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(model.key === null ? {} : { authorization: `Bearer ${model.key}` }),
      },
      body: JSON.stringify({ model: model.model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.any([signal, deadline]),
    });
    const body = await response.text();
    if (response.ok) return body;
    throw refusal(response, body, model, clocks.now());
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (deadline.aborted) throw new PassingFailure('did not answer in time');
    throw connectionError(error, model.address);
  }
}

/** What a status other than 2xx means. */
function refusal(
  { status, headers }: Response,
  body: string,
  model: HttpModel,
  now: number,
): Error {
  const said = saidBy(body, model.key);
  if (status === 408 || status === 429 || status >= 500) {
    const waitMs = retryAfterMs(headers.get('retry-after'), now);
    const wait = waitMs === null ? '' : `, wanting a wait of ${Math.ceil(waitMs / 1000)} s`;
    return new PassingFailure(`answers with status ${status}${wait}${said}`, waitMs);
  }
  const hint =
    status === 401 || status === 403
      ? '; is the key in FIELD_ATLAS_API_KEY the right one?'
      : status === 404
        ? '; are address and model right?'
        : '';
  return new UserError(
    `${model.address}/embeddings answers with status ${status}${said}${hint === '' ? '.' : hint}`,
  );
}

/** The beginning of the server's own words. */
function saidBy(body: string, key: string | null): string {
  const line = clean(body, key);
  if (line === '') return '';
  return `: ${line.length > 200 ? `${line.slice(0, 199)}…` : line}`;
}

/** On one line, without what could move a terminal's cursor, and without the key. */
function clean(text: string, key: string | null): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return key === null ? line : line.replaceAll(key, '…');
}

/** What may be better the next time: a connection that was lost, a network or a name server that is away. */
const PASSING = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_\w+)$/;

function connectionError(error: unknown, address: string): unknown {
  if (!(error instanceof TypeError)) return error;
  const code = errorCode(error.cause);
  if (code === 'ECONNREFUSED')
    return new UserError(`Nothing answers at ${address}; is the server running?`);
  if (code === 'ENOTFOUND') return new UserError(`There is no machine of the name in ${address}.`);
  if (code !== null && PASSING.test(code))
    return new PassingFailure(`broke the connection off (${code})`);
  // Also what undici says of a reply that ends too soon.
  if (error.message === 'terminated') return new PassingFailure('broke the connection off');
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return new UserError(`Cannot reach ${address}: ${reason}.`);
}
