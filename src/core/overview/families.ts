import { carriesTheme } from '../explore/filter-papers.ts';
import type { OverviewSource } from './source.ts';

/** Papers that go about it in one way. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly papers: readonly number[];
}

/** How the papers of an overview fall into families. */
export interface Families {
  /** What they are grouped by; null = they are not. */
  readonly by: string | null;
  readonly families: readonly Family[];
}

const FEWEST_PAPERS = 2;
const MOST_FAMILIES = 8;
/** What is left over is no family. */
const LEFTOVER = /^(?:others?|misc\w*|unknown|none)(?![\p{L}])/iu;
/** A group of themes parts the papers where this share of them carries one. */
const LEAST_COVERED = 0.6;

/** Returns the families of approaches: the themes of the map's first group where most papers carry one of them and
 * there are at least two; else the topics; else none. A paper that carries several themes is of each of them. Largest first (ties in
 * the map's order), up to eight, each of two papers or more. O(papers × themes). */
export function familiesOf(source: OverviewSource): Families {
  const themed = themeFamilies(source);
  if (themed !== null) return themed;
  const topics = topicFamilies(source);
  if (topics.length >= 2) return { by: 'topic', families: topics };
  return { by: null, families: [] };
}

function themeFamilies({ map, papers }: OverviewSource): Families | null {
  const [group] = map.manifest.themeGroups;
  if (group === undefined || papers.length === 0) return null;
  const covered = new Set<number>();
  const families = [...map.manifest.themes.entries()]
    .filter(([, theme]) => theme.group === group.id && !LEFTOVER.test(theme.label))
    .map(([index, { id, label }]): Family => {
      const own = papers.filter((paper) => carriesTheme(map, paper, index));
      for (const paper of own) covered.add(paper);
      return { id, name: label, papers: own };
    });
  const kept = largest(families);
  const isTelling = kept.length >= 2 && covered.size >= LEAST_COVERED * papers.length;
  return isTelling ? { by: group.label.toLowerCase(), families: kept } : null;
}

/** Returns the topics of the papers as families, largest first. */
export function topicFamilies(
  { map, papers }: OverviewSource,
  most = MOST_FAMILIES,
): readonly Family[] {
  const members = new Map<number, number[]>();
  for (const paper of papers) {
    const topic = map.columns.topic[paper] ?? 0;
    const own = members.get(topic);
    if (own === undefined) members.set(topic, [paper]);
    else own.push(paper);
  }
  const families = map.manifest.topics.map(({ id, name }, index): Family => ({
    id,
    name,
    papers: members.get(index) ?? [],
  }));
  return largest(families, most);
}

function largest(families: readonly Family[], most = MOST_FAMILIES): readonly Family[] {
  return families
    .filter(({ papers }) => papers.length >= FEWEST_PAPERS)
    .sort((a, b) => b.papers.length - a.papers.length)
    .slice(0, most);
}
