import { lexRank } from './lex-rank.ts';
import { sentenceCosine, type SentenceTable } from './sentence-table.ts';

/** So many of the best are compared with each other. */
const SHORTLIST = 90;
/** How much of a score the walk over the shortlist can take. */
const WALK_SHARE = 0.45;
const LEAST_SALIENCE = 0.2;

/** Returns what one centroid has beyond another: its weights less those of the other where they stay above 0, unit length. */
export function contrastCentre(own: Float32Array, all: Float32Array): Float32Array {
  const rest = own.map((value, at) => Math.max(0, value - 0.85 * (all[at] ?? 0)));
  const length = Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? own : rest.map((value) => value / length);
}

/** Sentences, best first, with scores above 0. */
export interface RankedSentences {
  readonly candidates: readonly number[];
  readonly scores: readonly number[];
}

/** Returns the mean direction of sentences' words: one weight a word of the table, unit length (zeros without sentences). */
export function centroidOf(table: SentenceTable, sentences: readonly number[]): Float32Array {
  const { wordStart, word, weight } = table;
  const centre = new Float32Array(table.words);
  for (const sentence of sentences)
    for (let at = wordStart[sentence] ?? 0; at < (wordStart[sentence + 1] ?? 0); at += 1) {
      const number = word[at] ?? 0;
      centre[number] = (centre[number] ?? 0) + (weight[at] ?? 0);
    }
  const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? centre : centre.map((value) => value / length);
}

/** Returns the cosine of a sentence with a centroid, 0 … 1. */
export function nearCentroid(table: SentenceTable, sentence: number, centre: Float32Array): number {
  let sum = 0;
  for (let at = table.wordStart[sentence] ?? 0; at < (table.wordStart[sentence + 1] ?? 0); at += 1)
    sum += (table.weight[at] ?? 0) * (centre[table.word[at] ?? 0] ?? 0);
  return sum;
}

/** What decides among sentences. */
export interface Ranking {
  /** What is asked of a sentence; 0 = unfit. */
  readonly fitness: (sentence: number) => number;
  /** Where given, no topic fills the shortlist alone. */
  readonly topicOf?: (sentence: number) => number;
}

/** Returns the 90 best of some sentences: by fitness (what the caller asks of a sentence, 0 = unfit) times how near it is to the
 * centroid of `sentences`, then by how central it is among the shortlist (LexRank with those scores as prior). Ties by number.
 * O(words + 90² × words of a sentence).
 *
 * Source: centroids, D. R. Radev et al., "Centroid-based summarization of multiple documents", 2004,
 * doi:10.1016/j.ipm.2003.10.006. */
export function rankSentences(
  table: SentenceTable,
  sentences: readonly number[],
  centre: Float32Array,
  { fitness, topicOf }: Ranking,
): RankedSentences {
  const fit = sentences
    .map((sentence) => ({ sentence, fitness: fitness(sentence) }))
    .filter((entry) => entry.fitness > 0)
    .map((entry) => ({ ...entry, near: nearCentroid(table, entry.sentence, centre) }));
  const nearest = fit.reduce((most, { near }) => Math.max(most, near), 0);
  const best = fit
    .map((entry) => ({
      sentence: entry.sentence,
      score:
        entry.fitness *
        (LEAST_SALIENCE + ((1 - LEAST_SALIENCE) * entry.near) / (nearest === 0 ? 1 : nearest)),
    }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const scored = shortlist(best, topicOf ?? (() => 0));
  const central = lexRank(
    scored.map(({ score }) => score),
    (one, other) => sentenceCosine(table, scored[one]?.sentence ?? 0, scored[other]?.sentence ?? 0),
  );
  const most = central.reduce((best, value) => Math.max(best, value), 0);
  const ranked = scored
    .map(({ sentence, score }, at) => ({
      sentence,
      score:
        score *
        (1 - WALK_SHARE + WALK_SHARE * Math.sqrt((central[at] ?? 0) / (most === 0 ? 1 : most))),
    }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  return {
    candidates: ranked.map(({ sentence }) => sentence),
    scores: ranked.map(({ score }) => score),
  };
}

interface Scored {
  readonly sentence: number;
  readonly score: number;
}

/** The best, best first, with no topic in more than thrice its even share (at least six). */
function shortlist(
  best: readonly Scored[],
  topicOf: (sentence: number) => number,
): readonly Scored[] {
  const topics = new Set(best.map(({ sentence }) => topicOf(sentence))).size;
  const most = Math.max(6, Math.ceil((3 * SHORTLIST) / Math.max(1, topics)));
  const counts = new Map<number, number>();
  const kept: Scored[] = [];
  for (const entry of best) {
    if (kept.length === SHORTLIST) break;
    const topic = topicOf(entry.sentence);
    const count = counts.get(topic) ?? 0;
    if (count >= most) continue;
    counts.set(topic, count + 1);
    kept.push(entry);
  }
  return kept;
}
