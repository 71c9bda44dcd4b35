import type { Effects } from '../contract/effects.ts';
import {
  oneThread,
  reportPairs,
  type NeighbourEngine,
  type NeighbourWork,
} from './neighbour-engine.ts';
import type { ShareAnswer } from './neighbour-share.ts';

/** A worker, whichever host it runs on. */
export interface SharePort {
  readonly post: (work: NeighbourWork) => void;
  /** Called once, before `post`; a worker that breaks down answers "failed". */
  readonly onAnswer: (hear: (answer: ShareAnswer) => void) => void;
  readonly close: () => void;
}

/** Below this many papers one thread is done before another has started. */
const WORTH_SHARING = 10_000;

/** Returns an engine that shares the pairs out among workers, by turns. What they kept is the same whatever their number;
 * where no worker starts or one breaks down, the calling thread does all of it. */
export function createSharedEngine(
  workers: number,
  open: () => SharePort,
  worthSharing = WORTH_SHARING,
): NeighbourEngine {
  return {
    async compare(work, effects) {
      if (workers < 2 || work.rows.count < worthSharing) return oneThread.compare(work, effects);
      const ports: SharePort[] = [];
      try {
        for (let worker = 0; worker < workers; worker += 1) ports.push(open());
        return (
          (await compareShares(work, ports, effects)) ?? (await oneThread.compare(work, effects))
        );
      } finally {
        for (const port of ports) port.close();
      }
    },
  };
}

/** Null where a worker failed or has no kernel. */
async function compareShares(
  work: NeighbourWork,
  ports: readonly SharePort[],
  effects: Effects,
): Promise<readonly Int32Array[] | null> {
  const inbox = createInbox();
  for (const [worker, port] of ports.entries()) {
    let isOver = false; // a worker that is done may go
    port.onAnswer((answer) => {
      if (!isOver) inbox.put(worker, answer);
      isOver = answer.type !== 'done';
    });
    port.post({ ...work, pairs: everyNth(work.pairs, ports.length, worker) });
  }
  const kept: Int32Array[] = [];
  const done = ports.map(() => 0);
  while (kept.length < ports.length) {
    const { worker, answer } = await inbox.take();
    if (answer.type === 'failed' || (answer.type === 'kept' && answer.kept === null)) return null;
    if (answer.type === 'kept' && answer.kept !== null) kept.push(answer.kept);
    if (answer.type === 'done') done[worker] = answer.pairs;
    const pairs = done.reduce((sum, share) => sum + share, 0);
    await reportPairs(effects, pairs * 4, work.pairs.length, work.rows.count);
  }
  return kept;
}

interface Letter {
  readonly worker: number;
  readonly answer: ShareAnswer;
}

/** Letters in the order of their arrival; `take` waits for the next. */
function createInbox(): {
  readonly put: (worker: number, answer: ShareAnswer) => void;
  readonly take: () => Promise<Letter>;
} {
  const letters: Letter[] = [];
  let wake = (): void => undefined;
  return {
    put(worker, answer) {
      letters.push({ worker, answer });
      wake();
    },
    async take() {
      for (;;) {
        const letter = letters.shift();
        if (letter !== undefined) return letter;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

function everyNth(pairs: Int32Array, n: number, from: number): Int32Array {
  return pairs.filter((_, place) => (place >> 2) % n === from);
}
