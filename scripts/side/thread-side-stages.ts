import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  remoteSideStages,
  type SideAnswer,
  type SidePort,
} from '../../src/core/pipeline/remote-side-stages.ts';
import { sideStagesHere, type OpenSideStages } from '../../src/core/pipeline/side-stages.ts';
import { inPackage } from '../package-paths.ts';

/** Below so many papers a thread takes longer to start than it saves. */
const FEWEST_PAPERS = 3000;

/** Returns the side stages in two threads of their own, beside vectors, neighbours, topics and layout, where papers and
 * processors are many enough; otherwise in place. */
export function threadSideStages(processors = availableParallelism()): OpenSideStages {
  const apart = remoteSideStages(openThread);
  return (papers, lexicon, effects) =>
    papers.length < FEWEST_PAPERS || processors < 2
      ? sideStagesHere(papers, lexicon, effects)
      : apart(papers, lexicon, effects);
}

function openThread(): SidePort {
  const worker = new Worker(inPackage('scripts/side/side-worker.mjs'), { execArgv: [] });
  return {
    post: (request) => worker.postMessage(request),
    onAnswer(hear) {
      worker.on('message', (answer: SideAnswer) => hear(answer));
      worker.on('error', (error) => hear({ kind: 'failed', message: String(error) }));
      worker.on('exit', () => hear({ kind: 'failed', message: 'the thread ended early' }));
    },
    close: () => void worker.terminate(),
  };
}
