import { saySame } from './near-duplicates.ts';
import type { Overview, OverviewLength, OverviewPlan } from './overview.ts';
import { sentenceCosine, type SentenceTable } from './sentence-table.ts';

/** No paper says more than one sentence in so many, where there are at least so many papers. */
export const FEWEST_VOICES = 5;
/** What fitness weighs against novelty. */
const FITNESS = 0.72;
/** What each sentence that a paper has already costs its next one. */
const REUSE = 0.55;
/** What each sentence from its topic in the passage costs the next one. */
const SAME_TOPIC = 0.78;
/** A sentence must have this share of its passage's best score. */
const LEAST_SCORE = 0.22;

/** What has been chosen while an overview grows. */
export interface Choice {
  readonly chosen: readonly number[][];
  readonly used: number[];
  readonly usesOf: Map<number, number>;
}

/** Returns an overview of a length: passage after passage takes its best sentence, then its second, and so on, so that none
 * is left without; each by maximal marginal relevance against all that was chosen before. No sentence stands twice, no two say
 * the same (`saySame`), and of five papers or more none has over a fifth of all sentences. `banned` sentences are left out, `wanted`
 * ones come first in their passage. Ties by rank. O(sentences chosen × candidates × words).
 *
 * Source: J. Carbonell & J. Goldstein, "The use of MMR, diversity-based reranking for reordering documents and producing
 * summaries", SIGIR 1998, doi:10.1145/290941.291025; ours also lowers papers that have spoken. */
export function chooseSentences(
  plan: OverviewPlan,
  table: SentenceTable,
  length: OverviewLength,
  edits: Pick<Overview, 'banned' | 'wanted'> = { banned: [], wanted: [] },
): Overview {
  const target = plan.passages.reduce((sum, { quota }) => sum + quota[length], 0);
  const isShared = plan.papers.length >= FEWEST_VOICES;
  let most = isShared ? Math.max(1, Math.floor(target / FEWEST_VOICES)) : Infinity;
  for (;;) {
    const chosen = fill(plan, table, { length, most, banned: edits.banned, wanted: edits.wanted });
    const largest = largestShare(table, chosen);
    if (!isShared || most === 1 || largest.share <= 1 / FEWEST_VOICES)
      return { length, chosen, banned: edits.banned, wanted: edits.wanted };
    most = Math.min(most, largest.uses) - 1;
  }
}

/** Returns how many of all chosen sentences the paper with the most has, and their share. */
export function largestShare(
  table: SentenceTable,
  chosen: Overview['chosen'],
): { readonly paper: number | null; readonly uses: number; readonly share: number } {
  const counts = new Map<number, number>();
  const all = chosen.flat();
  for (const sentence of all) {
    const paper = table.paper[sentence] ?? 0;
    counts.set(paper, (counts.get(paper) ?? 0) + 1);
  }
  let [paper, uses]: [number | null, number] = [null, 0];
  for (const [one, count] of counts) if (count > uses) [paper, uses] = [one, count];
  return { paper, uses, share: all.length === 0 ? 0 : uses / all.length };
}

interface Filling extends Pick<Overview, 'banned' | 'wanted' | 'length'> {
  readonly most: number;
}

function fill(
  plan: OverviewPlan,
  table: SentenceTable,
  { length, most, banned, wanted }: Filling,
): readonly (readonly number[])[] {
  const { passages } = plan;
  const choice: Choice = { chosen: passages.map(() => []), used: [], usesOf: new Map() };
  const put = new Set(banned);
  const favoured = new Set(wanted);
  const rounds = passages.reduce((longest, { quota }) => Math.max(longest, quota[length]), 0);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, passage] of passages.entries()) {
      if (passage.quota[length] <= round) continue;
      const next = nextSentence(plan, table, choice, {
        banned: put,
        wanted: favoured,
        most,
        passage: at,
      });
      if (next !== null) take(choice, table, at, next);
    }
  return choice.chosen;
}

/** Returns what has been chosen so far, for `nextSentence`. */
export function choiceOf(table: SentenceTable, chosen: Overview['chosen']): Choice {
  const choice: Choice = { chosen: chosen.map(() => []), used: [], usesOf: new Map() };
  for (const [at, sentences] of chosen.entries())
    for (const sentence of sentences) take(choice, table, at, sentence);
  return choice;
}

function take(
  { chosen, used, usesOf }: Choice,
  table: SentenceTable,
  at: number,
  sentence: number,
): void {
  const paper = table.paper[sentence] ?? 0;
  chosen[at]?.push(sentence);
  used.push(sentence);
  usesOf.set(paper, (usesOf.get(paper) ?? 0) + 1);
}

/** What a sentence must not be. */
export interface Limits {
  readonly banned: ReadonlySet<number>;
  readonly wanted: ReadonlySet<number>;
  /** How many sentences one paper may have in all. */
  readonly most: number;
  /** Number of the passage. */
  readonly passage: number;
}

/** Returns the best sentence to add to a passage, null where none is left. */
export function nextSentence(
  plan: OverviewPlan,
  table: SentenceTable,
  { chosen, used, usesOf }: Choice,
  { banned, wanted, most, passage }: Limits,
): number | null {
  const { candidates = [], scores = [] } = plan.passages[passage] ?? {};
  const top = scores[0] ?? 0;
  const topicOf = (sentence: number): number => plan.topic[table.paper[sentence] ?? 0] ?? 0;
  const here = chosen[passage] ?? [];
  const voices = new Set(here.map((sentence) => table.paper[sentence]));
  const topics = here.map(topicOf);
  let [best, highest]: [number | null, number] = [null, -Infinity];
  for (const [rank, sentence] of candidates.entries()) {
    const paper = table.paper[sentence] ?? 0;
    const uses = usesOf.get(paper) ?? 0;
    const isWanted = wanted.has(sentence);
    const sameTopic = topics.filter((topic) => topic === topicOf(sentence)).length;
    const fitness =
      ((scores[rank] ?? 0) / top) *
      REUSE ** uses *
      (voices.has(paper) ? 0.5 : 1) *
      SAME_TOPIC ** sameTopic;
    // Nothing further down can win: novelty gives nothing on top of fitness.
    if (!isWanted && FITNESS * ((scores[rank] ?? 0) / top) <= highest && wanted.size === 0) break;
    if (
      banned.has(sentence) ||
      uses >= most ||
      (!isWanted && (scores[rank] ?? 0) < LEAST_SCORE * top)
    )
      continue;
    const likest = used.reduce(
      (most_, other) => Math.max(most_, sentenceCosine(table, sentence, other)),
      0,
    );
    const value = isWanted ? 2 : FITNESS * fitness - (1 - FITNESS) * likest;
    if (
      value <= highest ||
      used.some((other) => other === sentence || saySame(table, sentence, other))
    )
      continue;
    [best, highest] = [sentence, value];
  }
  return best;
}
