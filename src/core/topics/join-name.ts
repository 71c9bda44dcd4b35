import { repeatEachOther } from './alike-words.ts';
import { classScore } from './class-tf-idf.ts';
import { nameKey } from './name-key.ts';
import type { NamePart } from './name-parts.ts';

const MOST_WORDS = 4;
/** Parts beyond these best ones are not tried in pairs. */
const MOST_PARTS = 24;
/** What "A & B" loses against a plain name. */
const PAIR = 0.85;
/** The second part of a name is worth at least this share of the topic's best part. */
const LEAST_PART = 0.3;
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/u;

/** What a name is made for. */
export interface Naming {
  /** How much each paper counts. */
  readonly weights: Float64Array;
  /** Mean weight of a topic. */
  readonly meanTopic: number;
  /** Names that other topics bear, as of `nameKey`. */
  readonly taken: ReadonlySet<string>;
}

/** Returns the best name of two to four words that the parts make and no topic bears yet, or null: a phrase alone, or two joined by "&" that do not repeat each other
 * and together, as one class-based TF-IDF phrase, tell the topic so much better that it makes up for the longer name. O(parts² × papers). */
export function joinName(parts: readonly NamePart[], naming: Naming): string | null {
  let best: { readonly name: string; readonly value: number } | null = null;
  for (const { name, value } of offers(parts.slice(0, MOST_PARTS), naming))
    if (!naming.taken.has(nameKey(name)) && (best === null || value > best.value))
      best = { name, value };
  return best === null ? null : best.name;
}

function* offers(
  parts: readonly NamePart[],
  naming: Naming,
): Generator<{ readonly name: string; readonly value: number }> {
  const least = LEAST_PART * (parts[0]?.value ?? 0);
  for (const [place, first] of parts.entries()) {
    if (isNameAlone(first)) yield { name: capitalised(first.spelling), value: first.value };
    for (const second of parts.slice(place + 1)) {
      if (first.words + second.words > MOST_WORDS || second.value < least) continue;
      if (repeatEachOther(first.spelling, second.spelling)) continue;
      yield {
        name: capitalised(`${first.spelling} & ${second.spelling}`),
        value: PAIR * jointScore(first, second, naming) * first.form * second.form,
      };
    }
  }
}

function isNameAlone({ spelling, words }: NamePart): boolean {
  return (
    words > 1 && words <= MOST_WORDS && (/\s/u.test(spelling) || WITHOUT_BLANKS.test(spelling))
  );
}

/** The score of both parts as one phrase; outside the topic their papers are taken for different ones. */
function jointScore(one: NamePart, other: NamePart, naming: Naming): number {
  const inside = unionInside(one, other, naming.weights);
  const outside = one.everywhere - one.inside + (other.everywhere - other.inside);
  return classScore(inside, inside + outside, naming.meanTopic);
}

function unionInside(one: NamePart, other: NamePart, weights: Float64Array): number {
  const about = new Map(one.papers.map((paper, at) => [paper, one.aboutness[at] ?? 0]));
  for (const [at, paper] of other.papers.entries())
    about.set(paper, Math.max(about.get(paper) ?? 0, other.aboutness[at] ?? 0));
  let sum = 0;
  for (const [paper, value] of about) sum += value * (weights[paper] ?? 1);
  return sum;
}

/** The text with a capital first letter, unless its first word has a case of its own ("mRNA"). */
export function capitalised(text: string): string {
  const first = text.split(/[\s-]/u)[0] ?? '';
  const [letter = ''] = text;
  return first === first.toLowerCase() ? letter.toUpperCase() + text.slice(letter.length) : text;
}
