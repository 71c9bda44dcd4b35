import { existsSync } from 'node:fs';
import { seededRandom } from '../../src/core/math/random.ts';
import type { Catalogue, CatalogueQuery, SourceName } from '../fetch/catalogue.ts';
import { catalogueHome } from '../fetch/catalogue-home.ts';
import { CATALOGUES } from '../fetch/catalogues.ts';
import { fetchPapers, type Fetched } from '../fetch/fetch-papers.ts';
import { createFetchProgress } from '../fetch/fetch-progress.ts';
import { fetchSummary } from '../fetch/fetch-summary.ts';
import { openPartialFile, type PartialFile } from '../fetch/partial-file.ts';
import { realClocks } from '../net/clocks.ts';
import { createPoliteClient, RefusedError, type PoliteClient } from '../net/polite-client.ts';
import { keyIn } from '../net/server-key.ts';
import { createProgressLine, type ProgressLine } from '../progress/progress-line.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';
import { UserError } from './user-error.ts';

/** What `fetch` was told; whatever is not there was not said. */
export interface FetchOptions {
  readonly source: SourceName;
  readonly query: string;
  readonly out: string;
  readonly max: number;
  readonly from?: number;
  readonly email?: string;
  readonly apiKeyEnv?: string;
  readonly titles?: boolean;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
}

const DEADLINE_MS = 60_000;
/** A shorter wait needs no words. */
const NOTABLE_WAIT_MS = 4000;

/** Fetches papers from a catalogue into a file that `build` reads, going on where an earlier run was broken off.
 * @throws UserError; what was fetched is kept */
export async function runFetch(options: FetchOptions): Promise<number> {
  const { out, max } = options;
  const catalogue = CATALOGUES[options.source];
  const query = toQuery(options, catalogue);
  if (existsSync(out) && options.fresh !== true) {
    throw new UserError(
      `${out} is there already; --fresh fetches it anew, --out puts it elsewhere.`,
    );
  }
  const file = openPartialFile(out, described(options), options.fresh === true);
  const line = createProgressLine(
    options.quiet === true ? { write: () => undefined } : process.stderr,
    () => performance.now(),
  );
  let kept = file.found?.counts.kept ?? 0;
  const { disarm } = takeSignals(() => {
    line.clear();
    process.stderr.write(`Cancelled; ${whatIsKept(kept)}.\n`);
  });
  if (file.found !== null && options.quiet !== true) {
    printLine(`Going on after ${kept} papers.`);
  }
  const client = openClient(catalogue, query, line, options.quiet === true);
  const now = (): number => performance.now();
  const showPage = createFetchProgress({
    label: catalogue.label,
    line,
    max,
    keptBefore: kept,
    now,
  });
  const onPage: typeof showPage = (counts, total) => {
    ({ kept } = counts);
    showPage(counts, total);
  };
  try {
    const home = catalogueHome(catalogue, process.env);
    const fetched = await fetchPapers({ catalogue, query, max, home, client, file, onPage });
    line.clear();
    putInPlace(file, fetched, catalogue, options.query);
    disarm();
    if (options.quiet !== true) fetchSummary(catalogue, query, fetched, options).forEach(printLine);
    return EXIT.done;
  } catch (error) {
    line.clear();
    throw withConsequence(error, kept, file);
  }
}

function toQuery(options: FetchOptions, catalogue: Catalogue): CatalogueQuery {
  const { email } = options;
  if (options.query.trim() === '') throw new UserError('--query wants at least one word.');
  if (options.out === '') throw new UserError('--out wants the name of a file.');
  return {
    text: options.query.trim(),
    from: options.from ?? null,
    withTitlesOnly: options.titles === true,
    email: email ?? null,
    key: keyFor(options, catalogue),
  };
}

function keyFor({ apiKeyEnv }: FetchOptions, { keyVariable, label }: Catalogue): string | null {
  if (apiKeyEnv === undefined) return keyVariable === null ? null : keyIn(process.env, keyVariable);
  if (keyVariable === null) throw new UserError(`${label} takes no key; leave --api-key-env out.`);
  const key = keyIn(process.env, apiKeyEnv);
  if (key === null) throw new UserError(`There is no key in the variable ${apiKeyEnv}.`);
  return key;
}

/** What must be the same for a run to go on where another stopped. */
function described({ source, query, from, titles }: FetchOptions): string {
  const since = from === undefined ? '' : ` --from ${from}`;
  return `--source ${source} --query ${JSON.stringify(query.trim())}${since}${titles === true ? ' --titles' : ''}`;
}

function openClient(
  catalogue: Catalogue,
  { key }: CatalogueQuery,
  line: ProgressLine,
  isQuiet: boolean,
): PoliteClient {
  return createPoliteClient({
    label: catalogue.label,
    intervalMs: catalogue.intervalMs,
    secret: key,
    clocks: realClocks(DEADLINE_MS),
    random: seededRandom(process.pid),
    onWait: (waitMs, { message }) => {
      if (isQuiet || waitMs < NOTABLE_WAIT_MS) return;
      line.clear();
      const seconds = Math.round(waitMs / 1000);
      process.stderr.write(`${catalogue.label} ${message}; trying again in ${seconds} s.\n`);
    },
    signal: new AbortController().signal,
  });
}

function putInPlace(
  file: PartialFile,
  { counts }: Fetched,
  { label }: Catalogue,
  query: string,
): void {
  if (counts.kept > 0) {
    file.finish();
    return;
  }
  file.discard();
  throw new UserError(
    counts.fetched === 0
      ? `${label} has no papers for ${JSON.stringify(query)}.`
      : `None of the ${counts.fetched} papers that ${label} has can be used: ${counts.withoutAbstract} have no abstract, ${counts.tooEarly} are too early; --titles keeps papers without abstract.`,
  );
}

/** Says what a failure leaves behind. A cursor that the catalogue refuses will not do better the next time. */
function withConsequence(error: unknown, kept: number, file: PartialFile): unknown {
  if (!(error instanceof UserError) || kept === 0) return error;
  const why = error.message.replace(/[.?]$/, '');
  const isStale = error instanceof RefusedError && file.found?.counts.kept === kept;
  const what = isStale ? `${whatIsKept(kept)}, or --fresh starts anew` : whatIsKept(kept);
  return new UserError(`${why}; ${what}.`);
}

function whatIsKept(kept: number): string {
  if (kept === 0) return 'nothing was fetched yet';
  return `${kept === 1 ? '1 paper is' : `${kept} papers are`} kept, and the same command goes on from there`;
}
