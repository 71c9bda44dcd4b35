import { checkpoint } from '../../contract/effects.ts';
import { seededRandom } from '../../math/random.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import { keepHeaviestColumns } from '../../math/heaviest-columns.ts';
import { rowSpace } from '../../math/row-space.ts';
import { centreRows } from '../centre-rows.ts';
import type { Embedder, EmbeddingText, Vectors } from '../embedder.ts';
import type { StaticModel } from '../model/static-model.ts';
import { collectPairs, countTerms, readTexts, type TermCounts } from '../terms/read-terms.ts';
import { createWordReader } from '../terms/word-reader.ts';
import { denseBlock } from './dense-block.ts';
import { exactBlend } from './exact-blend.ts';
import { centreGram, sparseGram, vectorsOfGram } from './gram-vectors.ts';
import { modelCoverage, sparseBlock, termWeights } from './sparse-block.ts';

/** Words of the title count this often on top of the abstract. */
const TITLE_WEIGHT = 3;
const DENSE_SHARE = 0.3;
/** How many papers weigh as much as the origin: see `centreRows`. */
const ORIGIN_WEIGHT = 8;
/** Up to this many papers the vectors have exactly the products of the sparse block; above, those of its largest directions. */
const MOST_EXACT = 1024;
const SPARSE_DIRECTIONS = 256;
/** Of the corpus's terms so many are enough to find those directions. */
const MOST_COLUMNS = 20_000;

/** Returns the embedder that ships: a table of term vectors learned from abstracts of the field (dense), beside the corpus's own words and pairs weighed by what the
 * model knows of them (sparse). Each block has unit rows, gently centred; similarity = a × dense + (1 - a) × sparse, a = 0.3 × clamp((coverage - 0.5) / 0.4), so that for a field that the model
 * never saw the corpus speaks for itself. Identical in Node and in the browser but for the rounding of `Math.log`. */
export function createBuiltInEmbedder(model: StaticModel): Embedder {
  return {
    id: `builtin/1 ${model.checksum} terms=${model.scale.length} dimension=${model.dimension} title*${TITLE_WEIGHT} dense<=${DENSE_SHARE}`,
    dimension: null,
    async embed(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 3);
      const { dense, sparse, coverage } = blocksOf(texts, model);
      await checkpoint(effects, 'vectors', 1, 3);
      const share = DENSE_SHARE * Math.max(0, Math.min(1, (coverage - 0.5) / 0.4));
      const papers = texts.length;
      const left = centreRows(dense, papers, model.dimension);
      const right = papers <= MOST_EXACT ? exactRows(sparse) : largestDirections(sparse);
      await checkpoint(effects, 'vectors', 2, 3);
      const vectors = joinBlocks(left, right, papers, share);
      await checkpoint(effects, 'vectors', 3, 3);
      if (papers <= MOST_EXACT) return { ...vectors, coverage };
      const centred = papers / (papers + ORIGIN_WEIGHT);
      return { ...vectors, coverage, exact: exactBlend(left, sparse, { share, centred }) };
    },
  };
}

interface Blocks {
  readonly dense: Float64Array;
  readonly sparse: SparseMatrix;
  /** 0 … 1: see `modelCoverage`. */
  readonly coverage: number;
}

function blocksOf(texts: readonly EmbeddingText[], model: StaticModel): Blocks {
  const known = model.words.length;
  const reader = createWordReader(model.words);
  const read = readTexts(texts, reader);
  const words = reader.words.length;
  const pairs = collectPairs(read, () => true);
  const terms = { words, pairs };
  const counts = countTerms(
    read,
    {
      count: words + pairs.size,
      ofWord: (word) => word,
      ofPair: (first, second) => words + pairs.find(first, second),
    },
    TITLE_WEIGHT,
  );
  const weights = termWeights(terms, model);
  const least = Math.min(2, texts.length);
  return {
    dense: denseBlock(inModelTerms(counts, terms, model), model),
    sparse: sparseBlock(counts, weights, least),
    coverage: modelCoverage(counts, weights, { words, known, least }),
  };
}

/** The counts with the model's numbers of the terms, those that it does not know left out. */
function inModelTerms(
  counts: TermCounts,
  { words, pairs }: { readonly words: number; readonly pairs: ReturnType<typeof collectPairs> },
  model: StaticModel,
): TermCounts {
  const known = model.words.length;
  const term = counts.term.map((own) => {
    if (own < words) return own < known ? own : -1;
    const first = pairs.first(own - words);
    const second = pairs.second(own - words);
    const pair = first < known && second < known ? model.pairs.find(first, second) : -1;
    return pair < 0 ? -1 : known + pair;
  });
  return { ...counts, term };
}

function exactRows(sparse: SparseMatrix): Float32Array {
  const { rows } = sparse;
  const gram = centreGram(sparseGram(sparse), rows, rows / (rows + ORIGIN_WEIGHT));
  return Float32Array.from(vectorsOfGram(gram, rows));
}

function largestDirections(sparse: SparseMatrix): Float32Array {
  const heaviest = keepHeaviestColumns(sparse, MOST_COLUMNS);
  const { coordinates } = rowSpace(heaviest, SPARSE_DIRECTIONS, seededRandom(1), 1);
  return centreRows(Float64Array.from(coordinates), sparse.rows, SPARSE_DIRECTIONS);
}

/** Rows side by side, × √share and × √(1 - share), so that their products are the blend; a paper that one block does not know rests on the other. */
function joinBlocks(
  left: Float32Array,
  right: Float32Array,
  papers: number,
  share: number,
): Vectors {
  const widths = [left.length / papers, right.length / papers] as const;
  const dimension = widths[0] + widths[1];
  const values = new Float32Array(papers * dimension);
  for (let paper = 0; paper < papers; paper += 1) {
    const own = [
      left.subarray(paper * widths[0], (paper + 1) * widths[0]),
      right.subarray(paper * widths[1], (paper + 1) * widths[1]),
    ] as const;
    const factors = [Math.sqrt(share), Math.sqrt(1 - share)] as const;
    const row = values.subarray(paper * dimension, (paper + 1) * dimension);
    for (const [k, value] of own[0].entries()) row[k] = value * factors[0];
    for (const [k, value] of own[1].entries()) row[widths[0] + k] = value * factors[1];
    scaleToUnit(row);
  }
  return { count: papers, dimension, values };
}

function scaleToUnit(row: Float32Array): void {
  let square = 0;
  for (const value of row) square += value * value;
  if (square < 1e-12 || Math.abs(square - 1) < 1e-6) return;
  const factor = 1 / Math.sqrt(square);
  for (let k = 0; k < row.length; k += 1) row[k] = (row[k] ?? 0) * factor;
}
