import { FEWEST_VOICES, choiceOf, chooseSentences, nextSentence } from './choose-sentences.ts';
import type { Overview, OverviewLength, OverviewPlan } from './overview.ts';
import type { SentenceTable } from './sentence-table.ts';

/** Returns the overview without a sentence; nothing takes its place, and it does not come back at another length. */
export function dropSentence(overview: Overview, sentence: number): Overview {
  const at = overview.chosen.findIndex((passage) => passage.includes(sentence));
  if (at < 0) return overview;
  return {
    ...overview,
    chosen: overview.chosen.map((passage) => passage.filter((other) => other !== sentence)),
    banned: [...overview.banned, sentence],
    wanted: overview.wanted.filter((other) => other !== sentence),
  };
}

/** Returns the overview with the next best sentence of the passage in a sentence's place; the overview itself where none is left. */
export function swapSentence(
  plan: OverviewPlan,
  table: SentenceTable,
  overview: Overview,
  sentence: number,
): Overview {
  const next = sentenceInstead(plan, table, overview, sentence);
  if (next === null) return overview;
  const dropped = dropSentence(overview, sentence);
  return {
    ...dropped,
    chosen: overview.chosen.map((passage) =>
      passage.map((other) => (other === sentence ? next : other)),
    ),
    wanted: [...dropped.wanted, next],
  };
}

/** Returns the sentence that `swapSentence` would fetch, null where none is left. */
export function sentenceInstead(
  plan: OverviewPlan,
  table: SentenceTable,
  overview: Overview,
  sentence: number,
): number | null {
  const passage = overview.chosen.findIndex((sentences) => sentences.includes(sentence));
  if (passage < 0) return null;
  const { chosen, banned } = dropSentence(overview, sentence);
  const total = chosen.flat().length + 1;
  const most =
    plan.papers.length < FEWEST_VOICES ? Infinity : Math.max(1, Math.floor(total / FEWEST_VOICES));
  return nextSentence(plan, table, choiceOf(table, chosen), {
    ...{ banned: new Set(banned), wanted: new Set<number>(), most, passage },
  });
}

/** Returns the overview with a sentence moved within its passage by so many places, at most to its ends. */
export function moveSentence(overview: Overview, sentence: number, by: number): Overview {
  const chosen = overview.chosen.map((passage) => {
    const from = passage.indexOf(sentence);
    const to = Math.max(0, Math.min(passage.length - 1, from + by));
    if (from < 0 || to === from) return passage;
    return passage.toSpliced(from, 1).toSpliced(to, 0, sentence);
  });
  const isSame = chosen.every((passage, at) => passage === overview.chosen[at]);
  return isSame ? overview : { ...overview, chosen };
}

/** Returns the overview at another length: chosen anew, without what was dropped, with what was fetched where it fits, and what
 * stays in a passage in the order that it had. */
export function resizeOverview(
  plan: OverviewPlan,
  table: SentenceTable,
  overview: Overview,
  length: OverviewLength,
): Overview {
  const next = chooseSentences(plan, table, length, overview);
  return {
    ...next,
    chosen: next.chosen.map((passage, at) => {
      const before = overview.chosen[at] ?? [];
      const stays = before.filter((sentence) => passage.includes(sentence));
      return [...stays, ...passage.filter((sentence) => !stays.includes(sentence))];
    }),
  };
}
