import { Command, CommanderError } from 'commander';
import type { ExportArguments } from '../export/export-request.ts';
import type { FetchOptions } from './fetch.ts';
import type { TrainOptions } from './train-model.ts';
import { BUILD_HELP, EXPORT_HELP } from './help-texts.ts';
import { usageError } from './usage-error.ts';
import { wholeNumber } from './parse-number.ts';
import { parseColumn } from './parse-column.ts';
import { parseEmail } from './parse-email.ts';
import { parseSource } from './parse-source.ts';
import { parseBlend, parseEmbedderChoice } from '../embed/embedder-choice.ts';

/** Returns the program `field-atlas`; a command's modules are loaded only when it runs.
 * `finish` receives a command's exit status. Parsing throws UserError for bad usage and CommanderError after help. */
export function createProgram(finish: (status: number) => void): Command {
  const program = strict(new Command('field-atlas'))
    .description('Turns the papers of a research field into an interactive map.')
    .helpCommand('help [command]', 'says what a command does');
  program.helpOption('-h, --help', 'prints this help');
  const add = (name: string): Command => strict(program.command(name));
  addBuild(add('build'), finish);
  addFetch(add('fetch'), finish);
  addInspect(add('inspect'), finish);
  addCheck(add('check'), finish);
  addExport(add('export'), finish);
  addServe(add('serve'), finish);
  addTrainModel(add('train-model'), finish);
  addEvaluate(add('evaluate'), finish);
  return program;
}

function addBuild(command: Command, finish: (status: number) => void): void {
  command
    .description(
      'reads papers and writes their map; without INPUT, the map that ships: sequence models',
    )
    .argument(
      '[INPUT...]',
      'files, folders and archives (zip, gzip) of papers, in any of the formats below; "-" is standard input',
    )
    .option(
      '--out <DIR>',
      'folder of the map (default: that of --into, else named after the first INPUT)',
    )
    .option(
      '--into <MAP>',
      'a map whose papers stay where they are; the new ones are placed among them',
    )
    .option(
      '--title <TEXT>',
      'title of the map (default: that of --into, else after the first INPUT)',
    )
    .option('--facts <FILE>', 'bibliographic facts, joined to the papers by title')
    .option('--themes <FILE>', 'what the themes are (default: the data/themes.json that ships)')
    .option('--tour <FILE>', 'a tour that comes with the map, as the page downloads it')
    .option(
      '--edits <FILE>',
      'topic edits, as the page downloads them; again for the next',
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    )
    .option(
      '--embedder <NAME>',
      'what turns abstracts into vectors (default: builtin); see below',
      parseEmbedderChoice,
    )
    .option(
      '--blend <SHARE>',
      'share of an embedder from elsewhere, 0 to 1; the rest go by the words of the papers (default: 1)',
      parseBlend,
    )
    .option('--neighbours <K>', 'nearest papers per paper', wholeNumber('--neighbours', 1, 1000))
    .option('--seed <N>', 'start of the random numbers', wholeNumber('--seed', 0, 0xffffffff))
    .option('--enrich', 'looks up in OpenAlex what papers lack; see below')
    .option('--email <ADDRESS>', 'who asks OpenAlex', parseEmail)
    .option('--titles', 'keeps papers without abstract, placed by their titles')
    .option(
      '--column <FIELD=NAME>',
      'what a table calls a column that is not recognised; again for the next',
      parseColumn,
    )
    .option('--report <FILE>', 'writes what became of every file and record, as JSON')
    .option('--strict', 'stops at the first record that cannot become a paper')
    .option('--quiet', 'prints nothing but errors')
    .addHelpText('after', BUILD_HELP)
    .action(async (inputs: string[], options: Record<string, unknown>) => {
      const { runBuild } = await import('./build.ts');
      finish(await runBuild({ ...options, inputs }));
    });
}

