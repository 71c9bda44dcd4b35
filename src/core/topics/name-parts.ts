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

/** A name part occurs in this share of its topic's papers at least. */
const LEAST_COVER = 0.1;
/** A topic uses a part of its name this many times as often as the average topic, at least. */
const LEAST_LIFT = 1.4;

/** Returns the phrases that may name a topic of `members` of `corpus` papers, best first (ties by phrase number). They are in a tenth of the topic's papers and in two at least,
 * and more frequent than in other topics; where no phrase is, in two; then in one. */
export function nameParts(
  phrases: readonly ClassPhrase[],
  forms: Float64Array,
  table: PhraseTable,
  { members, corpus }: { readonly members: number; readonly corpus: number },
): readonly NamePart[] {
  const isTopical = ({ inside, everywhere }: ClassPhrase): boolean =>
    members === corpus || inside * corpus >= LEAST_LIFT * members * everywhere;
  const fit = phrases.filter((one) => (forms[one.phrase] ?? 0) > 0 && isTopical(one));
  const fewest = members < 3 ? [1] : [Math.max(2, Math.ceil(LEAST_COVER * members)), 2, 1];
  for (const papers of fewest) {
    const parts = fit.filter((one) => one.papers.length >= papers);
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
