import { parentPort } from 'node:worker_threads';
import { createTextAnswers, type TextRequest } from '../../src/core/pipeline/remote-text-stages.ts';

const answer = createTextAnswers((told) => parentPort?.postMessage(told));
parentPort?.on('message', (request: TextRequest) => answer(request));
