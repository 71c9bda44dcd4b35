import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';
import type { BatchSource } from './batch-source.ts';
import { WEIGHT_FILES, type HfSettings } from './hf-settings.ts';
import { loadTransformers, type Extractor } from './load-transformers.ts';

const BATCH_SIZE = 16;

/** Where models from the hub are kept and which hub it is. */
export interface HfPlaces {
  readonly cacheFolder: string;
  /** Address of another hub than huggingface.co; null for none. */
  readonly endpoint: string | null;
}

/** Returns the source that runs a model on this machine: a folder with `config.json`, `tokenizer.json` and `onnx/`, or a
 * name on the hub, from where it is fetched once. The id names a folder by its last part and what is in it. Nothing is
 * loaded before the first text.
 * @throws UserError for a folder without a model */
export async function openHfSource(
  model: string,
  settings: HfSettings,
  places: HfPlaces,
): Promise<BatchSource> {
  const folder = folderOf(model);
  const { pooling, prefix, separator, dtype, revision } = settings;
  const name =
    folder === null
      ? `${model} revision=${revision}`
      : `${basename(folder)} sha256=${await folderHash(folder, settings)}`;
  let loading: Promise<Extractor> | null = null;
  return {
    id: `hf/1 ${name} dtype=${dtype} pooling=${pooling} prefix=${JSON.stringify(prefix)} text=title${JSON.stringify(separator)}abstract`,
    batchSize: BATCH_SIZE,
    concurrency: 1,
    textOf: ({ title, abstract }) => `${prefix}${title}${separator}${abstract}`,
    embed: async (texts) => {
      loading ??= load(folder ?? model, settings, places);
      const extract = await orUserError(`${model} cannot be loaded`, loading);
      return await orUserError(`${model} failed`, run(extract, texts, pooling));
    },
  };
}

async function load(
  model: string,
  { dtype, revision }: HfSettings,
  { cacheFolder, endpoint }: HfPlaces,
): Promise<Extractor> {
  const { env, pipeline } = await loadTransformers();
  env.logLevel = ERRORS_ONLY;
  env.cacheDir = `${join(cacheFolder, 'models')}/`;
  if (endpoint !== null) env.remoteHost = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
  const isLocal = folderOf(model) !== null;
  env.useFSCache = !isLocal;
  const options = { dtype, device: 'cpu', local_files_only: isLocal };
  return await pipeline('feature-extraction', model, isLocal ? options : { ...options, revision });
}

/** Level of the package's own messages. */
const ERRORS_ONLY = 40;

async function run(
  extract: Extractor,
  texts: readonly string[],
  pooling: HfSettings['pooling'],
): Promise<readonly Float32Array[]> {
  const { dims, data } = await extract(texts, { pooling });
  const [count = 0, dimension = 0] = dims;
  if (dims.length !== 2 || count !== texts.length || dimension < 1)
    throw new UserError(
      `hf: the model gave an array of ${dims.join(' × ')} for ${texts.length} texts`,
    );
  return texts.map((_, row) => {
    const vector = Float32Array.from(
      { length: dimension },
      (__, k) => data[row * dimension + k] ?? 0,
    );
    if (!vector.every(Number.isFinite))
      throw new UserError('hf: the model gave a number that is not finite');
    return vector;
  });
}

function folderOf(model: string): string | null {
  const path = resolve(model);
  const isPath = /^(?:[./\\]|[a-zA-Z]:[/\\])/.test(model);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isPath || (isFolder && existsSync(join(path, 'config.json'))) ? path : null;
}

/** What the model is: its settings, its words and its weights. */
async function folderHash(folder: string, { dtype }: HfSettings): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['config.json', 'tokenizer.json', join('onnx', WEIGHT_FILES[dtype])]) {
    const path = join(folder, name);
    try {
      for await (const chunk of createReadStream(path)) hash.update(chunk);
    } catch (error) {
      throw fileError(error, 'read', path);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The package's own errors are a user's to mend: a name that the hub does not have, a file that is damaged. */
async function orUserError<Result>(what: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UserError(`hf:${what}: ${reason.slice(0, 300)}`);
  }
}
