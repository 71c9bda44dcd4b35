import { checkpoint, type Effects } from '../../src/core/contract/effects.ts';
import { CancelledError, InputError } from '../../src/core/contract/errors.ts';
import type { Embedder } from '../../src/core/embed/embedder.ts';
import { toUnitVectors } from '../../src/core/embed/unit-vectors.ts';
import type { BatchSource } from './batch-source.ts';
import type { VectorCache } from './vector-cache.ts';

/** Returns an embedder that asks a costly source only for texts that the cache lacks, several batches at a time, and keeps
 * what comes at once: after a failure or Ctrl-C the next run goes on from there. The first failure stops the rest. */
export function createBatchedEmbedder(source: BatchSource, openCache: () => VectorCache): Embedder {
  return {
    id: source.id,
    dimension: null,
    async embed(papers, effects) {
      const cache = openCache();
      try {
        const texts = papers.map((paper) => source.textOf(paper));
        await fillCache(source, cache, texts, effects);
        const rows = texts.map((text) => cache.get(text) ?? new Float32Array());
        return toUnitVectors(rows, cache.dimension() ?? 1);
      } finally {
        cache.close();
      }
    },
  };
}

async function fillCache(
  source: BatchSource,
  cache: VectorCache,
  texts: readonly string[],
  effects: Effects,
): Promise<void> {
  const missing = [...new Set(texts)].filter((text) => cache.get(text) === undefined);
  const batches = toBatches(missing, source.batchSize);
  const stop = new AbortController();
  const signal =
    effects.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, effects.signal]);
  let next = 0;
  let done = texts.length - missing.length;
  await checkpoint(effects, 'vectors', done, texts.length);
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      if (signal.aborted) return;
      keep(cache, batch, await source.embed(batch, signal), source.id);
      done += batch.length;
      await checkpoint(effects, 'vectors', done, texts.length);
    }
  };
  const failures = await waitForAll(
    Array.from({ length: Math.min(source.concurrency, batches.length) }, work),
    stop,
  );
  if (effects.signal?.aborted === true) throw new CancelledError();
  if (failures.length > 0) throw failures[0];
}

/** Nobody may be left working when this ends: after a failure what is under way is stopped, then waited for. */
async function waitForAll(
  workers: readonly Promise<void>[],
  stop: AbortController,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  await Promise.all(
    workers.map((worker) =>
      worker.catch((error: unknown) => {
        failures.push(error);
        stop.abort(new CancelledError());
      }),
    ),
  );
  return failures;
}

function keep(
  cache: VectorCache,
  texts: readonly string[],
  vectors: readonly Float32Array[],
  id: string,
): void {
  if (vectors.length !== texts.length)
    throw new InputError(`${id} gave ${vectors.length} vectors for ${texts.length} texts`);
  const dimension = cache.dimension() ?? vectors[0]?.length ?? 0;
  const other = vectors.find((vector) => vector.length !== dimension);
  if (other !== undefined) {
    throw new InputError(
      `${id} gave a vector of ${other.length} numbers after vectors of ${dimension}; if the model has changed, delete ${cache.folder}`,
    );
  }
  cache.add(texts, vectors);
}

function toBatches(texts: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, batch) =>
    texts.slice(batch * size, (batch + 1) * size),
  );
}
