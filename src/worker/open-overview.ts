import type { FieldMap } from '../core/contract/map.ts';
import type { PaperText } from '../core/explore/term-corpus.ts';
import type { OverviewPlan } from '../core/overview/overview.ts';
import type { SentenceTable } from '../core/overview/sentence-table.ts';
import { overviewSource } from '../core/overview/source.ts';
import type { OverviewAnswer, OverviewRequest } from './overview-protocol.ts';

/** Plans overviews of a map's papers. */
export interface OverviewClient {
  readonly table: SentenceTable;
  /** Returns what an overview of some papers can be made of; see `planOverview`. @throws Error when the worker fails */
  plan(papers: readonly number[]): Promise<OverviewPlan>;
}

/** Fewer papers are read before a worker has started. */
const FEWEST_FOR_WORKER = 150;

/** Returns the planner of overviews, the abstracts read; in a worker of its own, so that the page goes on, or in the page itself where
 * the papers are few or no worker can be had. */
export async function openOverview(
  map: FieldMap,
  texts: readonly PaperText[],
): Promise<OverviewClient> {
  if (texts.length >= FEWEST_FOR_WORKER) {
    const client = await openApart(map, texts).catch(() => null);
    if (client !== null) return client;
  }
  const [{ readSentences }, { planOverview }] = await Promise.all([
    import('../core/overview/read-sentences.ts'),
    import('../core/overview/plan-overview.ts'),
  ]);
  const table = readSentences(texts);
  return {
    table,
    plan: (papers) => Promise.resolve(planOverview(overviewSource(map, table, papers))),
  };
}

interface Waiting {
  readonly resolve: (plan: OverviewPlan) => void;
  readonly reject: (error: Error) => void;
}

function openApart(map: FieldMap, texts: readonly PaperText[]): Promise<OverviewClient> {
  const worker = new Worker(new URL('./overview-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const post = (request: OverviewRequest): void => worker.postMessage(request);
  let next = 0;
  const plan = (papers: readonly number[]): Promise<OverviewPlan> =>
    new Promise((resolve, reject) => {
      waiting.set(next, { resolve, reject });
      post({ kind: 'plan', id: next, papers });
      next += 1;
    });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OverviewAnswer>) => {
      if (data.kind === 'table') return resolve({ table: data.table, plan });
      waiting.get(data.id)?.resolve(data.plan);
      waiting.delete(data.id);
    });
    for (const kind of ['error', 'messageerror'] as const)
      worker.addEventListener(kind, (event) => {
        event.preventDefault();
        worker.terminate();
        const error = new Error('the overview could not be planned in a worker');
        for (const { reject: fail } of waiting.values()) fail(error);
        waiting.clear();
        reject(error);
      });
    post({ kind: 'open', map, texts });
  });
}
