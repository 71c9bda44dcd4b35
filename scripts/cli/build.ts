import { basename, extname, relative } from 'node:path';
import type { BuildRequest } from '../build/build-request.ts';
import { buildMapFolder } from '../build/build-map-folder.ts';
import { buildSummary } from '../build/build-summary.ts';
import { STANDARD_INPUT } from '../build/read-inputs.ts';
import { DEFAULT_THEMES, SEED_FOLDER, SEED_REQUEST } from '../build/seed-map.ts';
import { embedderRequest, type EmbedderChoice } from '../embed/embedder-choice.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';
import { UserError } from './user-error.ts';

/** What `build` was told; whatever is not there was not said. */
export interface BuildOptions {
  readonly inputs: readonly string[];
  readonly out?: string;
  readonly title?: string;
  readonly facts?: string;
  readonly themes?: string;
  readonly neighbours?: number;
  readonly seed?: number;
  readonly strict?: boolean;
  readonly embedder?: EmbedderChoice;
  readonly blend?: number;
  readonly quiet?: boolean;
}

/** Builds a map and says what became of it.
 * @throws UserError, InputError */
export async function runBuild(options: BuildOptions): Promise<number> {
  const print = options.quiet === true ? () => undefined : printLine;
  const isSeed = options.inputs.length === 0;
  const directory = options.out ?? (isSeed ? SEED_FOLDER : defaultFolder(options.inputs));
  if (options.out === '') throw new UserError('--out wants the name of a folder.');
  const built = await buildMapFolder(toRequest(options), directory, {
    print,
    showBar: options.quiet !== true,
  });
  for (const line of buildSummary(built)) print(line);
  print(
    `The map is in ${shown(directory)}${options.out === undefined && !isSeed ? '; --out puts it elsewhere' : ''}.`,
  );
  print(`To look at it: ${howToOpen(directory)}`);
  return EXIT.done;
}

function toRequest(options: BuildOptions): BuildRequest {
  const { inputs, neighbours, seed } = options;
  const isSeed = inputs.length === 0;
  if (inputs.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UserError('Standard input, "-", can be read only once.');
  }
  return {
    inputs: isSeed ? SEED_REQUEST.inputs : inputs,
    facts: options.facts ?? (isSeed ? SEED_REQUEST.facts : null),
    themes: options.themes ?? DEFAULT_THEMES,
    title: titleOf(options),
    isStrict: options.strict === true,
    embedder: embedderRequest(options.embedder, options.blend),
    options: {
      ...(neighbours === undefined ? {} : { neighbours }),
      ...(seed === undefined ? {} : { seed }),
    },
  };
}

function titleOf({ title, inputs }: BuildOptions): string {
  if (title !== undefined) {
    if (title.trim() === '') throw new UserError('--title wants at least one letter.');
    return title.trim();
  }
  if (inputs.length === 0) return SEED_REQUEST.title;
  const words = stem(inputs)
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Papers' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** `./papers-map` for `some/where/papers.jsonl`. */
function defaultFolder(inputs: readonly string[]): string {
  return `${stem(inputs)}-map`;
}

function stem([first = '']: readonly string[]): string {
  if (first === STANDARD_INPUT) return 'papers';
  const name = basename(first);
  const bare = basename(name, extname(name));
  return bare === '' || bare.startsWith('.') ? 'papers' : bare;
}

function shown(directory: string): string {
  const short = relative(process.cwd(), directory);
  return short === '' || short.startsWith('..') ? directory : short;
}

function howToOpen(directory: string): string {
  return directory === SEED_FOLDER ? 'npm start' : `npm run atlas -- serve ${quoted(directory)}`;
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
