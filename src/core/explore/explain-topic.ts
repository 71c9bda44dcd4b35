import type { FieldMap } from '../contract/map.ts';
import { isRepetition } from '../text/repetition.ts';
import { COMMON_REASON } from '../text/reason-phrases.ts';
import { aboutness, classScore } from '../topics/class-tf-idf.ts';
import type { TermCorpus } from './term-corpus.ts';

/** A term of a paper that is typical of a topic. */
export interface TopicTerm {
  readonly term: string;
  /** 0 … 1 of the heaviest term on either side. */
  readonly weight: number;
  /** Index of the topic that the term is most typical of. */
  readonly topic: number;
}

/** Why a paper is in a topic, and what speaks against it. */
export interface TopicExplanation {
  /** Typical of the topic, heaviest first. */
  readonly for: readonly TopicTerm[];
  /** Typical of other topics, heaviest first. */
  readonly against: readonly TopicTerm[];
  /** How many of the paper's links end in the topic, and their part of its link weight (0 … 1; null without links). */
  readonly links: number;
  readonly allLinks: number;
  readonly linkShare: number | null;
}

const MOST_TERMS = 6;
/** Of the heaviest term: what weighs less says nothing. */
const LEAST_WEIGHT = 0.05;

/** Returns the terms that speak for and against a paper's place in a topic: each telling term of the paper counts for the
 * topic it is most typical of, by how much the paper is about it times how typical the term is. The paper itself is left
 * out of the count, or every word of its own would speak for it. Ties by term. O(entries of the corpus + links).
 *
 * Source: class-based TF-IDF, M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022,
 * arXiv:2203.05794; ours counts papers, see `classScore`, per paper of the topic, so that large topics claim no more. */
export function explainTopic(
  map: FieldMap,
  corpus: TermCorpus,
  paper: number,
  topic: number,
): TopicExplanation {
  const scored = typicalTerms(map, corpus, paper).sort(
    (a, b) => b.weight - a.weight || a.phrase - b.phrase,
  );
  const heaviest = scored[0]?.weight ?? 1;
  const listed = (isWanted: (of: number) => boolean): readonly TopicTerm[] =>
    withoutRepetitions(
      scored
        .filter(({ weight, topic: of }) => isWanted(of) && weight >= LEAST_WEIGHT * heaviest)
        .map(({ phrase, weight, topic: of }) => ({
          term: corpus.table.spellings[phrase] ?? '',
          weight: weight / heaviest,
          topic: of,
        })),
    );
  return {
    for: listed((of) => of === topic),
    against: listed((of) => of !== topic),
    ...linksInto(map, paper, topic),
  };
}

interface ScoredPhrase {
  readonly phrase: number;
  readonly weight: number;
  readonly topic: number;
}

function typicalTerms(map: FieldMap, corpus: TermCorpus, paper: number): ScoredPhrase[] {
  const { start, phrase, count, keys } = corpus.table;
  const place = new Int32Array(keys.length).fill(-1);
  const own: { phrase: number; about: number }[] = [];
  for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1) {
    const term = phrase[at] ?? 0;
    if (corpus.telling[term] === 0 || (corpus.grades[term] ?? 0) < COMMON_REASON) continue;
    place[term] = own.push({ phrase: term, about: aboutness(count[at] ?? 0) }) - 1;
  }
  const topics = map.manifest.topics.length;
  const inside = usesByTopic(map, corpus, paper, place);
  const sizes = new Float64Array(topics);
  for (const [other, topic] of map.columns.topic.entries())
    if (other !== paper) sizes[topic] = (sizes[topic] ?? 0) + 1;
  const mean = Math.max(0, map.papers.length - 1) / Math.max(1, topics);
  return own.flatMap(({ phrase: term, about }, row): readonly ScoredPhrase[] => {
    const uses = inside.subarray(row * topics, (row + 1) * topics);
    const everywhere = uses.reduce((sum, use) => sum + use, 0);
    let best: ScoredPhrase | null = null;
    for (const [topic, use] of uses.entries()) {
      const size = sizes[topic] ?? 0;
      const typical = size === 0 ? 0 : classScore(use, everywhere, mean) / size;
      if (typical * about > (best?.weight ?? 0))
        best = { phrase: term, weight: typical * about, topic };
    }
    return best === null ? [] : [best];
  });
}

/** How much the other papers of each topic are about the terms: terms × topics. */
function usesByTopic(
  { columns, manifest }: FieldMap,
  { table: { start, phrase, count } }: TermCorpus,
  paper: number,
  place: Int32Array,
): Float64Array {
  const topics = manifest.topics.length;
  const rows = place.reduce((most, row) => Math.max(most, row + 1), 0);
  const uses = new Float64Array(rows * topics);
  for (let other = 0; other + 1 < start.length; other += 1) {
    const topic = columns.topic[other] ?? 0;
    const end = other === paper ? 0 : (start[other + 1] ?? 0);
    for (let at = start[other] ?? 0; at < end; at += 1) {
      const row = place[phrase[at] ?? 0] ?? -1;
      if (row < 0) continue;
      uses[row * topics + topic] = (uses[row * topics + topic] ?? 0) + aboutness(count[at] ?? 0);
    }
  }
  return uses;
}

function withoutRepetitions(terms: readonly TopicTerm[]): readonly TopicTerm[] {
  const kept: TopicTerm[] = [];
  for (const term of terms) {
    if (kept.length === MOST_TERMS) break;
    if (!kept.some((other) => isRepetition(other.term, term.term))) kept.push(term);
  }
  return kept;
}

function linksInto(
  { links, columns }: FieldMap,
  paper: number,
  topic: number,
): Pick<TopicExplanation, 'links' | 'allLinks' | 'linkShare'> {
  let [inside, all, insideWeight, weight] = [0, 0, 0, 0];
  for (const [link, source] of links.source.entries()) {
    const target = links.target[link] ?? 0;
    if (source !== paper && target !== paper) continue;
    const similarity = Math.max(0, links.similarity[link] ?? 0);
    const isInside = columns.topic[source === paper ? target : source] === topic;
    all += 1;
    weight += similarity;
    if (isInside) inside += 1;
    if (isInside) insideWeight += similarity;
  }
  const linkShare = weight > 0 ? insideWeight / weight : null;
  return { links: inside, allLinks: all, linkShare };
}
