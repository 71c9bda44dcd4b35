import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../../src/core/contract/effects.ts';
import { trainModel, type ModelOptions } from '../../../../src/core/embed/training/train-model.ts';
import type { TrainingState } from '../../../../src/core/embed/training/train-table.ts';
import { seededRandom } from '../../../../src/core/math/random.ts';

const FIELDS = [
  ['graph', 'node', 'edge', 'cluster', 'community', 'spectral'],
  ['robot', 'arm', 'grasp', 'gripper', 'contact', 'torque'],
  ['speech', 'audio', 'phoneme', 'acoustic', 'speaker', 'voice'],
];
const OPTIONS: ModelOptions = { terms: 100, dimension: 16, seed: 3, epochs: 6 };

function corpus(count: number): { title: string; abstract: string }[] {
  const random = seededRandom(5);
  const word = (field: readonly string[]): string =>
    field[Math.floor(random() * field.length)] ?? '';
  return Array.from({ length: count }, (_, paper) => {
    const field = FIELDS[paper % FIELDS.length] ?? [];
    const sentence = (): string => `The ${word(field)} of ${word(field)} is ${word(field)}.`;
    return {
      title: `${word(field)} ${word(field)}`,
      abstract: `${sentence()} ${sentence()} ${sentence()}`,
    };
  });
}

function copy({ epoch, table, adam, loss }: TrainingState): TrainingState {
  const { mean, square, steps } = adam;
  return {
    epoch,
    table: table.slice(),
    adam: { mean: mean.slice(), square: square.slice(), steps },
    loss,
  };
}

describe('trainModel', () => {
  const texts = corpus(240);

  it('learns which words go together', async () => {
    const losses: number[] = [];
    const model = await trainModel(
      texts,
      OPTIONS,
      { resumed: null, onEpoch: ({ loss }) => losses.push(loss) },
      noEffects,
    );
    const vector = (word: string): number[] => {
      const at = model.words.indexOf(word) * model.dimension;
      return [...model.rows.subarray(at, at + model.dimension)];
    };
    const cosine = (one: string, other: string): number => {
      const [a, b] = [vector(one), vector(other)];
      const dot = (x: number[], y: number[]): number =>
        x.reduce((sum, value, k) => sum + value * (y[k] ?? 0), 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    expect(cosine('robot', 'gripper')).toBeGreaterThan(cosine('robot', 'speaker') + 0.3);
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0);
    expect(losses.every(Number.isFinite)).toBe(true);
  });

  it('gives the same model when it was broken off in between', async () => {
    const states: TrainingState[] = [];
    const watch = {
      resumed: null,
      onEpoch: (state: TrainingState) => states.push(copy(state)),
    };
    const whole = await trainModel(texts, OPTIONS, watch, noEffects);
    const halfway = { resumed: states[2] ?? null, onEpoch: () => undefined };
    const resumed = await trainModel(texts, OPTIONS, halfway, noEffects);
    expect(resumed.rows).toEqual(whole.rows);
    expect(resumed.scale).toEqual(whole.scale);
  });

  it('says how many texts it needs', async () => {
    const watch = { resumed: null, onEpoch: () => undefined };
    await expect(trainModel(texts.slice(0, 5), OPTIONS, watch, noEffects)).rejects.toThrow('32');
  });
});
