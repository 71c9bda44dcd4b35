import { availableParallelism } from 'node:os';
import { noEffects } from '../../../src/core/contract/effects.ts';
import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { exactNeighbours } from '../../../src/core/graph/exact-neighbours.ts';
import { findNeighbours } from '../../../src/core/graph/find-neighbours.ts';
import { oneThread } from '../../../src/core/graph/neighbour-engine.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { threadEngine } from '../../graph/thread-engine.ts';
import type { NeighbourMethod } from './figures.ts';
import { loadRival } from './rivals.ts';

/** Links a paper has in the graph of usearch and hnswlib, and how many candidates they look at while building and while
 * searching: less than they take by themselves for building, so that they are fast. */
export const GRAPH_SETTINGS = { links: 16, building: 64, searching: 40 } as const;

/** Finds the k nearest of every paper: count × k paper numbers, -1 for nobody. */
export type FindNearest = (vectors: Vectors, k: number) => Promise<Int32Array>;

/** Returns the method, its library loaded. `folder` is that of a library that was fetched. */
export async function neighbourMethod(
  method: NeighbourMethod,
  folder: string | null,
): Promise<FindNearest> {
  switch (method) {
    case 'ours, one thread':
      return async (vectors, k) => (await findNeighbours(vectors, k, noEffects, oneThread)).indices;
    case 'ours, all threads':
      return async (vectors, k) =>
        (await findNeighbours(vectors, k, noEffects, threadEngine())).indices;
    case 'ours, exact':
      return async (vectors, k) => (await exactNeighbours(vectors, k, noEffects)).indices;
    case 'usearch, one thread':
      return bindUsearch(folder, 1);
    case 'usearch, all threads':
      return bindUsearch(folder, availableParallelism());
    case 'hnswlib-node':
      return bindHnswlib(folder);
    case 'umap-js':
      return bindUmapJs();
  }
}

interface Usearch {
  readonly Index: new (settings: Readonly<Record<string, unknown>>) => {
    add(keys: BigUint64Array, rows: Float32Array, threads: number): void;
    search(
      rows: Float32Array,
      k: number,
      threads: number,
    ): { readonly keys: BigUint64Array; readonly counts: BigUint64Array };
  };
}

function bindUsearch(folder: string | null, threads: number): FindNearest {
  const { Index } = loadRival('usearch', folder ?? '') as Usearch;
  return async ({ count, dimension, values }, k) => {
    const index = new Index({
      metric: 'ip',
      quantization: 'f32',
      dimensions: dimension,
      connectivity: GRAPH_SETTINGS.links,
      expansion_add: GRAPH_SETTINGS.building,
      expansion_search: GRAPH_SETTINGS.searching,
      multi: false,
    });
    index.add(
      BigUint64Array.from({ length: count }, (_, paper) => BigInt(paper)),
      values,
      threads,
    );
    const { keys, counts } = index.search(values, k + 1, threads);
    const found = (paper: number): number[] => {
      const from = paper * (k + 1);
      return Array.from(keys.subarray(from, from + Number(counts[paper] ?? 0n)), Number);
    };
    return withoutSelf(count, k, found);
  };
}

interface Hnswlib {
  readonly HierarchicalNSW: new (
    space: string,
    dimension: number,
  ) => {
    initIndex(most: number, links: number, building: number, seed: number): void;
    addPoint(row: number[], label: number): void;
    setEf(searching: number): void;
    searchKnn(row: number[], k: number): { readonly neighbors: number[] };
  };
}

function bindHnswlib(folder: string | null): FindNearest {
  const { HierarchicalNSW } = loadRival('hnswlib-node', folder ?? '') as Hnswlib;
  return async ({ count, dimension, values }, k) => {
    const row = (paper: number): number[] =>
      Array.from(values.subarray(paper * dimension, (paper + 1) * dimension));
    const index = new HierarchicalNSW('ip', dimension);
    index.initIndex(count, GRAPH_SETTINGS.links, GRAPH_SETTINGS.building, 1);
    for (let paper = 0; paper < count; paper += 1) index.addPoint(row(paper), paper);
    index.setEf(GRAPH_SETTINGS.searching);
    return withoutSelf(count, k, (paper) => index.searchKnn(row(paper), k + 1).neighbors);
  };
}

interface UmapJsSearch {
  nearestNeighbors(rows: number[][]): { readonly knnIndices: number[][] };
}

async function bindUmapJs(): Promise<FindNearest> {
  const { UMAP } = await import('umap-js');
  return async ({ count, dimension, values }, k) => {
    const rows = Array.from({ length: count }, (_, paper) =>
      Array.from(values.subarray(paper * dimension, (paper + 1) * dimension)),
    );
    // Euclidean distances of unit rows order as cosines do. The method is private in the types only.
    const umap = new UMAP({
      nNeighbors: k + 1,
      random: seededRandom(1),
    }) as unknown as UmapJsSearch;
    const { knnIndices } = umap.nearestNeighbors(rows);
    return withoutSelf(count, k, (paper) => knnIndices[paper] ?? []);
  };
}

function withoutSelf(
  count: number,
  k: number,
  found: (paper: number) => readonly number[],
): Int32Array {
  const nearest = new Int32Array(count * k).fill(-1);
  for (let paper = 0; paper < count; paper += 1) {
    const others = found(paper).filter((other) => other !== paper);
    nearest.set(others.slice(0, k), paper * k);
  }
  return nearest;
}
