import { basename, extname, relative, resolve } from 'node:path';
import type { ColumnChoice } from '../../src/core/read/table-header.ts';
import { completeOptions } from '../../src/core/pipeline/complete-options.ts';
import type { BuildRequest } from '../build/build-request.ts';
import { buildMapFolder } from '../build/build-map-folder.ts';
import { buildSummary } from '../build/build-summary.ts';
import { STANDARD_INPUT } from '../build/read-inputs.ts';
import { openBase, type OpenedBase } from '../build/open-base.ts';
import { DEFAULT_THEMES, SEED_FOLDER, SEED_REQUEST } from '../build/seed-map.ts';
import { embedderRequest, type EmbedderChoice } from '../embed/embedder-choice.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';
import { UserError } from './user-error.ts';

/** What `build` was told; whatever is not there was not said. */
export interface BuildOptions {
  readonly inputs: readonly string[];
  readonly out?: string;
  readonly into?: string;
  readonly title?: string;
  readonly facts?: string;
  readonly themes?: string;
  readonly edits?: readonly string[];
  readonly tour?: string;
  readonly neighbours?: number;
  readonly seed?: number;
  readonly strict?: boolean;
  readonly titles?: boolean;
  readonly column?: ColumnChoice;
  readonly report?: string;
  readonly enrich?: boolean;
  readonly email?: string;
  readonly embedder?: EmbedderChoice;
  readonly blend?: number;
  readonly quiet?: boolean;
}

/** Builds a map and says what became of it.
 * @throws UserError, InputError */
export async function runBuild(options: BuildOptions): Promise<number> {
  const print = options.quiet === true ? () => undefined : printLine;
  const isSeed = options.inputs.length === 0;
  const { into } = options;
  if (options.out === '') throw new UserError('--out wants the name of a folder.');
  if (into === '') throw new UserError('--into wants the folder of a map.');
  if (into !== undefined && isSeed) {
    throw new UserError('--into wants at least one INPUT: the papers to place into the map.');
  }
  const directory = options.out ?? into ?? (isSeed ? SEED_FOLDER : defaultFolder(options.inputs));
  if (into !== undefined && resolve(directory) === SEED_FOLDER) {
    throw new UserError(
      'The map that ships is built anew whenever it is out of date; give --out a folder of your own.',
    );
  }
  const base = into === undefined ? null : await openBase(into);
  const built = await buildMapFolder(toRequest(options, base), directory, {
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

function toRequest(options: BuildOptions, base: OpenedBase | null): BuildRequest {
  const { inputs } = options;
  const isSeed = inputs.length === 0;
  if (inputs.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UserError('Standard input, "-", can be read only once.');
  }
  return {
    inputs: isSeed ? SEED_REQUEST.inputs : inputs,
    facts: options.facts ?? (isSeed ? SEED_REQUEST.facts : null),
    themes: options.themes ?? DEFAULT_THEMES,
    edits: editsFiles(options),
    tour: tourFile(options),
    title: titleOf(options, base),
    isStrict: options.strict === true,
    hasTitles: options.titles === true,
    columns: options.column ?? {},
    report: reportFile(options),
    enrich: enrichRequest(options),
    embedder: embedderRequest(options.embedder, options.blend),
    options: pipelineOptions(options, base),
    base,
  };
}

function editsFiles({ edits = [], inputs, out }: BuildOptions): readonly string[] {
  if (edits.includes('')) throw new UserError('--edits wants the name of a file.');
  if (edits.length > 0 && inputs.length === 0 && out === undefined)
    throw new UserError(
      'The map that ships stays as it is; give --out a folder for one with --edits.',
    );
  return edits;
}

function tourFile({ tour, inputs, out }: BuildOptions): string | null {
  if (tour === '') throw new UserError('--tour wants the name of a file.');
  if (tour !== undefined && inputs.length === 0 && out === undefined)
    throw new UserError(
      'The map that ships stays as it is; give --out a folder for one with --tour.',
    );
  return tour ?? null;
}

function reportFile({ report }: BuildOptions): string | null {
  if (report === '') throw new UserError('--report wants the name of a file.');
  return report ?? null;
}

function enrichRequest({ enrich, email, inputs }: BuildOptions): BuildRequest['enrich'] {
  if (enrich !== true) {
    if (email !== undefined) throw new UserError('--email is of use with --enrich only.');
    return null;
  }
  if (inputs.length === 0) {
    throw new UserError('--enrich wants at least one INPUT: the map that ships has its facts.');
  }
  return { email: email ?? null };
}

/** What was said, else what the map that papers are placed into was told. */
function pipelineOptions(said: BuildOptions, base: OpenedBase | null): BuildRequest['options'] {
  const usual = base === null ? null : completeOptions({}, base.papers.length);
  const earlier = base?.map.manifest.method.options ?? null;
  const neighbours =
    said.neighbours ??
    (earlier?.neighbours === usual?.neighbours ? undefined : earlier?.neighbours);
  const seed = said.seed ?? (earlier?.seed === usual?.seed ? undefined : earlier?.seed);
  return {
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function titleOf({ title, inputs }: BuildOptions, base: OpenedBase | null): string {
  if (title !== undefined) {
    if (title.trim() === '') throw new UserError('--title wants at least one letter.');
    return title.trim();
  }
  if (base !== null) return base.map.manifest.title;
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
