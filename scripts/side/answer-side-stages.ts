import { parentPort } from 'node:worker_threads';
import { createSideAnswers, type SideRequest } from '../../src/core/pipeline/remote-side-stages.ts';

const answer = createSideAnswers((told) => parentPort?.postMessage(told));
parentPort?.on('message', (request: SideRequest) => answer(request));
