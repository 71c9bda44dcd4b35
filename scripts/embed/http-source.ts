import { InputError } from '../../src/core/contract/errors.ts';
import { parseEmbeddingResponse } from '../../src/core/embed/parse-embedding-response.ts';
import { UserError } from '../cli/user-error.ts';
import { realClocks, type HttpClocks } from '../net/clocks.ts';
import {
  connectionFailure,
  lostConnection,
  onOneLine,
  passingStatus,
  saidBy,
} from '../net/http-failures.ts';
import { PassingFailure, retry } from '../net/retry.ts';
import type { BatchSource } from './batch-source.ts';

/** Where the server is and what it is asked for. */
export interface HttpModel {
  /** Up to and with `/v1`. */
  readonly address: string;
  readonly model: string;
  readonly key: string | null;
}

/** Text Embeddings Inference refuses more texts a request unless it is told otherwise. */
const BATCH_SIZE = 32;
const CONCURRENCY = 4;
const DEADLINE_MS = 120_000;

/** Returns the source behind an OpenAI-compatible POST /v1/embeddings (Ollama, vLLM, Text Embeddings Inference, …):
 * 32 texts a request, four requests at a time, repeated after 408, 429, 5xx, a time-out of two minutes or a lost
 * connection. The key is in no id and in no message. */
export function createHttpSource(model: HttpModel, clocks = realClocks(DEADLINE_MS)): BatchSource {
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
            `the reply of ${place} cannot be used: ${onOneLine(error.message, model.key)}`,
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
function refusal(response: Response, body: string, model: HttpModel, now: number): Error {
  const { status } = response;
  const said = saidBy(body, model.key);
  const hint =
    status === 401 || status === 403
      ? '; is the key in FIELD_ATLAS_API_KEY the right one?'
      : status === 404
        ? '; are address and model right?'
        : '';
  return (
    passingStatus(response, said, now) ??
    new UserError(
      `${model.address}/embeddings answers with status ${status}${said}${hint === '' ? '.' : hint}`,
    )
  );
}

function connectionError(error: unknown, address: string): unknown {
  const failure = connectionFailure(error);
  switch (failure?.kind) {
    case undefined:
      return error;
    case 'refused':
      return new UserError(`Nothing answers at ${address}; is the server running?`);
    case 'unknown-name':
      return new UserError(`There is no machine of the name in ${address}.`);
    case 'lost':
      return lostConnection(failure.code);
    case 'other':
      return new UserError(`Cannot reach ${address}: ${failure.reason}.`);
  }
}
