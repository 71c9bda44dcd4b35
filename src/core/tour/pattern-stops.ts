import type { FieldMap } from '../contract/map.ts';
import { bridgePapers } from '../explore/bridge-papers.ts';
import { facetsOf } from '../explore/facets.ts';
import { topicsNear } from '../explore/topics-near.ts';
import { initialView } from '../explore/view.ts';
import { yearRange } from '../explore/year-range.ts';
import { paragraphs } from './frame-stops.ts';
import {
  asMarkdown,
  bullets,
  counted,
  grouped,
  joinWords,
  paperLine,
  percent,
  yearsText,
} from './plain-words.ts';
import { stopView } from './stop-view.ts';
import { themeGaps, type ThemeGap } from './theme-gaps.ts';
import type { Stop } from './tour.ts';

const MOST_LINES = 3;
/** The newest are at least this share of the papers with a year, as whole years … */
const NEWEST_SHARE = 0.12;
/** … and a map tells of its newest where at least this share has a year. */
const LEAST_DATED = 0.5;

/** Returns the stop on papers between two topics; null for a map without any. */
export function bridgeStop(map: FieldMap): Stop | null {
  const second = bridgePapers(map);
  const weight = (paper: number): number => topicsNear(map, paper)[0]?.weight ?? 0;
  const bridges = [...map.papers.keys()]
    .filter((paper) => (second[paper] ?? -1) >= 0)
    .toSorted((a, b) => weight(b) - weight(a) || a - b);
  if (bridges.length === 0) return null;
  const nameOf = (topic: number): string => asMarkdown(map.manifest.topics[topic]?.name ?? '');
  const lines = bridges.slice(0, MOST_LINES).flatMap((number) => {
    const paper = map.papers[number];
    if (paper === undefined) return [];
    const [own, other] = [nameOf(map.columns.topic[number] ?? 0), nameOf(second[number] ?? 0)];
    return [`${paperLine(paper)}: *${own}* and *${other}*`];
  });
  const hasFacet = facetsOf(map).some(({ id }) => id === 'bridge');
  const isOne = bridges.length === 1;
  return {
    title: isOne ? 'A bridge between topics' : 'The bridges',
    caption: paragraphs([
      `**${counted(bridges.length, 'paper')}** ${isOne ? 'belongs' : 'belong'} to two topics at once. ${isOne ? 'It shows' : 'They show'} what one topic takes from another.`,
      bullets(lines),
    ]),
    notes: 'A bridge has a rim in the colour of its second topic.',
    view: stopView(
      {
        ...initialView,
        ...(hasFacet
          ? { facets: { bridge: ['yes'] } }
          : {
              selection: bridges
                .slice(0, MOST_LINES)
                .flatMap((paper) => map.papers[paper]?.id ?? []),
            }),
      },
      map,
    ),
    seconds: null,
  };
}

/** Returns the stop on the newest papers; null where few papers have a year, or all the same one. */
export function newestStop(map: FieldMap): Stop | null {
  const range = yearRange(map.papers);
  const dated = map.papers.flatMap(({ year }) => year ?? []);
  if (range === null || range[0] === range[1]) return null;
  if (dated.length < LEAST_DATED * map.papers.length) return null;
  const last = range[1];
  let first = last;
  const since = (year: number): number => dated.filter((one) => one >= year).length;
  while (since(first) < NEWEST_SHARE * dated.length) first -= 1;
  if (first <= range[0]) return null;
  const newest = [...map.papers.keys()].filter(
    (paper) => (map.papers[paper]?.year ?? first - 1) >= first,
  );
  const date = (paper: number): string =>
    map.papers[paper]?.published ?? String(map.papers[paper]?.year ?? '');
  const shown = newest.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b));
  const isOne = newest.length === 1;
  return {
    title: 'The newest',
    caption: paragraphs([
      `**${counted(newest.length, 'paper')}** ${isOne ? 'is' : 'are'} from ${yearsText([first, last])} (${percent(newest.length, dated.length)}). ${whereText(map, newest)}`.trim(),
      bullets(
        shown
          .slice(0, MOST_LINES)
          .flatMap((paper) => map.papers[paper] ?? [])
          .map(paperLine),
      ),
    ]),
    notes: quietText(map, newest),
    view: stopView({ ...initialView, years: [first, last] }, map),
    seconds: null,
  };
}

/** Where most of the papers are. */
function whereText(map: FieldMap, papers: readonly number[]): string {
  const counts = countsByTopic(map, papers);
  const top = counts.slice(0, 2).filter(({ count }) => count > 1);
  if (top.length === 0 || counts.length < 2) return '';
  return `Most new work is in ${joinWords(top.map(({ name, count }) => `*${asMarkdown(name)}* (${grouped(count)})`))}.`;
}

function quietText(map: FieldMap, papers: readonly number[]): string {
  const busy = new Set(papers.map((paper) => map.columns.topic[paper]));
  const quiet = map.manifest.topics.filter((_, topic) => !busy.has(topic));
  if (quiet.length === 0) return 'Every topic has new papers.';
  return `Without a new paper: ${joinWords(quiet.map(({ name }) => asMarkdown(name)))}.`;
}

function countsByTopic(
  { manifest, columns }: FieldMap,
  papers: readonly number[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const topic = columns.topic[paper] ?? 0;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([i, a], [j, b]) => b - a || i - j)
    .map(([topic, count]) => ({ name: manifest.topics[topic]?.name ?? '', count }));
}

/** Returns the stop on themes that hardly meet; null where all meet as often as they should. */
export function gapStop(map: FieldMap): Stop | null {
  const gaps = themeGaps(map, MOST_LINES);
  const [widest] = gaps;
  if (widest === undefined) return null;
  const [base, tint] =
    widest.ones <= widest.others ? [widest.one, widest.other] : [widest.other, widest.one];
  return {
    title: gaps.length === 1 ? 'A gap' : 'The gaps',
    caption: paragraphs([
      `Both sides are busy, yet hardly any paper brings them together:`,
      bullets(gaps.map(gapLine)),
      'A gap in these papers is a question to ask, not yet a finding.',
    ]),
    notes: `Shown: papers on *${asMarkdown(base.label)}*, the darker the more they say on *${asMarkdown(tint.label)}*. Whether nobody did it, or only nobody in this list, is for a search to tell.`,
    view: stopView(
      {
        ...initialView,
        themes: [base.id],
        colouring: { kind: 'theme', theme: tint.id },
      },
      map,
    ),
    seconds: null,
  };
}

function gapLine({ one, other, ones, others, both, expected }: ThemeGap): string {
  const found = both === 0 ? 'no paper' : `only ${counted(both, 'paper')}`;
  const chance = grouped(Math.max(1, expected));
  return `**${asMarkdown(one.label)} × ${asMarkdown(other.label)}**: ${found}, although ${grouped(ones)} are about the one and ${grouped(others)} about the other (by chance about ${chance} would be about both)`;
}
