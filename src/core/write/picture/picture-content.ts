import { NEUTRAL, topicColours } from '../../colour/topic-colours.ts';
import { colourValues } from '../../explore/paper-colours.ts';
import { yearRange } from '../../explore/year-range.ts';
import type { ExportSubject } from '../export/export-format.ts';
import { legendOf, paperColour, type Legend } from './picture-legend.ts';
import type { PictureOptions } from './picture-options.ts';
import { positionColours } from './position-colours.ts';

/** A topic of the part, as a picture names it. */
export interface PictureTopic {
  /** Index into the manifest's topics. */
  readonly topic: number;
  readonly name: string;
  /** Numbers of its papers in the part. */
  readonly papers: readonly number[];
  readonly colour: string;
}

/** What a picture says, before it is laid out. */
export interface PictureContent {
  readonly title: string;
  readonly subtitle: string;
  readonly credit: string;
  /** Most papers first. */
  readonly topics: readonly PictureTopic[];
  /** `#rrggbb` by paper number. */
  readonly colourOf: (paper: number) => string;
  readonly legend: Legend;
}

/** Returns what a picture of the subject says and in which colours. O(papers × themes). */
export function pictureContent(subject: ExportSubject, options: PictureOptions): PictureContent {
  const { map, papers, view } = subject;
  const { scheme } = options;
  const members = map.manifest.topics.map((): number[] => []);
  for (const paper of papers) members[map.columns.topic[paper] ?? -1]?.push(paper);
  const colours =
    options.colours === 'position'
      ? positionColours(map.columns.positions, members, scheme)
      : topicColours(map.manifest.topics, scheme);
  const topics = map.manifest.topics
    .map(({ name }, topic) => ({
      ...{ topic, name, papers: members[topic] ?? [] },
      colour: colours[topic] ?? NEUTRAL[scheme],
    }))
    .filter((topic) => topic.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length || a.topic - b.topic);
  const values = colourValues(map, view.colouring);
  const isByTopic = view.colouring.kind === 'topic';
  return {
    topics,
    title: options.title ?? map.manifest.title,
    subtitle: options.subtitle ?? subtitleOf(subject, topics.length),
    credit: `Field Atlas · build ${map.manifest.method.buildHash.slice(0, 8)}`,
    colourOf: (paper) =>
      isByTopic
        ? (colours[map.columns.topic[paper] ?? -1] ?? NEUTRAL[scheme])
        : paperColour(map, view.colouring, values, paper, scheme),
    legend: legendOf(subject, values, scheme),
  };
}

function subtitleOf({ map, papers, part }: ExportSubject, topics: number): string {
  const whole = map.papers.length;
  const count = papers.length;
  const of = part === 'all' ? '' : ` of ${whole}`;
  const years = yearRange(papers.flatMap((paper) => map.papers[paper] ?? []));
  const span =
    years === null ? [] : [years[0] === years[1] ? `${years[0]}` : `${years[0]}–${years[1]}`];
  const what = part === 'selection' ? ' selected' : '';
  return [
    `${count}${of} ${count === 1 && of === '' ? 'paper' : 'papers'}${what}`,
    topics === 1 ? 'one topic' : `${topics} topics`,
    ...span,
  ].join(' · ');
}
