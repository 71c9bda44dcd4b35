import { denseShare, inModelTerms } from '../../embed/built-in/built-in-embedder.ts';
import { readCorpusTerms, type CorpusReading } from '../../embed/built-in/corpus-terms.ts';
import { denseBlock } from '../../embed/built-in/dense-block.ts';
import { sparseBlock } from '../../embed/built-in/sparse-block.ts';
import { unitRows } from '../../embed/centre-rows.ts';
import type { EmbeddingText } from '../../embed/embedder.ts';
import type { StaticModel } from '../../embed/model/static-model.ts';
import { countTerms, readTexts, type TermCounts } from '../../embed/terms/read-terms.ts';
import { createDenseRows, createSparseRows, type CentredRows } from './centred-rows.ts';

/** What papers are wanted to be near to. */
export interface Wanted {
  /** In the user's words; may be empty. */
  readonly text: string;
  /** Numbers of papers to be near to, and of papers to be far from. */
  readonly like: readonly number[];
  readonly unlike: readonly number[];
}

/** Scores papers by meaning. */
export interface MeaningIndex {
  /** Returns the nearness of every paper to what is wanted, about -1 … 1, all 0 where nothing is asked that the papers or the
   * model know. 10,000 papers in a few milliseconds. */
  score(wanted: Wanted): Float32Array;
}

/** How much a paper to be far from counts against one to be near to. */
const UNLIKE_WEIGHT = 0.5;

/** Returns an index of papers by meaning: the built-in embedder's two blocks (see `createBuiltInEmbedder`), with the terms of a
 * single paper kept, as a question may ask for just that paper. A question becomes a row of both blocks, centred as the
 * papers are; several wishes add up, what is to be far counts half and against.
 * Linear in the length of the texts: 1,000 papers in about half a second.
 *
 * Source of the sum: J. Rocchio, "Relevance feedback in information retrieval", 1971. */
export function createMeaningIndex(
  texts: readonly EmbeddingText[],
  model: StaticModel,
): MeaningIndex {
  const reading = readCorpusTerms(texts, model, 0);
  const share = denseShare(reading.coverageOfReadable);
  const dense = denseBlock(inModelTerms(reading, model), model);
  unitRows(dense, texts.length, model.dimension);
  const blocks: readonly (readonly [number, CentredRows])[] = [
    [share, createDenseRows(dense, texts.length)],
    [1 - share, createSparseRows(reading.sparse)],
  ];
  return {
    score(wanted) {
      const scores = new Float32Array(texts.length);
      for (const [weight, rows] of blocks) {
        if (weight === 0) continue;
        for (const paper of wanted.like) rows.addPaper(paper, weight / wanted.like.length, scores);
        for (const paper of wanted.unlike)
          rows.addPaper(paper, (-UNLIKE_WEIGHT * weight) / wanted.unlike.length, scores);
      }
      if (wanted.text.trim() !== '') addText(wanted.text);
      return scores;

      function addText(text: string): void {
        const counts = countsOf(text, reading);
        const row = denseBlock(
          inModelTerms({ ...reading, counts, isReadable: Uint8Array.of(1) }, model),
          model,
        );
        unitRows(row, 1, model.dimension);
        blocks[0]?.[1].addRow({ kind: 'dense', values: row }, share, scores);
        const { column, value } = sparseBlock(counts, reading.weights, 0);
        blocks[1]?.[1].addRow({ kind: 'sparse', column, value }, 1 - share, scores);
      }
    },
  };
}

/** What a question says in the corpus's terms; words that no paper has are passed over. */
function countsOf(text: string, { reader, terms }: CorpusReading): TermCounts {
  const { words, pairs } = terms;
  return countTerms(
    readTexts([{ title: '', abstract: text }], reader),
    {
      count: words + pairs.size,
      ofWord: (word) => (word < words ? word : -1),
      ofPair(first, second) {
        const pair = first < words && second < words ? pairs.find(first, second) : -1;
        return pair < 0 ? -1 : words + pair;
      },
    },
    1,
  );
}
