import type { Vectors } from '../embed/embedder.ts';
import { createMatrixProducts } from '../math/matrix-products.ts';
import { groupCount } from './communities.ts';

/** How near papers are to the centres of the topics. */
export interface TopicNearness {
  /** Per paper the cosine with the centre of its own topic. */
  readonly own: Float32Array;
  /** Per paper the nearest centre of another topic (ties by number; -1 where there is but one topic) and the cosine with it. */
  readonly second: Int32Array;
  readonly secondCosine: Float32Array;
  /** Returns the cosine of a paper with the centre of a topic. O(dimension). */
  readonly cosine: (paper: number, topic: number) => number;
}

const PAPERS_PER_STEP = 256;

/** Returns how near every paper is to the topics' centres (unit-length mean vectors). O(n × topics × dimension) in float32: one pass for all that asks for it, 83,300 papers × 200 topics × 384 in about 1 s. */
export function topicNearness(labels: Int32Array, vectors: Vectors): TopicNearness {
  const { count, dimension, values } = vectors;
  const topics = groupCount(labels);
  const centres = topicCentres(labels, vectors, topics);
  const found = {
    own: new Float32Array(count),
    second: new Int32Array(count).fill(-1),
    secondCosine: new Float32Array(count),
  };
  const sizes = { m: PAPERS_PER_STEP, n: roundUp(topics), d: roundUp(dimension) };
  const products = createMatrixProducts([sizes.m * sizes.d, sizes.n * sizes.d, sizes.m * sizes.n]);
  putRows(products.matrix(1), centres, { from: 0, to: topics, dimension, stride: sizes.d });
  for (let from = 0; from < count; from += PAPERS_PER_STEP) {
    const to = Math.min(count, from + PAPERS_PER_STEP);
    putRows(products.matrix(0), values, { from, to, dimension, stride: sizes.d });
    products.timesTransposed(0, 1, 2, sizes);
    const cosines = products.matrix(2);
    for (let paper = from; paper < to; paper += 1) {
      const start = (paper - from) * sizes.n;
      readRow(paper, cosines.subarray(start, start + topics), labels[paper] ?? 0, found);
    }
  }
  return {
    ...found,
    cosine: (paper, topic) => {
      let dot = 0;
      for (let place = 0; place < dimension; place += 1)
        dot += (values[paper * dimension + place] ?? 0) * (centres[topic * dimension + place] ?? 0);
      return dot;
    },
  };
}

function readRow(
  paper: number,
  cosines: Float32Array,
  own: number,
  found: Pick<TopicNearness, 'own' | 'second' | 'secondCosine'>,
): void {
  let second = -1;
  for (let topic = 0; topic < cosines.length; topic += 1)
    if (topic !== own && (second < 0 || (cosines[topic] ?? 0) > (cosines[second] ?? 0)))
      second = topic;
  found.own[paper] = cosines[own] ?? 0;
  found.second[paper] = second;
  found.secondCosine[paper] = second < 0 ? -1 : (cosines[second] ?? 0);
}

function roundUp(size: number): number {
  return Math.ceil(Math.max(1, size) / 16) * 16;
}

/** Rows `from` … `to` into the first rows of a wider matrix; what is beyond them stays. */
function putRows(
  matrix: Float32Array,
  values: Float32Array,
  rows: {
    readonly from: number;
    readonly to: number;
    readonly dimension: number;
    readonly stride: number;
  },
): void {
  const { from, to, dimension, stride } = rows;
  for (let row = from; row < to; row += 1)
    matrix.set(values.subarray(row * dimension, (row + 1) * dimension), (row - from) * stride);
}

/** Unit-length mean vector per topic, topics × dimension. */
function topicCentres(labels: Int32Array, vectors: Vectors, topics: number): Float32Array {
  const { dimension, values } = vectors;
  const centres = new Float64Array(topics * dimension);
  for (let paper = 0; paper < labels.length; paper += 1) {
    const to = (labels[paper] ?? 0) * dimension;
    for (let place = 0; place < dimension; place += 1)
      centres[to + place] = (centres[to + place] ?? 0) + (values[paper * dimension + place] ?? 0);
  }
  for (let at = 0; at < centres.length; at += dimension) {
    let square = 0;
    for (let place = 0; place < dimension; place += 1) square += (centres[at + place] ?? 0) ** 2;
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let place = 0; place < dimension; place += 1)
      centres[at + place] = (centres[at + place] ?? 0) * factor;
  }
  return Float32Array.from(centres);
}
