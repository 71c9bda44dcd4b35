import { createBuiltInEmbedder } from '../../src/core/embed/built-in/built-in-embedder.ts';
import type { Embedder } from '../../src/core/embed/embedder.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { completeOptions } from '../../src/core/pipeline/complete-options.ts';
import { createTfIdfSvdEmbedder } from '../../src/core/embed/tf-idf-svd-embedder.ts';
import { UserError } from '../cli/user-error.ts';
import { readBytes } from '../files/read-files.ts';
import { inPackage } from '../package-paths.ts';
import type { BuildRequest } from './build-request.ts';

/** The model that ships. */
export const MODEL_FILE = inPackage('data/models/abstracts-en.bin');
export const DEFAULT_EMBEDDER = 'builtin';
/** What `--embedder` may be. */
export const EMBEDDERS = ['builtin', 'svd'] as const;

/** Returns the embedder of a build.
 * @throws as `chooseEmbedder` */
export function embedderOf({ embedder, options }: BuildRequest): Promise<Embedder> {
  return chooseEmbedder(embedder, completeOptions(options, 1).seed);
}

/** Returns the embedder of that name.
 * @throws UserError for a name that there is not, and where the model cannot be read; InputError for a damaged model */
export async function chooseEmbedder(name: string, seed: number): Promise<Embedder> {
  switch (name) {
    case 'builtin':
      return createBuiltInEmbedder(parseModel(await readBytes(MODEL_FILE), MODEL_FILE));
    case 'svd':
      return createTfIdfSvdEmbedder({ seed });
    default:
      throw new UserError(
        `There is no embedder "${name}"; --embedder is one of ${EMBEDDERS.join(', ')}.`,
      );
  }
}
