import { checkpoint } from '../../contract/effects.ts';
import { blendBlocks } from '../blend-blocks.ts';
import { centreRows } from '../centre-rows.ts';
import type { Embedder } from '../embedder.ts';
import type { StaticModel } from '../model/static-model.ts';
import type { TermCounts } from '../terms/read-terms.ts';
import { readCorpusTerms, TITLE_WEIGHT, type CorpusReading } from './corpus-terms.ts';
import { denseBlock } from './dense-block.ts';

const DENSE_SHARE = 0.3;

/** Returns the embedder that ships: a table of term vectors learned from abstracts of the field (dense), beside the corpus's own words and pairs weighed by what the
 * model knows of them (sparse). Each block has unit rows, gently centred; similarity = a × dense + (1 - a) × sparse, a = 0.3 × clamp((coverage - 0.5) / 0.4), so that for a field that the model
 * never saw the corpus speaks for itself. The model knows English: coverage here is that of the papers it can read, and a paper in another language has no dense row, so that it rests on its own words. Identical in Node and in the browser but for the rounding of `Math.log`. */
export function createBuiltInEmbedder(model: StaticModel): Embedder {
  return {
    id: `builtin/1 ${modelName(model)} dense<=${DENSE_SHARE}`,
    dimension: null,
    async embed(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 3);
      const reading = readCorpusTerms(texts, model);
      const { sparse, coverage, coverageOfReadable } = reading;
      const dense = denseBlock(inModelTerms(reading, model), model);
      await checkpoint(effects, 'vectors', 1, 3);
      const share = denseShare(coverageOfReadable);
      const centred = centreRows(dense, texts.length, model.dimension);
      await checkpoint(effects, 'vectors', 2, 3);
      const vectors = blendBlocks(centred, sparse, share);
      await checkpoint(effects, 'vectors', 3, 3);
      return { ...vectors, coverage };
    },
  };
}

/** Returns how much the dense block counts in a corpus of which the model knows so much (0 … 1): up to 0.3. */
export function denseShare(coverage: number): number {
  return DENSE_SHARE * Math.max(0, Math.min(1, (coverage - 0.5) / 0.4));
}

/** Returns how ids call a model: its checksum, its size and how titles count. */
export function modelName({ checksum, scale, dimension }: StaticModel): string {
  return `${checksum} terms=${scale.length} dimension=${dimension} title*${TITLE_WEIGHT}`;
}

/** Returns the counts with the model's numbers of the terms; those that it does not know, and all of papers that it cannot read, are -1. */
export function inModelTerms(
  { counts, terms, isReadable }: Pick<CorpusReading, 'counts' | 'terms' | 'isReadable'>,
  model: StaticModel,
): TermCounts {
  const known = model.words.length;
  const { words, pairs } = terms;
  const numberOf = (own: number): number => {
    if (own < words) return own < known ? own : -1;
    const first = pairs.first(own - words);
    const second = pairs.second(own - words);
    const pair = first < known && second < known ? model.pairs.find(first, second) : -1;
    return pair < 0 ? -1 : known + pair;
  };
  const term = counts.term.map(numberOf);
  for (const [paper, reads] of isReadable.entries())
    if (reads === 0) term.fill(-1, counts.start[paper], counts.start[paper + 1]);
  return { ...counts, term };
}
