import { parentPort } from 'node:worker_threads';
import type { NeighbourWork } from '../../src/core/graph/neighbour-engine.ts';
import { answerShare } from '../../src/core/graph/neighbour-share.ts';

parentPort?.once('message', (work: NeighbourWork) => {
  answerShare(work, (answer) => parentPort?.postMessage(answer));
});
