import {
  NEIGHBOUR_METHODS,
  type BuildFigure,
  type EngineFigures,
  type LayoutFigure,
  type NeighbourFigure,
  type NeighbourMethod,
} from './figures.ts';
import { growthExponent } from './growth.ts';
import { nameOf, plotSeries } from './plot-series.ts';

/** A table in Markdown under its heading. */
export interface FigureTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Returns all that was measured, as tables; the first row of each is its head. */
export function figureTables(figures: EngineFigures): readonly FigureTable[] {
  return [
    ...neighbourTables(figures),
    ...(figures.layouts.length > 0 ? [layoutTable(figures.layouts)] : []),
    ...(figures.builds.length > 0
      ? [buildTable(figures.builds), stageTable(figures.builds), growthTable(figures)]
      : [growthTable(figures)]),
  ];
}

/** Returns the lines of a table in Markdown. */
export function tableLines({ title, rows }: FigureTable): readonly string[] {
  const [head = [], ...body] = rows;
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [title, '', toLine(head), toLine(head.map(() => '---')), ...body.map(toLine)];
}

function neighbourTables({ neighbours, threads }: EngineFigures): readonly FigureTable[] {
  if (neighbours.length === 0) return [];
  const methods = NEIGHBOUR_METHODS.filter((method) =>
    neighbours.some((figure) => figure.method === method),
  );
  const head = ['papers', ...methods.map((method) => nameOf(method, threads))];
  const table = (title: string, cell: (figure: NeighbourFigure) => string): FigureTable => ({
    title,
    rows: [
      head,
      ...sizesOf(neighbours).map((papers) => [
        thousands(papers),
        ...methods.map((method) => {
          const figure = figureAt(neighbours, papers, method);
          return figure === null ? '–' : cell(figure);
        }),
      ]),
    ],
  });
  return [
    table('Neighbours: seconds, and how many times ours with as many threads', (figure) =>
      withRatio(figure, neighbours),
    ),
    table('Neighbours: share of the true ones found', ({ recall }) => share(recall, 4)),
    table('Neighbours: memory in MB, beyond the vectors', ({ memoryMb }) => memoryMb.toFixed(0)),
  ];
}

function withRatio(figure: NeighbourFigure, all: readonly NeighbourFigure[]): string {
  const { method, papers, seconds } = figure;
  if (method.startsWith('ours')) return duration(seconds);
  const own = method.endsWith('all threads') ? 'ours, all threads' : 'ours, one thread';
  const ours = figureAt(all, papers, own);
  return ours === null
    ? duration(seconds)
    : `${duration(seconds)} (${times(seconds / ours.seconds)})`;
}

function figureAt(
  figures: readonly NeighbourFigure[],
  papers: number,
  method: NeighbourMethod,
): NeighbourFigure | null {
  return figures.find((one) => one.papers === papers && one.method === method) ?? null;
}

function layoutTable(layouts: readonly LayoutFigure[]): FigureTable {
  const at = (papers: number, method: string): LayoutFigure | null =>
    layouts.find((one) => one.papers === papers && one.method === method) ?? null;
  return {
    title: 'Layout: seconds, and trustworthiness of 15 neighbours',
    rows: [
      ['papers', 'ours', 'umap-js', 'times ours', 'trust, ours', 'trust, umap-js'],
      ...sizesOf(layouts).map((papers) => {
        const [ours, theirs] = [at(papers, 'ours'), at(papers, 'umap-js')];
        const both = ours !== null && theirs !== null;
        return [
          thousands(papers),
          ours === null ? '–' : duration(ours.seconds),
          theirs === null ? '–' : duration(theirs.seconds),
          both ? times(theirs.seconds / ours.seconds) : '–',
          ours === null ? '–' : share(ours.trustworthiness, 4),
          theirs === null ? '–' : share(theirs.trustworthiness, 4),
        ];
      }),
    ],
  };
}

function buildTable(builds: readonly BuildFigure[]): FigureTable {
  return {
    title: 'Whole builds: seconds and peak memory',
    rows: [
      ['papers', 'seconds', 'milliseconds a paper', 'peak memory, MB'],
      ...builds.map(({ papers, seconds, peakMb }) => [
        thousands(papers),
        duration(seconds),
        ((seconds * 1000) / papers).toPrecision(3),
        peakMb.toFixed(0),
      ]),
    ],
  };
}

function stageTable(builds: readonly BuildFigure[]): FigureTable {
  return {
    title: 'Whole builds: seconds of each stage',
    rows: [
      ['stage', ...builds.map(({ papers }) => thousands(papers))],
      ...stagesOf(builds).map((stage) => [
        stage,
        ...builds.map(({ stages }) => {
          const seconds = stages[stage];
          return seconds === undefined ? '–' : seconds.toFixed(2);
        }),
      ]),
    ],
  };
}

/** The exponent b of seconds = a × papersᵇ, from 1,000 papers on: below, the start of Node is what counts. */
function growthTable(figures: EngineFigures): FigureTable {
  const large = <T extends { readonly papers: number }>(costs: readonly T[]): readonly T[] =>
    costs.filter(({ papers }) => papers >= 1_000);
  const stages = stagesOf(figures.builds).map((stage) => ({
    name: `build: ${stage}`,
    costs: large(figures.builds).map(({ papers, stages: times }) => ({
      papers,
      seconds: times[stage] ?? 0,
    })),
  }));
  const series = plotSeries(figures).map(({ task, name, costs }) => ({
    name: `${task.toLowerCase()}: ${name}`,
    costs: large(costs),
  }));
  return {
    title: 'Growth: seconds = a × papersᵇ, fitted from 1,000 papers on',
    rows: [
      ['what', 'b'],
      ...[...series, ...stages].map(({ name, costs }) => {
        const exponent = growthExponent(costs);
        return [name, Number.isNaN(exponent) ? '–' : exponent.toFixed(2)];
      }),
    ],
  };
}

function stagesOf(builds: readonly BuildFigure[]): readonly string[] {
  return [...new Set(builds.flatMap(({ stages }) => Object.keys(stages)))];
}

function sizesOf(figures: readonly { readonly papers: number }[]): readonly number[] {
  return [...new Set(figures.map(({ papers }) => papers))].toSorted((a, b) => a - b);
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}

function duration(seconds: number): string {
  return seconds < 10 ? seconds.toPrecision(seconds < 0.1 ? 2 : 3) : seconds.toFixed(1);
}

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toPrecision(2) : ratio.toFixed(0)} ×`;
}

/** 1 in full, all else without its zero. */
function share(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return text.startsWith('1') && value < 1 ? `.${'9'.repeat(digits)}` : text.replace(/^0/, '');
}
