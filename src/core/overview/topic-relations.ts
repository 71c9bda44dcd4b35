import { termsOfLink } from '../contract/link-terms.ts';
import type { OverviewSource } from './source.ts';

/** What joins two topics. */
export interface TopicRelation {
  /** Indices of the topics, the lower one first. */
  readonly topics: readonly [number, number];
  /** How many links between papers of the two, and the sum of their similarities. */
  readonly links: number;
  readonly weight: number;
  /** What the links share, most telling first. */
  readonly terms: readonly string[];
  /** By paper at the end of such a link: the similarities of its links across. */
  readonly bridges: ReadonlyMap<number, number>;
}

const MOST_TERMS = 4;

/** Returns the pairs of topics that links between the papers join, most link weight first (ties by topic), with the reasons that the
 * links give: a term counts by its place in a link's reasons times the link's similarity. O(links × terms). */
export function topicRelations({ map, papers }: OverviewSource): readonly TopicRelation[] {
  const inside = new Uint8Array(map.papers.length);
  for (const paper of papers) inside[paper] = 1;
  const found = new Map<string, Draft>();
  for (const [link, source] of map.links.source.entries()) {
    const target = map.links.target[link] ?? 0;
    const [one, other] = [map.columns.topic[source] ?? 0, map.columns.topic[target] ?? 0];
    if (one === other || inside[source] !== 1 || inside[target] !== 1) continue;
    const topics: readonly [number, number] = one < other ? [one, other] : [other, one];
    const key = topics.join('-');
    const draft = found.get(key) ?? {
      topics,
      links: 0,
      weight: 0,
      terms: new Map(),
      bridges: new Map(),
    };
    found.set(key, draft);
    const similarity = Math.max(0, map.links.similarity[link] ?? 0);
    draft.links += 1;
    draft.weight += similarity;
    for (const [place, term] of termsOfLink(map.links, link).entries())
      draft.terms.set(term, (draft.terms.get(term) ?? 0) + similarity / (place + 1));
    for (const paper of [source, target])
      draft.bridges.set(paper, (draft.bridges.get(paper) ?? 0) + similarity);
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || a.topics[0] - b.topics[0] || a.topics[1] - b.topics[1])
    .map((draft) => ({ ...draft, terms: bestTerms(draft.terms) }));
}

interface Draft {
  readonly topics: readonly [number, number];
  links: number;
  weight: number;
  readonly terms: Map<string, number>;
  readonly bridges: Map<number, number>;
}

function bestTerms(weights: ReadonlyMap<string, number>): readonly string[] {
  return [...weights]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term);
}
