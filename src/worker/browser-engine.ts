import type { NeighbourEngine } from '../core/graph/neighbour-engine.ts';
import type { ShareAnswer } from '../core/graph/neighbour-share.ts';
import { createSharedEngine, type SharePort } from '../core/graph/shared-engine.ts';

/** More workers wait for the memory rather than for each other; and the page keeps one processor for itself. */
const MOST_WORKERS = 8;

/** Returns the engine that compares papers in as many Web Workers as the browser runs beside the page, two at least. What it
 * finds is the same as in one thread, which takes over where workers are forbidden, do not start or break down. Work that
 * is cancelled ends its workers. */
export function browserEngine(
  workers = Math.max(2, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
): NeighbourEngine {
  return createSharedEngine(workers, openWorker);
}

function openWorker(): SharePort {
  const worker = startWorker();
  return {
    post: (work) => worker?.postMessage(work),
    onAnswer(hear) {
      const fail = (message: string): void => hear({ type: 'failed', message });
      if (worker === null) return queueMicrotask(() => fail('this page may start no worker'));
      worker.onmessage = ({ data }: MessageEvent<ShareAnswer>) => hear(data);
      worker.onmessageerror = () => fail('an answer could not be read');
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message === '' ? 'the worker did not start' : event.message);
      };
    },
    close: () => worker?.terminate(),
  };
}

/** Some browsers throw where the page's policy forbids workers. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./neighbour-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
