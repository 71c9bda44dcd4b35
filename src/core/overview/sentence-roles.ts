import type { Zone } from '../themes/sentence-zones.ts';
import { findPhrases, indexPhrases } from '../themes/phrase-index.ts';
import type { Word } from '../themes/words.ts';
import { ROLE_CUES } from './role-cues.ts';
import { ROLES, type Role } from './roles.ts';

const CUES = indexPhrases(
  ROLE_CUES.map(({ phrase }) => phrase),
  5,
);
/** A measured result: a number with what it counts, or two numbers compared. */
const MEASURED =
  /\d(?:[\d.,]*\d)?\s?(?:%|×|x(?![\p{L}])|percent|points?|BLEU|ROUGE|F1|mAP|mIoU|AP(?![\p{L}])|dB|ms|FPS|fps|perplexity|bits|times|fold|-fold|hours?|orders? of magnitude)|\d\.\d|(?:from|by|of) \d[\d.,]* to \d/gu;
const QUANTITY =
  /\d[\d.,]*\s?(?:k|K|M|B|million|billion|thousand)?\+?\s(?:\p{L}+[- ]){0,3}(?:pairs|sentences|images|videos|documents|papers|languages|tasks|datasets|data-?sets|benchmarks|examples|samples|hours|tokens|questions|articles|methods|classes|categories|annotations|dialogues|queries|scenes|objects|poems|recordings|users|domains)/u;
/** A name of something: two capitals, or a capital and a digit. */
const NAMES =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}])[\p{L}\p{N}-]{3,}/gu;
/** Data are made or described here, not only used to measure. */
const MAKES_DATA =
  /(?<![\p{L}])(?:introduc|build|built|present|propos|releas|collect|construct|creat|provid|contribut|curat|annotat|compil|crawl|assembl|establish|publish)\p{L}*(?![\p{L}])[^.;,]{0,45}(?:data-?\s?sets?|corpus|corpora|benchmarks?|test\s?sets?|test\s?suite|treebank|collection|testbed|pairs|images|videos)(?![\p{L}])|(?:data-?\s?sets?|corpus|corpora|benchmarks?|test\s?sets?|testbed)(?:,? which| that)? (?:\p{L}+ )?(?:contain|compris|consist|cover|includ|span|is |are |has |have )/iu;
/** A result told of a data set is no description of it. */
const RESULT =
  /(?<![\p{L}])(?:results?|experiments?|outperform\p{L}*|achiev\p{L}*|improv\p{L}*|surpass\p{L}*|state-of-the-art|accuracy|effectiveness)(?![\p{L}])/iu;
const TELLS_RESULT =
  /^(?:extensive |comprehensive |our |the )?(?:experimental |empirical )?(?:results?|experiments?|evaluations?|studies|analys[ei]s)(?![\p{L}])|(?<![\p{L}])(?:present|report) results(?![\p{L}])/iu;
const MOST_WEIGHT = 2;
const FROM_BACKGROUND: Readonly<Record<Role, number>> = {
  ...{ about: 1, problem: 1, approach: 0.15, finding: 0.2, data: 0.2, open: 0.9 },
};
const FROM_PLAIN: Readonly<Record<Role, number>> = {
  ...{ about: 0.75, problem: 0.7, approach: 0.8, finding: 1, data: 0.9, open: 1 },
};
const FROM_OWN: Readonly<Record<Role, number>> = {
  ...{ about: 0.3, problem: 0.35, approach: 1, finding: 1, data: 1, open: 0.8 },
};
const BY_ZONE = { background: FROM_BACKGROUND, plain: FROM_PLAIN, own: FROM_OWN } as const;

/** One sentence with what is known of its place. */
export interface ZonedSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly zone: Zone;
  /** Number of the sentence in its abstract, and how many there are. */
  readonly index: number;
  readonly count: number;
}

/** Returns how well a sentence plays each of the roles, in their order, each 0 … 1: the weights of its cue phrases (each once),
 * times how likely the role is in its zone and at its place in the abstract; findings live off measured numbers, data off
 * quantities and names.
 *
 * Source: S. Teufel & M. Moens, "Summarizing scientific articles", Computational Linguistics 28(4), 2002,
 * doi:10.1162/089120102762671936; ours scores by hand-set cues instead of a trained classifier. O(words). */
export function sentenceRoles(sentence: ZonedSentence): Float32Array {
  const weights = cueWeights(sentence.words);
  const { text } = sentence;
  const measured = Math.min(2, text.match(MEASURED)?.length ?? 0);
  const names = Math.min(3, text.match(NAMES)?.length ?? 0);
  const hasQuantity = QUANTITY.test(text);
  const [finding, data] = [ROLES.indexOf('finding'), ROLES.indexOf('data')];
  weights[finding] = (weights[finding] ?? 0) * (0.35 + 0.6 * measured);
  const told = (weights[data] ?? 0) * (0.5 + (hasQuantity ? 0.5 : 0) + 0.2 * names);
  const approach = ROLES.indexOf('approach');
  if (TELLS_RESULT.test(text)) weights[approach] = (weights[approach] ?? 0) * 0.25;
  const makes = MAKES_DATA.test(text) ? 1.6 : 0.55;
  weights[data] = told * makes * (RESULT.test(text) ? 0.4 : 1);
  return Float32Array.from(ROLES, (role, at) => {
    const weight = Math.min(MOST_WEIGHT, weights[at] ?? 0) / MOST_WEIGHT;
    return weight * BY_ZONE[sentence.zone][role] * placeFactor(role, sentence);
  });
}

function cueWeights(words: readonly Word[]): Float64Array {
  const weights = new Float64Array(ROLES.length);
  const seen = new Set<number>();
  for (const { phrase } of findPhrases(CUES, words)) {
    const cue = ROLE_CUES[phrase];
    if (cue === undefined || seen.has(phrase)) continue;
    seen.add(phrase);
    const role = ROLES.indexOf(cue.role);
    weights[role] = (weights[role] ?? 0) + cue.weight;
  }
  return weights;
}

/** The first sentences say what it is about and what the trouble is, the last what came of it. */
function placeFactor(role: Role, { index, count }: ZonedSentence): number {
  const depth = count < 2 ? 0 : index / (count - 1);
  switch (role) {
    case 'about':
      return index === 0 ? 1 : Math.max(0.25, 0.8 - 1.2 * depth);
    case 'problem':
      return Math.max(0.4, 1.05 - 0.7 * depth);
    case 'finding':
      return 0.5 + 0.5 * depth;
    case 'open':
      return depth > 0.7 || depth < 0.5 ? 1 : 0.8;
    case 'approach':
      return Math.max(0.5, 1 - 0.5 * Math.abs(depth - 0.4));
    case 'data':
      return 0.8 + 0.2 * depth;
  }
}
