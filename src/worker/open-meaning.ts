import type { EmbeddingText } from '../core/embed/embedder.ts';
import type { Wanted } from '../core/explore/meaning/meaning-index.ts';
import type { MeaningAnswer, MeaningRequest } from './meaning-protocol.ts';

/** Scores papers by meaning in a Web Worker. */
export interface MeaningClient {
  /** Returns the nearness of every paper; see `MeaningIndex`. @throws Error when the worker fails */
  score(wanted: Wanted): Promise<Float32Array>;
  close(): void;
}

interface Waiting {
  readonly resolve: (scores: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

const MODEL = new URL('../../data/models/abstracts-en.bin', import.meta.url).href;

/** Returns the search by meaning over the papers, opened in a worker of its own: fetches the built-in model unless another is
 * given as bytes (`onprogress` hears the share, null while the papers are read), then reads the papers. Every question ends in an answer or an error.
 * @throws Error where workers are forbidden, the model cannot be had or is damaged */
export function openMeaning(
  papers: readonly EmbeddingText[],
  onprogress: (share: number | null) => void,
  model: string | Uint8Array = MODEL,
): Promise<MeaningClient> {
  const worker = new Worker(new URL('./meaning-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const post = (request: MeaningRequest): void => worker.postMessage(request);
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const client: MeaningClient = {
    score: (wanted) =>
      new Promise((resolve, reject) => {
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        post({ kind: 'score', id, wanted });
      }),
    close() {
      worker.terminate();
      failAll(new Error('the search by meaning was closed'));
    },
  };
  return new Promise((resolve, reject) => {
    const fail = (message: string): void => {
      worker.terminate();
      const error = new Error(message);
      reject(error);
      failAll(error);
    };
    worker.onmessage = ({ data }: MessageEvent<MeaningAnswer>) => {
      if (data.kind === 'progress') onprogress(data.share);
      else if (data.kind === 'ready') resolve(client);
      else if (data.kind === 'failed' && data.id === null) fail(data.message);
      else settle(waiting, data);
    };
    worker.onmessageerror = () => fail('an answer could not be read');
    worker.onerror = (event) => {
      event.preventDefault();
      // What keeps a worker from starting comes without a message.
      const isTold = event instanceof ErrorEvent && event.message !== '';
      fail(isTold ? event.message : 'the worker did not start');
    };
    post({ kind: 'open', model, papers });
  });
}

function settle(
  waiting: Map<number, Waiting>,
  answer: Extract<MeaningAnswer, { kind: 'scores' | 'failed' }>,
): void {
  const asked = waiting.get(answer.id ?? -1);
  waiting.delete(answer.id ?? -1);
  if (answer.kind === 'scores') asked?.resolve(answer.scores);
  else asked?.reject(new Error(answer.message));
}
