import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createHash } from 'node:crypto';
import type { Effects } from '../../src/core/contract/effects.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { serialiseModel } from '../../src/core/embed/model/serialise-model.ts';
import { trainModel, type ModelOptions } from '../../src/core/embed/training/train-model.ts';
import { readCorpus } from '../../src/core/read/read-corpus.ts';
import { unpack } from '../files/unpack.ts';
import { readBytes } from '../files/read-files.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { createProgressBar } from '../progress/progress-bar.ts';
import { createStageReporter, type StageReporter } from '../progress/stage-reporter.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { modelCard } from '../train/model-card.ts';
import { trainingFile } from '../train/training-file.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';
import { UserError } from './user-error.ts';

/** What `train-model` was told. */
export interface TrainOptions {
  readonly corpora: readonly string[];
  readonly out: string;
  readonly terms: number;
  readonly dimensions: number;
  readonly epochs: number;
  readonly seed: number;
}

const LEAST_PAPERS = 32;

/** Trains an embedding model on the papers of the files and writes it with its card. A run that was broken off goes on
 * from its last epoch, as its state lies beside the model until it is done.
 * @throws UserError, InputError */
export async function runTrainModel(options: TrainOptions): Promise<number> {
  if (options.dimensions % 16 !== 0) {
    throw new UserError(`--dimensions wants a multiple of 16, not ${String(options.dimensions)}.`);
  }
  const { reporter, effects } = openDisplay();
  reporter.progress('read', 0, 1);
  const { papers, sources } = await readPapers(options.corpora);
  const model: ModelOptions = {
    terms: options.terms,
    dimension: options.dimensions,
    seed: options.seed,
    epochs: options.epochs,
  };
  const state = trainingFile(`${options.out}.partial`, runKey(sources, model));
  const resumed = state.read();
  if (resumed !== null) printLine(`Going on after epoch ${String(resumed.epoch)}.`);
  let last = resumed?.loss ?? 0;
  const trained = await trainModel(
    papers,
    model,
    {
      resumed,
      onEpoch: (reached) => {
        state.write(reached);
        last = reached.loss;
        reporter.clear();
        printLine(
          `epoch ${String(reached.epoch).padStart(2)} of ${String(model.epochs)}, loss ${last.toFixed(4)}`,
        );
      },
    },
    effects,
  );
  reporter.end();
  const bytes = serialiseModel(trained);
  writeFileWhole(options.out, bytes);
  const facts = {
    name: basename(options.out),
    bytes: bytes.length,
    papers,
    options: model,
    loss: last,
    earlier: earlierCard(cardPath(options.out)),
  };
  writeFileWhole(cardPath(options.out), modelCard(parseModel(bytes, options.out), facts));
  state.remove();
  printLine(
    `The model is in ${options.out} (${(bytes.length / 1e6).toFixed(2)} MB), its card beside it.`,
  );
  return EXIT.done;
}

function openDisplay(): { readonly reporter: StageReporter; readonly effects: Effects } {
  const now = (): number => performance.now();
  const bar = process.stderr.isTTY ? createProgressBar(process.stderr, now) : null;
  const reporter = createStageReporter({ print: printLine, bar, now });
  const { pause } = takeSignals(() => {
    reporter.clear();
    process.stderr.write('Cancelled; the same command goes on from the last epoch.\n');
  });
  return { reporter, effects: { progress: reporter.progress, cancelled: () => false, pause } };
}

async function readPapers(paths: readonly string[]): Promise<{
  readonly papers: ReturnType<typeof readCorpus>['papers'];
  readonly sources: ReturnType<typeof readCorpus>['input']['sources'];
}> {
  const files = [];
  for (const path of paths)
    files.push({ name: basename(path), bytes: unpack(await readBytes(path), path) });
  const { papers, input } = readCorpus(files, { facts: [], strict: false });
  if (papers.length < LEAST_PAPERS) {
    throw new UserError(
      `These files hold ${String(papers.length)} papers; a model needs ${String(LEAST_PAPERS)} at least, and is worth having from some thousands on.`,
    );
  }
  return { papers, sources: input.sources };
}

function runKey(sources: readonly { readonly sha256: string }[], options: ModelOptions): string {
  const text = JSON.stringify([sources.map(({ sha256 }) => sha256), options]);
  return createHash('sha256').update(text).digest('hex');
}

function earlierCard(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function cardPath(model: string): string {
  return `${model.slice(0, model.length - extname(model).length)}.card.json`;
}
