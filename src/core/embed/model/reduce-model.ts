import { createPairTable } from '../../math/pair-table.ts';
import type { EmbeddingText } from '../embedder.ts';
import { collectPairs, readTexts, type ReadTexts } from '../terms/read-terms.ts';
import { createWordReader } from '../terms/word-reader.ts';
import type { StaticModel } from './static-model.ts';

/** Returns a model of at most `most` of a model's terms: those that most of the texts hold, then those that are most frequent in
 * what the model was learned from, as people are likely to ask with these. Terms keep their order, pairs only where both
 * words are kept. O(length of the texts + terms × dimension). */
export function reduceModel(
  model: StaticModel,
  texts: readonly EmbeddingText[],
  most: number,
): Omit<StaticModel, 'checksum'> {
  const known = model.words.length;
  const uses = termUses(model, texts);
  const rank = (term: number): number => uses[term] ?? 0;
  const frequency = (term: number): number => model.documentFrequency[term] ?? 0;
  const chosen = [...uses.keys()]
    .sort((a, b) => rank(b) - rank(a) || frequency(b) - frequency(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  const words = chosen.filter((term) => term < known);
  const place = new Map(words.map((word, at) => [word, at]));
  const pairs = createPairTable();
  const kept = [...words];
  for (const term of chosen) {
    if (term < known) continue;
    const first = place.get(model.pairs.first(term - known));
    const second = place.get(model.pairs.second(term - known));
    if (first === undefined || second === undefined) continue;
    pairs.add(first, second);
    kept.push(term);
  }
  return {
    dimension: model.dimension,
    documents: model.documents,
    words: words.map((word) => model.words[word] ?? ''),
    pairs,
    ...columnsOf(model, kept),
  };
}

function columnsOf(
  { dimension, documentFrequency, scale, rows }: StaticModel,
  kept: readonly number[],
): Pick<StaticModel, 'documentFrequency' | 'scale' | 'rows'> {
  const taken = new Int8Array(kept.length * dimension);
  for (const [at, term] of kept.entries())
    taken.set(rows.subarray(term * dimension, (term + 1) * dimension), at * dimension);
  return {
    documentFrequency: Int32Array.from(kept, (term) => documentFrequency[term] ?? 0),
    scale: Float32Array.from(kept, (term) => scale[term] ?? 0),
    rows: taken,
  };
}

/** In how many texts each of the model's terms is met. */
function termUses(model: StaticModel, texts: readonly EmbeddingText[]): Int32Array {
  const known = model.words.length;
  const read = readTexts(texts, createWordReader(model.words));
  const uses = new Int32Array(model.scale.length);
  for (let text = 0; text < texts.length; text += 1) {
    const one = textOf(read, text);
    for (const word of new Set(one.words))
      if (word >= 0 && word < known) uses[word] = (uses[word] ?? 0) + 1;
    const pairs = collectPairs(one, (word) => word < known);
    for (let pair = 0; pair < pairs.size; pair += 1) {
      const term = model.pairs.find(pairs.first(pair), pairs.second(pair));
      if (term >= 0) uses[known + term] = (uses[known + term] ?? 0) + 1;
    }
  }
  return uses;
}

function textOf(read: ReadTexts, text: number): ReadTexts {
  return { ...read, words: read.words.subarray(read.titleStart[text], read.titleStart[text + 1]) };
}
