import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  remoteTextStages,
  type TextAnswer,
  type TextPort,
} from '../../src/core/pipeline/remote-text-stages.ts';
import { textStagesHere, type OpenTextStages } from '../../src/core/pipeline/text-stages.ts';
import { inPackage } from '../package-paths.ts';

/** Below so many papers a thread takes longer to start than it saves. */
const FEWEST_PAPERS = 3000;

/** Returns the text stages in a thread of their own, beside vectors, neighbours, topics and layout, where papers and
 * processors are many enough; otherwise in place. */
export function threadTextStages(processors = availableParallelism()): OpenTextStages {
  const apart = remoteTextStages(openThread);
  return (papers, lexicon) =>
    papers.length < FEWEST_PAPERS || processors < 2
      ? textStagesHere(papers, lexicon)
      : apart(papers, lexicon);
}

function openThread(): TextPort {
  const worker = new Worker(inPackage('scripts/text/text-worker.mjs'), { execArgv: [] });
  return {
    post: (request) => worker.postMessage(request),
    onAnswer(hear) {
      worker.on('message', (answer: TextAnswer) => hear(answer));
      worker.on('error', (error) => hear({ kind: 'failed', message: String(error) }));
      worker.on('exit', () => hear({ kind: 'failed', message: 'the thread ended early' }));
    },
    close: () => void worker.terminate(),
  };
}
