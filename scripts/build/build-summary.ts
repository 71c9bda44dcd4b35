import type { LeftOut } from '../../src/core/contract/map.ts';
import { languageNote } from '../../src/core/explore/language-note.ts';
import type { BuiltMap } from './build-map-folder.ts';

const LISTED = 10;

/** What a build says at its end: what became of the records, the topics, and where the map is. */
export function buildSummary({ map, notes, placement }: BuiltMap): readonly string[] {
  const { input, topics, counts } = map.manifest;
  const languages = languageNote(map.manifest);
  return [
    `${papers(input.kept)} kept, ${String(input.merged)} merged, ${String(input.leftOut.length)} left out`,
    ...leftOutLines(input.leftOut),
    ...(placement === null ? [] : [placement]),
    ...notes.map((note) => `Note: ${note}`),
    ...(languages === null ? [] : [`Note: ${languages}`]),
    `${String(counts.links)} links, ${String(topics.length)} ${topics.length === 1 ? 'topic' : 'topics'}:`,
    ...topics.map((topic) => `${String(topic.size).padStart(5)}  ${topic.name}`),
  ];
}

function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  const lines = leftOut
    .slice(0, LISTED)
    .map(({ place, title, reason }) =>
      title === null ? `  ${place}: ${reason}` : `  ${place}: ${reason} (${shorten(title)})`,
    );
  const rest = leftOut.length - lines.length;
  return rest > 0 ? [...lines, `  and ${String(rest)} more`] : lines;
}

function papers(count: number): string {
  return count === 1 ? '1 paper' : `${String(count)} papers`;
}

/** One line of at most 60 characters, without control characters that could move a terminal's cursor. */
function shorten(title: string): string {
  const line = title.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
