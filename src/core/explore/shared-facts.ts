import type { FieldMap } from '../contract/map.ts';
import { carriesTheme } from './filter-papers.ts';

/** What two papers have in common beside their words. */
export interface SharedFacts {
  /** Name of the topic that both are in; null where they are in two. */
  readonly topic: string | null;
  /** Labels, in the order of the map's themes. */
  readonly themes: readonly string[];
  /** As the first paper writes them. */
  readonly authors: readonly string[];
  /** Whether the first cites the second, and the other way round. */
  readonly cites: boolean;
  readonly isCited: boolean;
}

/** Returns what two papers have in common beside their words. O(themes + authors² + citations). */
export function sharedFacts(map: FieldMap, one: number, other: number): SharedFacts {
  const { columns, manifest, papers, citations } = map;
  const isSameTopic = columns.topic[one] === columns.topic[other];
  const names = new Set(papers[other]?.authors.map((author) => author.toLowerCase()));
  const hasCitation = (from: number, to: number): boolean =>
    citations.citing.some((citing, at) => citing === from && citations.cited[at] === to);
  return {
    topic: isSameTopic ? (manifest.topics[columns.topic[one] ?? -1]?.name ?? null) : null,
    themes: manifest.themes
      .filter((_, theme) => carriesTheme(map, one, theme) && carriesTheme(map, other, theme))
      .map(({ label }) => label),
    authors: papers[one]?.authors.filter((author) => names.has(author.toLowerCase())) ?? [],
    cites: hasCitation(one, other),
    isCited: hasCitation(other, one),
  };
}
