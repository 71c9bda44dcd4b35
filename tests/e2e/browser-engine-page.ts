import { CancelledError } from '../../src/core/contract/errors.ts';
import { noEffects } from '../../src/core/contract/effects.ts';
import { findNeighbours } from '../../src/core/graph/find-neighbours.ts';
import { browserEngine } from '../../src/worker/browser-engine.ts';
import { vectorCloud } from '../support/vector-clouds.ts';

/** What the test asks of the page: the neighbours of a cloud of vectors, in workers or not; or that it is stopped halfway. */
export interface EnginePage {
  find(count: number, workers: number): Promise<readonly number[]>;
  cancel(count: number, workers: number): Promise<string>;
}

const K = 5;
const cloudOf = (count: number) => vectorCloud({ count, dimension: 12, centres: 10 });

const page: EnginePage = {
  async find(count, workers) {
    const engine = workers === 0 ? undefined : browserEngine(workers);
    return Array.from((await findNeighbours(cloudOf(count), K, noEffects, engine)).indices);
  },
  async cancel(count, workers) {
    let turns = 0;
    const effects = { ...noEffects, cancelled: () => (turns += 1) > 2 };
    try {
      await findNeighbours(cloudOf(count), K, effects, browserEngine(workers));
      return 'found';
    } catch (error) {
      return error instanceof CancelledError ? 'cancelled' : String(error);
    }
  },
};
Object.assign(globalThis, { enginePage: page });
