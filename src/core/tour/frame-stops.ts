import type { FieldMap } from '../contract/map.ts';
import { mapTrust } from '../explore/map-trust.ts';
import { initialView } from '../explore/view.ts';
import { yearRange } from '../explore/year-range.ts';
import { asMarkdown, bullets, counted, joinWords, percent, yearsText } from './plain-words.ts';
import { stopView } from './stop-view.ts';
import type { Stop } from './tour.ts';

const MOST_NAMED = 3;
const FEW_PAPERS = 8;

/** Returns the first stop of a tour: the whole map and how to read it. */
export function fieldStop(map: FieldMap): Stop {
  const { papers, manifest } = map;
  const range = yearRange(papers);
  const years = range === null ? '' : ` from ${yearsText(range)}`;
  const topics = manifest.topics.toSorted((a, b) => b.size - a.size);
  const named = topics.slice(0, MOST_NAMED);
  const names = named.map(
    ({ name, size }) => `**${asMarkdown(name)}** (${percent(size, papers.length)})`,
  );
  const sentences = [
    `**${counted(papers.length, 'paper')}**${years}, in **${counted(topics.length, 'topic')}**.`,
    topics.length < 2
      ? ''
      : named.length === topics.length
        ? `The topics are ${joinWords(names)}.`
        : `The largest are ${joinWords(names)}.`,
  ];
  const reading =
    papers.length < 2
      ? ''
      : 'Papers that say similar things stand near each other; a line joins the most similar ones.';
  return {
    title: 'The field at a glance',
    caption: paragraphs([sentences.filter((part) => part !== '').join(' '), reading]),
    notes: paragraphs([
      'Every dot is a paper, every colour a topic that the program found in the titles and abstracts.',
      topics.length > MOST_NAMED
        ? `The other topics:\n\n${bullets(topics.slice(MOST_NAMED).map(({ name, size }) => `${asMarkdown(name)}: ${counted(size, 'paper')}`))}`
        : '',
    ]),
    view: stopView(initialView, map),
    seconds: null,
  };
}

/** Returns the last stop of a tour: how far the map can be trusted; null for so few papers that nothing can be wrong. */
export function trustStop(map: FieldMap): Stop | null {
  if (map.papers.length < FEW_PAPERS) return null;
  const { score, verdict, bands, nearOfTen } = mapTrust(map);
  return {
    title: 'How far to trust this map',
    caption: paragraphs([
      `**Trust score: ${score} of 100.** ${verdict}`,
      bands.weak === 0
        ? ''
        : `${bands.weak === 1 ? '1 paper, drawn hollow, stands' : `${counted(bands.weak, 'paper')}, drawn hollow, stand`} where the map had to compromise.`,
    ]),
    notes: `A flat picture cannot keep every distance. Of a paper's ten most similar papers, ${nearOfTen} stand near it on average. The colours show it paper by paper.`,
    view: stopView({ ...initialView, colouring: { kind: 'trust' } }, map),
    seconds: null,
  };
}

/** Returns paragraphs as Markdown; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
