import type { PaperText, TermCorpus } from '../core/explore/term-corpus.ts';

/** Fewer papers are counted before a worker has started. */
const FEWEST_FOR_WORKER = 300;

/** Returns the terms of all papers, counted in a worker of their own, so that the page goes on; in the page itself where
 * the papers are few or no worker can be had. */
export async function countCorpus(texts: readonly PaperText[]): Promise<TermCorpus> {
  if (texts.length >= FEWEST_FOR_WORKER) {
    const counted = await countApart(texts).catch(() => null);
    if (counted !== null) return counted;
  }
  const { countTerms, termCorpus } = await import('../core/explore/term-corpus.ts');
  return termCorpus(countTerms(texts));
}

function countApart(texts: readonly PaperText[]): Promise<TermCorpus> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./term-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<TermCorpus>) => {
      end();
      resolve(data);
    });
    for (const kind of ['error', 'messageerror'] as const)
      worker.addEventListener(kind, () => {
        end();
        reject(new Error('the terms could not be counted in a worker'));
      });
    worker.postMessage(texts);
  });
}
