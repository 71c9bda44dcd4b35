import { embedderSource, type SimilaritySource } from '../../src/core/evaluate/similarity.ts';
import { pairTfIdfSource, wordTfIdfSource } from '../../src/core/evaluate/tf-idf-source.ts';
import { chooseEmbedder } from '../build/choose-embedder.ts';
import { UserError } from '../cli/user-error.ts';

/** How each embedder that an evaluation can name is made. */
const MAKERS: Readonly<Record<string, (seed: number) => Promise<SimilaritySource>>> = {
  builtin: async (seed) => embedderSource(await chooseEmbedder('builtin', seed)),
  svd: async (seed) => embedderSource(await chooseEmbedder('svd', seed)),
  tfidf: () => Promise.resolve(wordTfIdfSource()),
  'tfidf-pairs': () => Promise.resolve(pairTfIdfSource()),
};

/** The names that `embedderByName` knows, in the order of a full table. */
export const EMBEDDER_NAMES: readonly string[] = Object.keys(MAKERS);

/** Returns the embedder of a name.
 * @throws UserError that lists the names, for another one */
export async function embedderByName(name: string, seed: number): Promise<SimilaritySource> {
  const make = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
  if (make === undefined) {
    throw new UserError(
      `There is no embedder "${name}"; --embedder takes ${EMBEDDER_NAMES.join(', ')}, with commas between several.`,
    );
  }
  return make(seed);
}
