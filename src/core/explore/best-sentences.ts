import type { Span } from '../text/sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { TermPlaces } from './find-terms.ts';

/** A paper's abstract with the places of the terms it shares with another. */
export interface MarkedAbstract {
  readonly abstract: string;
  readonly places: TermPlaces;
}

/** Sentences that only point elsewhere, or praise. */
const BOILERPLATE =
  /https?:|www\.|\b(?:code|data|datasets?|models?|implementation|software|supplementary|project page|demo|videos?|weights|checkpoints)\b[^.]*\b(?:available|released?|open[- ]sourced?|found at|published)\b|©|all rights reserved|\bextensive experiments\b/iu;
const FEWEST_WORDS = 5;
/** So many words weigh as much as those of the sentence itself: else the shortest sentence would always win. */
const WORDS_OF_GRACE = 12;

/** Returns the pair of sentences that share the heaviest terms for their length, one of each abstract, as offsets; null
 * where no two share one.
 *
 * Score: the sum of the shared terms' weights over the root of both lengths in words, each lengthened by 12. Sentences of
 * fewer than five words, with an address, on where the code is to be had, or on "extensive experiments" are passed over.
 * Ties to the earlier ones. O(sentences² × terms). */
export function bestSentencePair(
  one: MarkedAbstract,
  other: MarkedAbstract,
  weights: readonly number[],
): readonly [Span, Span] | null {
  const [left, right] = [sentencesOf(one), sentencesOf(other)];
  let best: readonly [Span, Span] | null = null;
  let most = 0;
  for (const a of left)
    for (const b of right) {
      const shared = [...a.terms].filter((term) => b.terms.has(term));
      const weight = shared.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
      const score = weight / Math.sqrt((a.words + WORDS_OF_GRACE) * (b.words + WORDS_OF_GRACE));
      if (score > most) [most, best] = [score, [a.span, b.span]];
    }
  return best;
}

interface Sentence {
  readonly span: Span;
  readonly words: number;
  /** Terms that the sentence writes. */
  readonly terms: ReadonlySet<number>;
}

function sentencesOf({ abstract, places }: MarkedAbstract): readonly Sentence[] {
  return splitSentences(abstract)
    .map((span): Sentence => {
      const inside = places.abstract.filter(
        ({ start, end }) => start >= span.start && end <= span.end,
      );
      const text = abstract.slice(span.start, span.end);
      const words = BOILERPLATE.test(text) ? 0 : wordsIn(text);
      return { span, words, terms: new Set(inside.map(({ term }) => term)) };
    })
    .filter(({ words, terms }) => words >= FEWEST_WORDS && terms.size > 0);
}

/** Scripts without spaces have no words to count: four signs make one. */
function wordsIn(text: string): number {
  return Math.max(text.split(/\s+/u).length, Math.floor([...text].length / 12));
}
