import { createBlendEmbedder, createCentredEmbedder } from '../../src/core/embed/blend-embedder.ts';
import { createBuiltInEmbedder } from '../../src/core/embed/built-in/built-in-embedder.ts';
import type { Embedder } from '../../src/core/embed/embedder.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import type { StaticModel } from '../../src/core/embed/model/static-model.ts';
import { createTfIdfEmbedder } from '../../src/core/embed/tf-idf-embedder.ts';
import { createTfIdfSvdEmbedder } from '../../src/core/embed/tf-idf-svd-embedder.ts';
import { completeOptions } from '../../src/core/pipeline/complete-options.ts';
import { apiKey } from '../embed/api-key.ts';
import type { BatchSource } from '../embed/batch-source.ts';
import { createBatchedEmbedder } from '../embed/batched-embedder.ts';
import { cacheFolder } from '../files/cache-folder.ts';
import type { EmbedderChoice, EmbedderRequest } from '../embed/embedder-choice.ts';
import { hfSettings } from '../embed/hf-settings.ts';
import { openHfSource } from '../embed/hf-source.ts';
import { createHttpSource } from '../embed/http-source.ts';
import { openVectorCache } from '../embed/vector-cache.ts';
import { openVectorsFile } from '../embed/vectors-file.ts';
import { readBytes } from '../files/read-files.ts';
import { inPackage } from '../package-paths.ts';
import type { BuildRequest } from './build-request.ts';

/** The model that ships. */
export const MODEL_FILE = inPackage('data/models/abstracts-en.bin');

/** What an embedder needs besides its name. */
export interface EmbedderSurroundings {
  readonly seed: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Returns the embedder of a build.
 * @throws as `chooseEmbedder` */
export function embedderOf({ embedder, options }: BuildRequest): Promise<Embedder> {
  // The seed does not depend on the number of papers.
  const { seed } = completeOptions(options, 1);
  return chooseEmbedder(embedder, { seed, environment: process.env });
}

/** Returns the embedder that was asked for. Its id is complete: files that it depends on are read already.
 * @throws UserError, InputError where it cannot be had */
export async function chooseEmbedder(
  { choice, blend }: EmbedderRequest,
  { seed, environment }: EmbedderSurroundings,
): Promise<Embedder> {
  switch (choice.kind) {
    case 'builtin':
      return createBuiltInEmbedder(await readModel());
    case 'svd':
      return createTfIdfSvdEmbedder({ seed });
    case 'tfidf':
      return createTfIdfEmbedder();
    default: {
      const embedder = await openOutside(choice, environment);
      return blend === 1
        ? createCentredEmbedder(embedder)
        : createBlendEmbedder(embedder, await readModel(), blend);
    }
  }
}

async function readModel(): Promise<StaticModel> {
  return parseModel(await readBytes(MODEL_FILE), MODEL_FILE);
}

/** Vectors from elsewhere; what costs time or money is kept. */
async function openOutside(
  choice: Extract<EmbedderChoice, { readonly kind: 'http' | 'vectors' | 'hf' }>,
  environment: EmbedderSurroundings['environment'],
): Promise<Embedder> {
  const folder = cacheFolder(environment, process.platform);
  const kept = (source: BatchSource): Embedder =>
    createBatchedEmbedder(source, () => openVectorCache(folder, source.id));
  switch (choice.kind) {
    case 'vectors':
      return await openVectorsFile(choice.path);
    case 'http': {
      const { address, model } = choice;
      return kept(createHttpSource({ address, model, key: apiKey(environment, address) }));
    }
    case 'hf': {
      const { model, said } = choice;
      const endpoint = environment['HF_ENDPOINT'] ?? null;
      return kept(
        await openHfSource(model, hfSettings(model, said), { cacheFolder: folder, endpoint }),
      );
    }
  }
}
