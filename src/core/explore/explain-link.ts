import { sharedReasons } from '../graph/link-reasons.ts';
import type { Span } from '../text/sentences.ts';
import { bestSentencePair } from './best-sentences.ts';
import { findTerms, type TermPlaces } from './find-terms.ts';
import type { PaperText, TermCorpus } from './term-corpus.ts';

/** A term that two papers share. */
export interface SharedTerm {
  readonly term: string;
  /** 0 … 1: its part of all that the two papers' words have in common, the TF-IDF cosine; null until all terms are counted. */
  readonly share: number | null;
}

/** Why two papers are linked. */
export interface LinkExplanation {
  /** Most telling first; none where the papers share no telling term. */
  readonly terms: readonly SharedTerm[];
  /** The best-matching sentences of the two abstracts, as offsets; null where no two share a term. */
  readonly sentences: readonly [Span, Span] | null;
  /** Where both papers write the terms. */
  readonly places: readonly [TermPlaces, TermPlaces];
}

/** Two papers by number, with what they say and the terms stored with their link. */
export interface Pair {
  readonly papers: readonly [number, number];
  readonly texts: readonly [PaperText, PaperText];
  readonly storedTerms: readonly string[];
}

/** Returns why two papers are linked. With `corpus` the terms are its shared reasons (see `sharedReasons`), each with its
 * share of the cosine, largest first; without, those stored with the link, and the earlier ones weigh more in the choice of sentences.
 * O(words × terms + sentences²). */
export function explainLink(pair: Pair, corpus: TermCorpus | null): LinkExplanation {
  const [one, other] = pair.papers;
  const terms = corpus === null ? storedTerms(pair) : countedTerms(corpus, one, other);
  const spellings = terms.map(({ term }) => term);
  const weights = terms.map(({ share }, place) => share ?? 1 / (place + 1));
  const [left, right] = pair.texts;
  const places = [findTerms(left, spellings), findTerms(right, spellings)] as const;
  const sentences = bestSentencePair(
    { abstract: left.abstract, places: places[0] },
    { abstract: right.abstract, places: places[1] },
    weights,
  );
  return { terms, sentences, places };
}

function storedTerms({ storedTerms: terms }: Pair): readonly SharedTerm[] {
  return terms.map((term) => ({ term, share: null }));
}

function countedTerms(corpus: TermCorpus, one: number, other: number): readonly SharedTerm[] {
  const all = cosineOfRows(corpus, one, other);
  const shared = sharedReasons(corpus, one, other).map(({ phrase, weight }) => ({
    term: corpus.table.spellings[phrase] ?? '',
    share: all === 0 ? 0 : Math.min(1, weight / all),
  }));
  return shared.sort((a, b) => b.share - a.share);
}

/** Cosine of two papers' TF-IDF rows, which have unit length. */
function cosineOfRows({ weights, table }: TermCorpus, one: number, other: number): number {
  const { start, phrase } = table;
  let sum = 0;
  let b = start[other] ?? 0;
  for (let a = start[one] ?? 0; a < (start[one + 1] ?? 0); a += 1) {
    const wanted = phrase[a] ?? 0;
    while (b < (start[other + 1] ?? 0) && (phrase[b] ?? 0) < wanted) b += 1;
    if (b < (start[other + 1] ?? 0) && phrase[b] === wanted)
      sum += (weights.value[a] ?? 0) * (weights.value[b] ?? 0);
  }
  return sum;
}
