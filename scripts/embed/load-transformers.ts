import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../cli/user-error.ts';
import { inPackage } from '../package-paths.ts';

/** The package, which is not among ours: too large for the few who want it. */
const PACKAGE = '@huggingface/transformers';

/** Turns texts into a tensor, texts × dimension. */
export type Extractor = (
  texts: readonly string[],
  options: { readonly pooling: 'mean' | 'cls' },
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>;

/** What we use of the package. */
export interface Transformers {
  readonly env: {
    logLevel: number;
    useFSCache: boolean;
    cacheDir: string;
    remoteHost: string;
  };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<Extractor>;
}

/** Returns the package, found from this program's folder or the one we are in.
 * @throws UserError where it is in neither */
export async function loadTransformers(): Promise<Transformers> {
  const path = resolveFrom(inPackage('package.json')) ?? resolveFrom(join(process.cwd(), 'x.js'));
  if (path === null) {
    throw new UserError(
      `--embedder hf: needs a package that is not installed: npm install ${PACKAGE}`,
    );
  }
  return parseTransformers(await import(pathToFileURL(path).href));
}

function resolveFrom(file: string): string | null {
  try {
    return createRequire(file).resolve(PACKAGE);
  } catch {
    return null;
  }
}

function parseTransformers(module: unknown): Transformers {
  const found = Reflect.get(Object(module), 'default') ?? module;
  const isKnown = typeof Reflect.get(Object(found), 'pipeline') === 'function';
  if (isKnown && typeof Reflect.get(Object(found), 'env') === 'object')
    return found as Transformers;
  throw new UserError(`The ${PACKAGE} that is installed is not one we know; version 4 works.`);
}
