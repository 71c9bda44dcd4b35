import type { EngineFigures, LayoutMethod, NeighbourMethod } from './figures.ts';
import type { Cost } from './growth.ts';

/** One line of the plot. */
export interface PlotSeries {
  /** What is done: series of one task share a colour and stand together in the legend. */
  readonly task: 'Neighbours' | 'Layout' | 'Whole build';
  readonly name: string;
  readonly isOurs: boolean;
  /** In the order of papers. */
  readonly costs: readonly Cost[];
}

const NEIGHBOURS: readonly NeighbourMethod[] = [
  'umap-js',
  'hnswlib-node',
  'usearch, one thread',
  'usearch, all threads',
  'ours, one thread',
  'ours, all threads',
];
const LAYOUTS: readonly LayoutMethod[] = ['umap-js', 'ours'];

/** Returns a line for everything measured at two sizes or more. */
export function plotSeries(figures: EngineFigures): readonly PlotSeries[] {
  const neighbours = NEIGHBOURS.map((method) => ({
    task: 'Neighbours' as const,
    name: nameOf(method, figures.threads),
    isOurs: method.startsWith('ours'),
    costs: costsOf(figures.neighbours.filter((figure) => figure.method === method)),
  }));
  const layouts = LAYOUTS.map((method) => ({
    task: 'Layout' as const,
    name: method,
    isOurs: method === 'ours',
    costs: costsOf(figures.layouts.filter((figure) => figure.method === method)),
  }));
  const build = {
    task: 'Whole build' as const,
    name: 'papers to map',
    isOurs: true,
    costs: costsOf(figures.builds),
  };
  return [...neighbours, ...layouts, build].filter(({ costs }) => costs.length > 1);
}

/** Returns the method's name with the threads counted. */
export function nameOf(method: NeighbourMethod, threads: number): string {
  return method.replace('all threads', threads === 2 ? 'two threads' : `${threads} threads`);
}

function costsOf(figures: readonly Cost[]): readonly Cost[] {
  return figures
    .map(({ papers, seconds }) => ({ papers, seconds }))
    .toSorted((a, b) => a.papers - b.papers);
}
