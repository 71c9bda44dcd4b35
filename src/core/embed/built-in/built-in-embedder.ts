import { checkpoint } from '../../contract/effects.ts';
import { blendBlocks } from '../blend-blocks.ts';
import { centreRows } from '../centre-rows.ts';
import type { Embedder } from '../embedder.ts';
import type { StaticModel } from '../model/static-model.ts';
import type { TermCounts } from '../terms/read-terms.ts';
import { readCorpusTerms, TITLE_WEIGHT } from './corpus-terms.ts';
import { denseBlock } from './dense-block.ts';
import type { CorpusTerms } from './sparse-block.ts';

const DENSE_SHARE = 0.3;

/** Returns the embedder that ships: a table of term vectors learned from abstracts of the field (dense), beside the corpus's own words and pairs weighed by what the
 * model knows of them (sparse). Each block has unit rows, gently centred; similarity = a × dense + (1 - a) × sparse, a = 0.3 × clamp((coverage - 0.5) / 0.4), so that for a field that the model
 * never saw the corpus speaks for itself. Identical in Node and in the browser but for the rounding of `Math.log`. */
export function createBuiltInEmbedder(model: StaticModel): Embedder {
  return {
    id: `builtin/1 ${modelName(model)} dense<=${DENSE_SHARE}`,
    dimension: null,
    async embed(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 3);
      const { terms, counts, sparse, coverage } = readCorpusTerms(texts, model);
      const dense = denseBlock(inModelTerms(counts, terms, model), model);
      await checkpoint(effects, 'vectors', 1, 3);
      const share = DENSE_SHARE * Math.max(0, Math.min(1, (coverage - 0.5) / 0.4));
      const centred = centreRows(dense, texts.length, model.dimension);
      await checkpoint(effects, 'vectors', 2, 3);
      const vectors = blendBlocks(centred, sparse, share);
      await checkpoint(effects, 'vectors', 3, 3);
      return { ...vectors, coverage };
    },
  };
}

/** Returns how ids call a model: its checksum, its size and how titles count. */
export function modelName({ checksum, scale, dimension }: StaticModel): string {
  return `${checksum} terms=${scale.length} dimension=${dimension} title*${TITLE_WEIGHT}`;
}

/** The counts with the model's numbers of the terms, those that it does not know left out. */
function inModelTerms(
  counts: TermCounts,
  { words, pairs }: CorpusTerms,
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
