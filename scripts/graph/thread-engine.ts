import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NeighbourEngine } from '../../src/core/graph/neighbour-engine.ts';
import type { ShareAnswer } from '../../src/core/graph/neighbour-share.ts';
import { createSharedEngine, type SharePort } from '../../src/core/graph/shared-engine.ts';
import { inPackage } from '../package-paths.ts';

/** More threads wait for the memory rather than for each other. */
const MOST_THREADS = 8;

/** Returns the engine that compares papers in as many threads as the machine runs at a time. */
export function threadEngine(
  threads = Math.min(MOST_THREADS, availableParallelism()),
): NeighbourEngine {
  return createSharedEngine(threads, openThread);
}

function openThread(): SharePort {
  const worker = new Worker(inPackage('scripts/graph/neighbour-worker.mjs'), { execArgv: [] });
  return {
    post: (work) => worker.postMessage(work),
    onAnswer(hear) {
      worker.on('message', (answer: ShareAnswer) => hear(answer));
      worker.on('error', (error) => hear({ type: 'failed', message: String(error) }));
      worker.on('exit', () => hear({ type: 'failed', message: 'the thread ended early' }));
    },
    close: () => void worker.terminate(),
  };
}
