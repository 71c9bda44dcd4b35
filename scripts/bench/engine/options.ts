import { Command, type CommanderError } from 'commander';
import { UserError } from '../../cli/user-error.ts';
import { usageError } from '../../cli/usage-error.ts';
import { wholeNumber } from '../../cli/parse-number.ts';

export const ENGINE_PARTS = ['neighbours', 'layout', 'build'] as const;
export type EnginePart = (typeof ENGINE_PARTS)[number];

/** What `npm run bench` was told to do. */
export type BenchRequest =
  | { readonly part: 'program'; readonly isJson: boolean }
  | { readonly part: 'engine'; readonly options: EngineOptions };

/** What the engine's bench measures, on what, and where the figures go. */
export interface EngineOptions {
  readonly parts: readonly EnginePart[];
  /** Null: each part's own. */
  readonly sizes: readonly number[] | null;
  /** Files of papers; none: made-up ones. */
  readonly corpus: readonly string[];
  /** Times a small size is measured; large ones less often. */
  readonly runs: number;
  /** Whether what would take more than two minutes is measured all the same. */
  readonly isFull: boolean;
  readonly json: string | null;
  readonly plot: string | null;
  /** Figures to print and plot instead of measuring. */
  readonly from: string | null;
}

/** Returns what the arguments ask for.
 * @throws UserError for bad usage; CommanderError after help, which was printed */
export function parseBenchOptions(args: readonly string[]): BenchRequest {
  let request: BenchRequest | null = null;
  const program = strict(new Command('bench'), 'npm run bench --')
    .description('Measures on this machine. Without a part: the program, its builds and its page.')
    .enablePositionalOptions()
    .helpOption('-h, --help', 'prints this help')
    .helpCommand('help [part]', 'says what a part measures')
    .option('--json', 'one JSON object instead of the table')
    .action(({ json }: { readonly json?: boolean }) => {
      request = { part: 'program', isJson: json === true };
    });
  addEngine(program, (options) => {
    request = { part: 'engine', options };
  });
  program.parse([...args], { from: 'user' });
  if (request === null) throw new UserError('The bench knows no such part');
  return request;
}

function addEngine(program: Command, finish: (options: EngineOptions) => void): void {
  strict(program.command('engine'), 'npm run bench -- engine')
    .description(
      'measures neighbours, layout and whole builds against other libraries, from 1,000 to 83,300 papers',
    )
    .option('--only <PART>', `one part: ${ENGINE_PARTS.join(', ')}`, parsePart)
    .option('--sizes <N,N,…>', 'numbers of papers (default: those of each part)', parseSizes)
    .option('--corpus <FILE...>', 'JSON Lines of papers, plain or gzipped (default: made-up ones)')
    .option('--runs <N>', 'times small sizes are measured', wholeNumber('--runs', 1, 99), 5)
    .option('--full', 'also what takes more than two minutes')
    .option('--json <FILE>', 'writes the figures')
    .option('--plot <FILE>', 'draws how cost grows, as SVG')
    .option('--from <FILE>', 'measures nothing: prints and plots the figures of --json')
    .addHelpText('after', ENGINE_HELP)
    .action((said: Said) =>
      finish({
        parts: said.only === undefined ? ENGINE_PARTS : [said.only],
        sizes: said.sizes ?? null,
        corpus: said.corpus ?? [],
        runs: said.runs,
        isFull: said.full === true,
        json: said.json ?? null,
        plot: said.plot ?? null,
        from: said.from ?? null,
      }),
    );
}

interface Said {
  readonly only?: EnginePart;
  readonly sizes?: readonly number[];
  readonly corpus?: readonly string[];
  readonly runs: number;
  readonly full?: boolean;
  readonly json?: string;
  readonly plot?: string;
  readonly from?: string;
}

function parsePart(text: string): EnginePart {
  const part = ENGINE_PARTS.find((one) => one === text);
  if (part === undefined)
    throw new UserError(`--only wants one of ${ENGINE_PARTS.join(', ')}, not "${text}".`);
  return part;
}

function parseSizes(text: string): readonly number[] {
  const parse = wholeNumber('--sizes', 36, 1_000_000);
  return [...new Set(text.split(',').map((one) => parse(one.trim())))].toSorted((a, b) => a - b);
}

/** Complaints become sentences; nothing exits behind our back. */
function strict(command: Command, name: string): Command {
  return command
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .exitOverride((error: CommanderError) => {
      throw usageError(error, name);
    });
}

const ENGINE_HELP = `
usearch and hnswlib-node are no packages of ours: they are fetched for this bench alone, at exact versions, into the
user's cache folder (or FIELD_ATLAS_CACHE). Where they cannot be had, a line says so and the rest is measured.`;
