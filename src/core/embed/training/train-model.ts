import { checkpoint, type Effects } from '../../contract/effects.ts';
import { seededRandom } from '../../math/random.ts';
import type { EmbeddingText } from '../embedder.ts';
import { quantiseRows } from '../model/serialise-model.ts';
import type { StaticModel } from '../model/static-model.ts';
import { countTerms, readTexts, type ReadTexts } from '../terms/read-terms.ts';
import { createWordReader } from '../terms/word-reader.ts';
import { backgroundVectors } from './background-vectors.ts';
import { streamTerms } from './term-stream.ts';
import { startOfTraining, trainTable, type TrainingState } from './train-table.ts';
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts';

/** What decides how a model is trained, besides the texts. */
export interface ModelOptions {
  readonly terms: number;
  /** A multiple of 16. */
  readonly dimension: number;
  readonly seed: number;
  readonly epochs: number;
}

/** How a run is watched and taken up again. */
export interface TrainingWatch {
  /** Where an earlier run of the same texts and options stopped, or null. */
  readonly resumed: TrainingState | null;
  /** Hears of every epoch's end. */
  readonly onEpoch: (state: TrainingState) => void;
}

const BATCH = 1024;
const SMALLEST_BATCH = 16;
const LEARNING_RATE = 5e-3;
const TEMPERATURE = 0.1;

/** Returns a table of term vectors learned from titles and abstracts: vocabulary, singular vectors of the background to start from, then contrastive learning. The same texts, options and seed give the same
 * model on one engine. About O(epochs × papers × 1,024 × dimension).
 * @throws RangeError for fewer than 32 texts; CancelledError */
export async function trainModel(
  texts: readonly EmbeddingText[],
  options: ModelOptions,
  watch: TrainingWatch,
  effects: Effects,
): Promise<Omit<StaticModel, 'checksum'>> {
  if (texts.length < 2 * SMALLEST_BATCH)
    throw new RangeError(`a model needs ${2 * SMALLEST_BATCH} texts at least`);
  await checkpoint(effects, 'vectors', 0, 3);
  const reader = createWordReader();
  const read = readTexts(texts, reader);
  await checkpoint(effects, 'vectors', 1, 3);
  const vocabulary = chooseVocabulary(read, reader.words.length, options.terms);
  await checkpoint(effects, 'vectors', 2, 3);
  const state =
    watch.resumed ?? startOfTraining(startTable(read, vocabulary, options, reader.words.length));
  await checkpoint(effects, 'vectors', 3, 3);
  const stream = streamTerms(read, vocabulary, reader.words.length);
  const training = {
    seed: options.seed,
    dimension: options.dimension,
    batch: batchFor(texts.length),
    epochs: options.epochs,
    rate: LEARNING_RATE,
    temperature: TEMPERATURE,
  };
  await trainTable(state, stream, training, effects, watch.onEpoch);
  return {
    dimension: options.dimension,
    documents: vocabulary.documents,
    words: Array.from(vocabulary.words, (word) => reader.words[word] ?? ''),
    pairs: vocabulary.pairs,
    documentFrequency: vocabulary.documentFrequency,
    ...quantiseRows(state.table, options.dimension),
  };
}

function startTable(
  read: ReadTexts,
  { words, pairs, documentFrequency }: Vocabulary,
  { dimension, seed }: ModelOptions,
  wordCount: number,
): Float32Array {
  const place = new Int32Array(wordCount).fill(-1);
  for (const [term, word] of words.entries()) place[word] = term;
  const pairTerm = (first: number, second: number): number => {
    const pair = first < 0 || second < 0 ? -1 : pairs.find(first, second);
    return pair < 0 ? -1 : words.length + pair;
  };
  const counts = countTerms(
    read,
    {
      count: documentFrequency.length,
      ofWord: (word) => place[word] ?? -1,
      ofPair: (first, second) => pairTerm(place[first] ?? -1, place[second] ?? -1),
    },
    1,
  );
  return backgroundVectors(counts, documentFrequency, dimension, seededRandom(seed));
}

/** 1,024 papers, or the largest power of two that leaves eight batches. */
function batchFor(papers: number): number {
  let batch = BATCH;
  while (batch > SMALLEST_BATCH && batch * 8 > papers) batch /= 2;
  return batch;
}