function addFetch(command: Command, finish: (status: number) => void): void {
  command
    .description('fetches papers from a public catalogue into a file that build reads')
    .requiredOption(
      '--source <NAME>',
      'openalex, arxiv, semanticscholar, crossref or huggingface',
      parseSource,
    )
    .requiredOption('--query <TEXT>', 'what to search for; put "quotes" around a phrase')
    .requiredOption('--out <FILE>', 'file of the papers, JSON Lines')
    .option('--from <YEAR>', 'the first year', wholeNumber('--from', 1000, 2100))
    .option('--max <N>', 'papers to keep', wholeNumber('--max', 1, 1_000_000), 2000)
    .option('--titles', 'keeps papers without abstract too; build leaves them out')
    .option(
      '--email <ADDRESS>',
      'who asks; OpenAlex and Crossref serve those who say so better',
      parseEmail,
    )
    .option('--api-key-env <NAME>', 'variable of the environment with your key; see below')
    .option('--fresh', 'starts anew, whatever an earlier run left')
    .option('--quiet', 'prints nothing but errors')
    .addHelpText('after', FETCH_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { runFetch } = await import('./fetch.ts');
      finish(await runFetch(options as unknown as FetchOptions));
    });
}

function addInspect(command: Command, finish: (status: number) => void): void {
  command
    .description('prints what a map holds; without an option, as text to read')
    .argument('<DIR>', 'folder of the map')
    .option('--json', 'title, topics, themes, quality, method and input as one JSON object')
    .option('--papers', 'one JSON line a paper')
    .option('--links', 'one JSON line a link')
    .action(async (directory: string, options: Record<string, unknown>) => {
      const { runInspect } = await import('./inspect.ts');
      finish(await runInspect(directory, options));
    });
}

function addCheck(command: Command, finish: (status: number) => void): void {
  command
    .description('says whether a map folder keeps its contract, and what is wrong where')
    .argument('<DIR>', 'folder of the map')
    .action(async (directory: string) => {
      const { runCheck } = await import('./check.ts');
      finish(await runCheck(directory));
    });
}

function addExport(command: Command, finish: (status: number) => void): void {
  const more = (text: string, before: readonly string[] = []): readonly string[] => [
    ...before,
    text,
  ];
  command
    .description(
      'writes a map, or a part of it, as pictures, slides, a page, bibliography, graph or tables',
    )
    .argument('<MAP>', 'folder of the map')
    .option('--format <NAMES>', 'what to write, with commas between; see below', 'csv')
    .requiredOption('--out <PATH>', 'folder of the files; of a single file, its name')
    .option('--topic <NAME>', 'only the papers of this topic; again for the next', more)
    .option('--view <FRAGMENT>', 'only what passes a view: what stands behind # in its address')
    .option('--part <NAME>', 'all, filtered or selection (default: filtered, if a view is given)')
    .option('--tour <FILE>', 'of slides and of one web page: a tour (default: the map’s own)')
    .option('--style <NAME>', 'of pictures: presentation (default) or paper')
    .option('--scheme <NAME>', 'of pictures: light (default) or dark')
    .option('--colours <NAME>', 'of pictures: position (like hues lie together) or map')
    .option('--width <LENGTH>', 'of pictures: 1600, 178mm, single or double (column)')
    .option('--height <LENGTH>', 'of pictures: 900, 110mm')
    .option('--scale <N>', 'pixels of a PNG per unit of length (default: 2)')
    .option('--title <TEXT>', 'over pictures (default: the title of the map)')
    .option('--subtitle <TEXT>', 'below the title')
    .addHelpText('after', EXPORT_HELP)
    .action(async (directory: string, options: Record<string, unknown>) => {
      const { runExport } = await import('./export.ts');
      finish(await runExport(directory, options as unknown as ExportArguments));
    });
}

