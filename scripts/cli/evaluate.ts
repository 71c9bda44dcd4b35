import { compareLinkRules } from '../../src/core/evaluate/compare-link-rules.ts';
import { evaluateSource } from '../../src/core/evaluate/evaluate-source.ts';
import type { EvaluationOptions, Watch } from '../../src/core/evaluate/evaluation.ts';
import type { SimilaritySource } from '../../src/core/evaluate/similarity.ts';
import { EMBEDDER_NAMES, embedderByName } from '../evaluate/embedder-by-name.ts';
import { evaluationTable, fileLines, type Evaluated } from '../evaluate/evaluation-text.ts';
import { createProgressLine } from '../progress/progress-line.ts';
import { readLabelled, type ReadLabelled } from '../evaluate/read-labelled.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';

/** What `evaluate` was told; whatever is not there was not said. */
export interface EvaluateOptions {
  readonly files: readonly string[];
  readonly embedder?: string;
  readonly maps?: number;
  readonly sample?: number;
  readonly seed?: number;
  readonly json?: boolean;
  /** Compares link rules instead of embedders. */
  readonly links?: boolean;
}

const DEFAULTS: EvaluationOptions = { sample: 3_000, maps: 100, seed: 42 };

/** Measures embedders on papers with author keywords and prints one table.
 * @throws UserError, InputError */
export async function runEvaluate(options: EvaluateOptions): Promise<number> {
  const settings = { ...DEFAULTS, ...pick(options) };
  const names = namesOf(options.embedder ?? (options.links === true ? 'builtin' : undefined));
  const sources: SimilaritySource[] = [];
  for (const name of names) sources.push(await embedderByName(name, settings.seed));
  const files: ReadLabelled[] = [];
  for (const path of options.files) files.push(await readLabelled(path));

  const measure = options.links === true ? measureRules : measureEmbedder;
  const evaluated = await measureAll(sources, names, measure, { files, settings });
  if (options.json === true) printLine(toJson(files, settings, evaluated));
  else
    for (const text of toText(files, headline(options.links === true, settings), evaluated))
      printLine(text);
  return EXIT.done;
}

/** What is measured with one source. */
type MeasureSource = (
  source: Named,
  measured: Measured,
  watch: Watch,
) => Promise<readonly Evaluated[]>;

interface Named {
  readonly name: string;
  readonly source: SimilaritySource;
}

interface Measured {
  readonly files: readonly ReadLabelled[];
  readonly settings: EvaluationOptions;
}

const measureEmbedder: MeasureSource = async ({ name, source }, { files, settings }, watch) => [
  { name, id: source.id, measures: await evaluateSource(source, files, settings, watch) },
];

const measureRules: MeasureSource = async ({ source }, { files, settings }, watch) =>
  (await compareLinkRules(source, files, settings, watch)).map((column) => ({
    ...column,
    id: source.id,
  }));

async function measureAll(
  sources: readonly SimilaritySource[],
  names: readonly string[],
  measure: MeasureSource,
  measured: Measured,
): Promise<readonly Evaluated[]> {
  const line = createProgressLine(process.stderr, () => performance.now());
  const { pause } = takeSignals(() => {
    line.clear();
    process.stderr.write('Cancelled.\n');
  });
  const evaluated: Evaluated[] = [];
  for (const [index, source] of sources.entries()) {
    const name = names[index] ?? source.id;
    const watch: Watch = {
      step: (what, done, total) => line.show(`${name}, ${what}`, done, total),
      cancelled: () => false,
      pause,
    };
    evaluated.push(...(await measure({ name, source }, measured, watch)));
  }
  line.clear();
  return evaluated;
}

function namesOf(list: string | undefined): readonly string[] {
  if (list === undefined) return EMBEDDER_NAMES;
  return [...new Set(list.split(',').map((name) => name.trim()))];
}

function pick({ maps, sample, seed }: EvaluateOptions): Partial<EvaluationOptions> {
  return {
    ...(maps === undefined ? {} : { maps }),
    ...(sample === undefined ? {} : { sample }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function headline(isOfLinks: boolean, { sample, maps, seed }: EvaluationOptions): string {
  const what = isOfLinks
    ? `Topics found over the links of each rule, on ${maps} maps of each kind and on at most ${sample} papers a file`
    : `E1 and E2 on at most ${sample} papers a file, E4 on ${maps} maps of each kind`;
  return `${what}, seed ${seed}; ± is a standard error`;
}

function toText(
  files: readonly ReadLabelled[],
  headline: string,
  evaluated: readonly Evaluated[],
): readonly string[] {
  return [...fileLines(files), headline, '', ...evaluationTable(evaluated)];
}

function toJson(
  files: readonly ReadLabelled[],
  options: EvaluationOptions,
  evaluated: readonly Evaluated[],
): string {
  const counts = files.map(({ name, papers, withoutKeywords, skipped }) => ({
    name,
    papers: papers.length,
    withoutKeywords,
    skipped,
  }));
  return JSON.stringify({ version: 1, files: counts, options, embedders: evaluated }, null, 2);
}
