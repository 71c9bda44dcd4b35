import type { PhraseTable } from '../text/phrases.ts';
import { wordsOf } from './alike-words.ts';
import type { ClassPhrase } from './class-tf-idf.ts';

/** A phrase that may stand in a topic's name. */
export interface NamePart extends ClassPhrase {
  readonly spelling: string;
  /** Hyphens part words; so does Intl.Segmenter where a script has no blanks. */
  readonly words: number;
  /** How well it names, whatever it is about, 0 … 1. */
  readonly form: number;
  /** Score × form. */
  readonly value: number;
}

/** A topic uses a part of its name this many times as often as the average topic, at least. */
const LEAST_LIFT = 1.4;

/** How much of the corpus a topic is. */
export interface TopicSize {
  readonly members: number;
  readonly corpus: number;
  /** A name part occurs in this share of the topic's papers, at least. */
  readonly leastCover: number;
}

/** Returns the phrases that may name a topic (`phrasesOf`: those that so many of its papers use), best first (ties by phrase number). They are in the least share of the topic's papers and in two at least,
 * and more frequent than in other topics; where no phrase is, in two; then in one. */
export function nameParts(
  phrasesOf: (fewest: number) => readonly ClassPhrase[],
  forms: Float64Array,
  table: PhraseTable,
  { members, corpus, leastCover }: TopicSize,
): readonly NamePart[] {
  const isTopical = ({ inside, everywhere }: ClassPhrase): boolean =>
    members === corpus || inside * corpus >= LEAST_LIFT * members * everywhere;
  const fewest = members < 3 ? [1] : [Math.max(2, Math.ceil(leastCover * members)), 2, 1];
  for (const papers of fewest) {
    const parts = phrasesOf(papers).filter((one) => (forms[one.phrase] ?? 0) > 0 && isTopical(one));
    if (parts.length > 0) return parts.map((one) => toPart(one, forms, table)).sort(bestFirst);
  }
  return [];
}

function toPart(one: ClassPhrase, forms: Float64Array, table: PhraseTable): NamePart {
  const spelling = table.spellings[one.phrase] ?? '';
  const form = forms[one.phrase] ?? 0;
  const words = Math.max(table.lengths[one.phrase] ?? 1, wordsOf(spelling).length);
  return { ...one, spelling, words, form, value: one.score * form };
}

function bestFirst(one: NamePart, other: NamePart): number {
  return other.value - one.value || one.phrase - other.phrase;
}
