import { embedderSource, type SimilaritySource } from '../../src/core/evaluate/similarity.ts';
import { pairTfIdfSource, wordTfIdfSource } from '../../src/core/evaluate/tf-idf-source.ts';
import { chooseEmbedder } from '../build/choose-embedder.ts';
import { UserError } from '../cli/user-error.ts';
import { parseEmbedderChoice } from '../embed/embedder-choice.ts';

/** The names of a full table, in its order. */
export const EMBEDDER_NAMES: readonly string[] = ['builtin', 'svd', 'tfidf', 'tfidf-pairs'];

/** Returns what an evaluation may call so: the two yardsticks of TF-IDF, or any embedder of a build that can embed texts it is given.
 * @throws UserError for a name that there is not; what opening the embedder throws */
export async function embedderByName(name: string, seed: number): Promise<SimilaritySource> {
  if (name === 'tfidf') return wordTfIdfSource();
  if (name === 'tfidf-pairs') return pairTfIdfSource();
  const choice = parseEmbedderChoice(name);
  if (choice.kind === 'vectors')
    throw new UserError(
      `An evaluation embeds titles and abstracts apart, which the ready vectors of "${name}" cannot; name another embedder.`,
    );
  return embedderSource(
    await chooseEmbedder({ choice, blend: 1 }, { seed, environment: process.env }),
  );
}
