import type { FileSummary } from '../../src/core/read/file-summary.ts';
import type { LeftOut } from '../../src/core/contract/map.ts';
import { languageNote } from '../../src/core/explore/language-note.ts';
import type { BuiltMap } from './build-map-folder.ts';

const LISTED = 10;

/** What a build says at its end: what became of the records, the topics, and where the map is. */
export function buildSummary({ map, notes, files, placement }: BuiltMap): readonly string[] {
  const { input, topics, counts } = map.manifest;
  const languages = languageNote(map.manifest);
  return [
    ...files.map(fileLine),
    `${papers(input.kept)} kept, ${String(input.merged)} merged, ${String(input.leftOut.length)} left out`,
    ...leftOutLines(input.leftOut),
    ...(placement === null ? [] : [placement]),
    ...notes.map((note) => `Note: ${note}`),
    ...(languages === null ? [] : [`Note: ${languages}`]),
    `${String(counts.links)} links, ${String(topics.length)} ${topics.length === 1 ? 'topic' : 'topics'}:`,
    ...topics.map((topic) => `${String(topic.size).padStart(5)}  ${topic.name}`),
  ];
}

/** `library.bib, BibTeX: 283 read, 12 kept, 270 without abstract, 1 damaged`. */
function fileLine({ name, format, ...counts }: FileSummary): string {
  const others: readonly (readonly [number, string])[] = [
    [counts.merged, 'merged as duplicates'],
    [counts.withoutAbstract, 'without abstract'],
    [counts.untitled, 'without title'],
    [counts.damaged, 'damaged'],
  ];
  const told = others.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`);
  return `${shorten(name)}, ${format}: ${counts.read} read, ${counts.kept} kept${told.join('')}`;
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
