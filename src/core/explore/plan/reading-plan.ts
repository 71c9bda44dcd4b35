import type { FieldMap } from '../../contract/map.ts';
import { carriesTheme } from '../filter-papers.ts';
import { chooseCover } from './choose-cover.ts';
import { coverageOf, coveredBy, gainOf } from './coverage.ts';

/** Why a paper is read when it is. */
export type PlanStage = 'survey' | 'broad' | 'special';

/** One paper of a plan. */
export interface PlanStep {
  readonly paper: number;
  readonly stage: PlanStage;
  /** Share of the field that it adds to what was covered when it was chosen, 0 … 1. */
  readonly adds: number;
  /** How many papers it stands for better than any other of the plan, itself included. */
  readonly standsFor: number;
  /** Topics that no earlier step of the reading order touches, by index. */
  readonly newTopics: readonly number[];
}

/** Papers that cover a field, in the order to read them. */
export interface ReadingPlan {
  readonly steps: readonly PlanStep[];
  /** Share of the field that is covered, 0 … 1: by what was read, and by that and the whole plan. */
  readonly readShare: number;
  readonly planShare: number;
}

const SURVEY_TITLE =
  /(?<![\p{L}])(?:survey|review|overview|tutorial|primer|introduction to)(?![\p{L}])/iu;

/** What a plan is asked to cover. */
export interface PlanWish {
  /** The field: paper numbers. */
  readonly papers: readonly number[];
  readonly count: number;
  /** Papers that were read: they cover too and are not in the plan. */
  readonly read: ReadonlySet<number>;
}

/** Returns the papers to read next that cover a field (see `coverageOf`, `chooseCover`), in reading order: first surveys, then the
 * broader half of the others (those that alone stand for most of the field), then the special ones; each group from the oldest
 * to the newest, papers without a year last, ties by number. O(n × k log n). */
export function readingPlan(map: FieldMap, { papers, count, read }: PlanWish): ReadingPlan {
  const inside = new Uint8Array(map.papers.length);
  for (const paper of papers) inside[paper] = 1;
  const coverage = coverageOf(map, inside);
  const readInside = papers.filter((paper) => read.has(paper));
  const unread = papers.filter((paper) => !read.has(paper));
  const chosen = chooseCover(coverage, unread, count, readInside);
  const nothing = new Float64Array(map.papers.length);
  const breadth = new Map(chosen.map(({ paper }) => [paper, gainOf(coverage, nothing, paper)]));
  const stages = stagesOf(map, breadth);
  const order = inReadingOrder(
    map,
    chosen.map(({ paper }) => paper),
    stages,
  );
  const gains = new Map(chosen.map(({ paper, gain }) => [paper, gain]));
  const sizes = standFor(coverage, order, papers);
  const size = Math.max(1, papers.length);
  const seen = new Set(readInside.map((paper) => map.columns.topic[paper] ?? 0));
  const steps = order.map((paper): PlanStep => {
    const topic = map.columns.topic[paper] ?? 0;
    const newTopics = seen.has(topic) ? [] : [topic];
    seen.add(topic);
    return {
      ...{ paper, stage: stages.get(paper) ?? 'special', newTopics },
      ...{ adds: (gains.get(paper) ?? 0) / size, standsFor: sizes.get(paper) ?? 0 },
    };
  });
  const shareOf = (by: readonly number[]): number =>
    coveredBy(coverage, by).reduce((sum, value) => sum + value, 0) / size;
  return {
    steps,
    readShare: shareOf(readInside),
    planShare: shareOf([...readInside, ...order]),
  };
}

function stagesOf(
  map: FieldMap,
  breadth: ReadonlyMap<number, number>,
): ReadonlyMap<number, PlanStage> {
  const survey = map.manifest.themes.findIndex(({ label }) => /^surveys?$/iu.test(label));
  const isSurvey = (paper: number): boolean =>
    (survey >= 0 && carriesTheme(map, paper, survey)) ||
    SURVEY_TITLE.test(map.papers[paper]?.title ?? '');
  const others = [...breadth]
    .filter(([paper]) => !isSurvey(paper))
    .sort(([a, m], [b, n]) => n - m || a - b);
  const broad = new Set(others.slice(0, Math.ceil(others.length / 2)).map(([paper]) => paper));
  return new Map(
    [...breadth.keys()].map((paper) => [
      paper,
      isSurvey(paper) ? 'survey' : broad.has(paper) ? 'broad' : 'special',
    ]),
  );
}

const STAGES: readonly PlanStage[] = ['survey', 'broad', 'special'];

function inReadingOrder(
  map: FieldMap,
  papers: readonly number[],
  stages: ReadonlyMap<number, PlanStage>,
): readonly number[] {
  const place = (paper: number): number => STAGES.indexOf(stages.get(paper) ?? 'special');
  const year = (paper: number): number => map.papers[paper]?.year ?? Infinity;
  return [...papers].sort((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    return year(a) === year(b) ? a - b : year(a) - year(b);
  });
}

/** Counts for each paper of the plan the papers that it stands for best (ties to the earlier one). */
function standFor(
  { start, paper, share }: ReturnType<typeof coverageOf>,
  plan: readonly number[],
  papers: readonly number[],
): ReadonlyMap<number, number> {
  const best = new Map<number, { by: number; share: number }>();
  for (const by of plan)
    for (let at = start[by] ?? 0; at < (start[by + 1] ?? 0); at += 1) {
      const other = paper[at] ?? 0;
      const value = share[at] ?? 0;
      if (value > (best.get(other)?.share ?? 0)) best.set(other, { by, share: value });
    }
  const counts = new Map<number, number>();
  for (const one of papers) {
    const by = best.get(one)?.by;
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return counts;
}
