import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { parseJsonSource } from '../../build/parse-json-source.ts';
import { printLine } from '../../cli/output.ts';
import { UserError } from '../../cli/user-error.ts';
import type { BenchInput, Notebook } from './bench-input.ts';
import { readBenchPapers, type BenchPaper } from './bench-papers.ts';
import type { EngineFigures } from './figures.ts';
import { BUILD_SIZES, measureBuilds } from './measure-builds.ts';
import { LAYOUT_SIZES, measureLayouts } from './measure-layouts.ts';
import { measureNeighbours, NEIGHBOUR_SIZES } from './measure-neighbours.ts';
import { mixtureVectors } from './mixture.ts';
import type { EngineOptions, EnginePart } from './options.ts';
import { paperVectors } from './paper-vectors.ts';
import { growthPlot } from './plot.ts';
import { figureTables, tableLines } from './tables.ts';
import { writeNumbers } from './vectors-file.ts';

const K = 15;
const DIMENSION = 128;
const SEED = 1;
const SIZES: Readonly<Record<EnginePart, readonly number[]>> = {
  neighbours: NEIGHBOUR_SIZES,
  layout: LAYOUT_SIZES,
  build: BUILD_SIZES,
};

/** Measures the engine, or takes figures that were measured; prints them as tables and writes what was asked for.
 * @throws UserError for input that cannot be read */
export async function measureEngine(options: EngineOptions): Promise<void> {
  const figures = options.from === null ? await measure(options) : readFigures(options.from);
  for (const table of figureTables(figures)) {
    printLine('');
    for (const line of tableLines(table)) printLine(line);
  }
  printLine('');
  for (const line of figures.skipped) printLine(line);
  if (options.plot !== null) writeFileSync(fromCaller(options.plot), growthPlot(figures));
}

async function measure(options: EngineOptions): Promise<EngineFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'field-atlas-bench-'));
  const skipped: string[] = [];
  const notebook: Notebook = {
    say: (line) => process.stderr.write(`${line}\n`),
    skip(line) {
      process.stderr.write(`${line}\n`);
      skipped.push(line);
    },
  };
  try {
    const input = await prepare(options, folder, notebook);
    let figures: EngineFigures = {
      threads: availableParallelism(),
      k: K,
      dimension: DIMENSION,
      papers: input.papers === null ? 'made-up papers' : `${input.papers.length} papers`,
      neighbours: [],
      layouts: [],
      builds: [],
      skipped,
    };
    // Written after every part: a run that is broken off keeps what it has.
    const keep = (more: Partial<EngineFigures>): void => {
      figures = { ...figures, ...more };
      if (options.json !== null)
        writeFileSync(fromCaller(options.json), `${JSON.stringify(figures, null, 2)}\n`);
    };
    const sizes = (part: EnginePart): readonly number[] =>
      options.parts.includes(part) ? sizesThatFit(part, { options, input, notebook }) : [];
    keep({ neighbours: await measureNeighbours(input, sizes('neighbours'), notebook) });
    keep({ layouts: await measureLayouts(input, sizes('layout'), notebook) });
    keep({ builds: await measureBuilds(input, sizes('build'), notebook) });
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sizes asked for, less those larger than the papers given. */
function sizesThatFit(
  part: EnginePart,
  by: { options: EngineOptions; input: BenchInput; notebook: Notebook },
): readonly number[] {
  const wanted = by.options.sizes ?? SIZES[part];
  const most = by.input.papers?.length ?? Infinity;
  for (const size of wanted)
    if (size > most)
      by.notebook.skip(`skipped: ${part} of ${size} papers, as there are only ${most}`);
  return wanted.filter((size) => size <= most);
}

async function prepare(
  { corpus, sizes, parts, runs, isFull }: EngineOptions,
  folder: string,
  { say }: Notebook,
): Promise<BenchInput> {
  const papers = corpus.length === 0 ? null : await readBenchPapers(corpus.map(fromCaller));
  const needed = parts
    .filter((part) => part !== 'build')
    .flatMap((part) => sizes ?? SIZES[part])
    .filter((size) => papers === null || size <= papers.length);
  const most = Math.max(0, ...needed);
  if (most > 0) say(`Making ${most} vectors …`);
  const vectors = await makeVectors(papers, most);
  const vectorsFile = { path: join(folder, 'vectors'), dimension: DIMENSION };
  writeNumbers(vectorsFile.path, vectors.values);
  return { k: K, papers, vectors, vectorsFile, folder, runs, isFull };
}

async function makeVectors(papers: readonly BenchPaper[] | null, count: number): Promise<Vectors> {
  if (count === 0) return { count, dimension: DIMENSION, values: new Float32Array(0) };
  return papers === null
    ? mixtureVectors(count, DIMENSION, SEED)
    : paperVectors(papers.slice(0, count), DIMENSION);
}

function readFigures(path: string): EngineFigures {
  const found = parseJsonSource({ name: path, bytes: readFileSync(fromCaller(path)) });
  const isWhole = ['neighbours', 'layouts', 'builds', 'skipped'].every((name) =>
    Array.isArray(Reflect.get(Object(found), name)),
  );
  if (!isWhole) throw new UserError(`${path} holds no figures of this bench`);
  return found as EngineFigures;
}

/** npm starts us in the package's folder; paths are meant from where it was called. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
