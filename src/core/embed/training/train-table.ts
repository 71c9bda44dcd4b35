import { checkpoint, type Effects } from '../../contract/effects.ts';
import { seededRandom, type Random } from '../../math/random.ts';
import { createAdam, type AdamState } from './adam.ts';
import { createContrastiveStep } from './contrastive-step.ts';
import type { TermStream } from './term-stream.ts';
import { createViewMaker } from './views.ts';

/** How a table is trained. */
export interface TrainingOptions {
  readonly seed: number;
  /** A multiple of 16. */
  readonly dimension: number;
  /** Papers a step; a multiple of 16. */
  readonly batch: number;
  readonly epochs: number;
  readonly rate: number;
  readonly temperature: number;
}

/** Where training stands after an epoch; from here it can go on. */
export interface TrainingState {
  /** Epochs done. */
  readonly epoch: number;
  /** Terms × dimension, row-major. */
  readonly table: Float32Array;
  readonly adam: AdamState;
  /** Mean loss of the epoch's steps, natural logarithm; 0 before the first. */
  readonly loss: number;
}

const WARM_UP = 0.05;

/** Trains the state's table in place: two views of one abstract are drawn together, those of other papers apart; the title against the abstract in half of the steps.
 * Adam with warm-up and cosine decay. `onEpoch` hears of every epoch's end. Equal input and seed give equal tables on one engine, however often training was broken off and taken up again.
 * O(epochs × papers × (batch × dimension + terms of a paper × dimension)).
 * @throws RangeError for sizes that are no multiples of 16 or fewer papers than a batch; CancelledError */
export async function trainTable(
  state: TrainingState,
  stream: TermStream,
  options: TrainingOptions,
  effects: Effects,
  onEpoch: (state: TrainingState) => void,
): Promise<void> {
  const { dimension, batch, epochs, temperature } = options;
  const papers = stream.abstractStart.length;
  checkSizes(options, papers);
  const { table } = state;
  const stepsPerEpoch = Math.floor(papers / batch);
  const steps = epochs * stepsPerEpoch;
  const views = createViewMaker(stream, batch, table.length / dimension);
  const step = createContrastiveStep(batch, dimension, temperature);
  const adam = createAdam(table.length, dimension, state.adam);
  const gradient = new Float32Array(table.length);
  for (let epoch = state.epoch; epoch < epochs; epoch += 1) {
    const random = seededRandom(options.seed + 7919 * (epoch + 1));
    const order = shuffledNumbers(papers, random);
    let loss = 0;
    for (let at = 0; at < stepsPerEpoch; at += 1) {
      const drawn = views.draw(order.subarray(at * batch, (at + 1) * batch), at % 2 === 0, random);
      loss += step.run(table, drawn, gradient);
      const done = epoch * stepsPerEpoch + at;
      adam.step(table, gradient, rateAt(done / steps, options.rate));
      await checkpoint(effects, 'training', done + 1, steps);
    }
    onEpoch({ epoch: epoch + 1, table, adam: adam.state, loss: loss / stepsPerEpoch });
  }
}

/** Returns where training begins. */
export function startOfTraining(table: Float32Array): TrainingState {
  const adam = {
    mean: new Float32Array(table.length),
    square: new Float32Array(table.length),
    steps: 0,
  };
  return { epoch: 0, table, adam, loss: 0 };
}

function checkSizes({ dimension, batch }: TrainingOptions, papers: number): void {
  if (dimension % 16 !== 0 || batch % 16 !== 0 || dimension < 16 || batch < 16)
    throw new RangeError(`dimension and batch must be multiples of 16, not ${dimension}, ${batch}`);
  if (papers < batch)
    throw new RangeError(`training needs ${batch} papers at least, these are ${papers}`);
}

function rateAt(share: number, most: number): number {
  if (share < WARM_UP) return (most * (share + 1e-3)) / WARM_UP;
  return (most * (1 + Math.cos((Math.PI * (share - WARM_UP)) / (1 - WARM_UP)))) / 2;
}

function shuffledNumbers(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