function addServe(command: Command, finish: (status: number) => void): void {
  command
    .description('builds what is missing or out of date and shows the map in the browser')
    .argument('[DIR]', 'a map folder of your own (default: the map that ships)')
    .option(
      '--port <N>',
      'port; 0 is any free one (default: 4173 or the next free one)',
      wholeNumber('--port', 0, 65535),
    )
    .option('--host <NAME>', 'address to listen at', '127.0.0.1')
    .option('--no-open', 'opens no browser')
    .action(async (directory: string | undefined, options: Record<string, unknown>) => {
      const { runServe } = await import('./serve.ts');
      finish(await runServe({ ...options, ...(directory === undefined ? {} : { directory }) }));
    });
}

function addTrainModel(command: Command, finish: (status: number) => void): void {
  command
    .description('learns an embedding model from the titles and abstracts of papers')
    .argument('<CORPUS...>', 'files with papers, as for build; gzip is unpacked')
    .requiredOption('--out <FILE>', 'file of the model; its card is written beside it')
    .option('--terms <N>', 'words and pairs it knows', wholeNumber('--terms', 100, 65_536), 20_000)
    .option(
      '--dimensions <D>',
      'numbers per term, a multiple of 16',
      wholeNumber('--dimensions', 16, 1024),
      128,
    )
    .option('--epochs <N>', 'times it sees every paper', wholeNumber('--epochs', 1, 1000), 15)
    .option('--seed <N>', 'start of the random numbers', wholeNumber('--seed', 0, 0xffffffff), 1)
    .action(async (corpora: string[], options: Record<string, unknown>) => {
      const { runTrainModel } = await import('./train-model.ts');
      finish(await runTrainModel({ ...(options as unknown as TrainOptions), corpora }));
    });
}

function addEvaluate(command: Command, finish: (status: number) => void): void {
  command
    .description('measures embedders on papers with author keywords, side by side')
    .argument('<FILE...>', 'JSON Lines, plain or gzipped, with "title", "abstract" and "keywords"')
    .option(
      '--embedder <NAMES>',
      'which, with commas between: builtin, svd, tfidf, tfidf-pairs (default: all)',
    )
    .option(
      '--maps <N>',
      'small maps of each kind (default: 100)',
      wholeNumber('--maps', 1, 100_000),
    )
    .option(
      '--sample <N>',
      'papers of a file for classes and keywords (default: 3000)',
      wholeNumber('--sample', 2, 1_000_000),
    )
    .option('--seed <N>', 'start of the random numbers', wholeNumber('--seed', 0, 0xffffffff))
    .option('--links', 'compares ways to link papers instead, by the topics found over them')
    .option('--json', 'one JSON object instead of the table')
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { runEvaluate } = await import('./evaluate.ts');
      finish(await runEvaluate({ ...options, files }));
    });
}

/** Every complaint becomes a UserError; nothing is printed and nothing exits behind our back. */
function strict(command: Command): Command {
  const path = command.name() === 'field-atlas' ? 'field-atlas' : `field-atlas ${command.name()}`;
  return command
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .exitOverride((error: CommanderError) => {
      throw usageError(error, path);
    });
}

const FETCH_HELP = `
Example:
  field-atlas fetch --source openalex --query "state space model" --from 2021 --out papers.jsonl
  field-atlas build papers.jsonl --out my-map

Sources:
  openalex          the widest; abstracts, citations and references. Key: OPENALEX_API_KEY (free; without one a day's
                    searches are few, and no more than 10,000 papers come)
  arxiv             preprints; fields as ti:, abs:, au:, cat: work. A page of 100 every 3 s
  semanticscholar   the most cited first; many lack abstracts. Key: S2_API_KEY
  crossref          whatever publishers registered, where they gave the abstract; matches some of the words
  huggingface       papers of the hub, at most 120 a query

What came is kept in FILE.part until all of it is there: after Ctrl-C or a failure the same command goes on from there.
Catalogues are asked slowly, and again where they are busy; a key is sent to its catalogue only.`;
