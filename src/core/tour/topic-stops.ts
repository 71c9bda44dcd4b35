import type { FieldMap, Topic } from '../contract/map.ts';
import { topicsNear } from '../explore/topics-near.ts';
import { initialView } from '../explore/view.ts';
import { yearRange } from '../explore/year-range.ts';
import { centralPapers, papersOf } from './central-papers.ts';
import { framePapers } from './frame-papers.ts';
import { paragraphs } from './frame-stops.ts';
import {
  asMarkdown,
  bullets,
  counted,
  joinWords,
  paperLine,
  percent,
  yearsText,
} from './plain-words.ts';
import { stopView } from './stop-view.ts';
import type { Stop } from './tour.ts';

const MOST_TOPICS = 6;
/** Smaller topics are not large: this many papers … */
const LEAST_PAPERS = 3;
/** … and this share of what equally large topics would have. */
const LEAST_SHARE = 0.5;
const CENTRAL = 3;
const TERMS = 5;

/** Returns a stop for each large topic, the largest first: its papers, what sets it apart, the papers at its centre. A map of one
 * topic has none. */
export function topicStops(map: FieldMap): readonly Stop[] {
  const { topics } = map.manifest;
  if (topics.length < 2) return [];
  const least = Math.max(LEAST_PAPERS, (LEAST_SHARE * map.papers.length) / topics.length);
  return [...topics.entries()]
    .filter(([, { size }]) => size >= least)
    .toSorted(([i, a], [j, b]) => b.size - a.size || i - j)
    .slice(0, MOST_TOPICS)
    .map(([index, topic]) => topicStop(map, topic, index));
}

function topicStop(map: FieldMap, topic: Topic, index: number): Stop {
  const papers = papersOf(map, index);
  const central = centralPapers(map, index, CENTRAL);
  const range = yearRange(papers.flatMap((paper) => map.papers[paper] ?? []));
  const years = range === null ? '' : `, from ${yearsText(range)}`;
  const name = topic.name.toLowerCase();
  const terms = topic.terms.filter((term) => term.toLowerCase() !== name).slice(0, TERMS);
  const told =
    terms.length === 0
      ? ''
      : ` Typical words: ${joinWords(terms.map((term) => `*${asMarkdown(term)}*`))}.`;
  const lines = central.flatMap((paper) => map.papers[paper] ?? []).map(paperLine);
  return {
    title: capital(topic.name),
    caption: paragraphs([
      `**${counted(papers.length, 'paper')}** (${percent(papers.length, map.papers.length)} of the map)${years}.${told}`,
      `At its centre:\n\n${bullets(lines)}`,
    ]),
    notes: notesOn(map, papers),
    view: stopView(
      {
        ...initialView,
        topics: [topic.id],
        selection: central.toReversed().flatMap((paper) => map.papers[paper]?.id ?? []),
        camera: framePapers(map, papers),
      },
      map,
    ),
    seconds: null,
  };
}

/** Where the topic's papers lean to besides. */
function notesOn(map: FieldMap, papers: readonly number[]): string {
  const leaning = new Map<string, number>();
  for (const paper of papers) {
    const [near] = topicsNear(map, paper);
    if (near !== undefined) leaning.set(near.topic.name, (leaning.get(near.topic.name) ?? 0) + 1);
  }
  const most = [...leaning].toSorted(([, a], [, b]) => b - a).slice(0, 2);
  if (most.length === 0) return 'Few of these papers lean to another topic.';
  const parts = most.map(([name, count]) => `${asMarkdown(name)} (${counted(count, 'paper')})`);
  return `Some of these papers lean to another topic too: ${joinWords(parts)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
