import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { CancelledError } from '../../../src/core/contract/errors.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import type { BatchSource } from '../../../scripts/embed/batch-source.ts';
import { createBatchedEmbedder } from '../../../scripts/embed/batched-embedder.ts';
import { openVectorCache } from '../../../scripts/embed/vector-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
let count = 0;

const PAPERS = Array.from({ length: 7 }, (_, n) => ({ title: `t${n % 6}`, abstract: '' }));

/** A source of batches of two, two at a time, that notes what it was asked for. */
function sourceOf(
  parts: Partial<BatchSource> = {},
): BatchSource & { readonly asked: (readonly string[])[] } {
  count += 1;
  const asked: (readonly string[])[] = [];
  const { embed } = parts;
  return {
    id: `source ${count}`,
    batchSize: 2,
    concurrency: 2,
    textOf: ({ title }) => title,
    ...parts,
    asked,
    embed: (texts, signal) => {
      asked.push(texts);
      if (embed !== undefined) return embed(texts, signal);
      return Promise.resolve(texts.map((text) => Float32Array.of(Number(text.slice(1)), 1)));
    },
  };
}

function run(source: BatchSource, effects = noEffects): Promise<Vectors> {
  return createBatchedEmbedder(source, () => openVectorCache(root, source.id)).embed(
    PAPERS,
    effects,
  );
}

describe('createBatchedEmbedder', () => {
  it('asks for every text once, and makes unit vectors', async () => {
    const source = sourceOf();
    const { values, dimension } = await run(source);
    expect(source.asked.flat()).toEqual(['t0', 't1', 't2', 't3', 't4', 't5']);
    expect(dimension).toBe(2);
    expect([...values.subarray(0, 4)]).toEqual([
      0,
      1,
      Math.fround(0.5 ** 0.5),
      Math.fround(0.5 ** 0.5),
    ]);
    expect(values.subarray(12, 14)).toEqual(values.subarray(0, 2));
  });

  it('asks for nothing in a second run, and makes the same', async () => {
    const source = sourceOf();
    const first = await run(source);
    source.asked.length = 0;
    expect(await run(source)).toEqual(first);
    expect(source.asked).toEqual([]);
  });

  it('goes on after a failure where it stopped', async () => {
    let isBroken = true;
    const source = sourceOf({
      concurrency: 1,
      embed: (texts) => {
        if (texts.includes('t4') && isBroken) return Promise.reject(new Error('down'));
        return Promise.resolve(texts.map(() => Float32Array.of(1)));
      },
    });
    await expect(run(source)).rejects.toThrow('down');
    isBroken = false;
    source.asked.length = 0;
    await run(source);
    expect(source.asked).toEqual([['t4', 't5']]);
  });

  it('stops what is under way at the first failure', async () => {
    const stopped: string[] = [];
    const source = sourceOf({
      embed: (texts, signal) =>
        texts.includes('t0')
          ? new Promise((_, reject) => {
              signal.addEventListener('abort', () => {
                stopped.push(...texts);
                reject(new Error('stopped'));
              });
            })
          : Promise.reject(new Error('down')),
    });
    await expect(run(source)).rejects.toThrow('down');
    expect(stopped).toEqual(['t0', 't1']);
    expect(source.asked).toHaveLength(2);
  });

  it('is cancelled between batches, and in the middle of one', async () => {
    const between = { ...noEffects, cancelled: () => true };
    await expect(run(sourceOf(), between)).rejects.toThrow(CancelledError);
    const stop = new AbortController();
    const source = sourceOf({
      embed: (_, signal) =>
        new Promise((__, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
          stop.abort();
        }),
    });
    await expect(run(source, { ...noEffects, signal: stop.signal })).rejects.toThrow(
      CancelledError,
    );
  });

  it('refuses vectors of another length or number', async () => {
    const changing = sourceOf({
      embed: (texts) =>
        Promise.resolve(texts.map((text) => new Float32Array(text === 't3' ? 3 : 2))),
    });
    await expect(run(changing)).rejects.toThrow(
      /a vector of 3 numbers after vectors of 2; if the model/,
    );
    const few = sourceOf({ embed: () => Promise.resolve([Float32Array.of(1)]) });
    await expect(run(few)).rejects.toThrow(/gave 1 vectors for 2 texts/);
  });

  it('reports how many papers have their vector', async () => {
    const seen: string[] = [];
    const source = sourceOf({ concurrency: 1 });
    await run(source, {
      ...noEffects,
      progress: (stage, done, total) => seen.push(`${stage} ${done}/${total}`),
    });
    expect(seen).toEqual(['vectors 1/7', 'vectors 3/7', 'vectors 5/7', 'vectors 7/7']);
  });
});
