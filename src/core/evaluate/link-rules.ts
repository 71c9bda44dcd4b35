import type { PairSimilarity } from '../embed/embedder.ts';
import { connectLinks, lightenBridges } from '../graph/connect-links.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import { choosePairs, linkPapers, type Links } from '../graph/links.ts';
import { neighbourPairs } from '../graph/neighbour-pairs.ts';
import { fuzzyGraph } from '../layout/umap/fuzzy-graph.ts';

/** A way to make links of neighbour lists. */
export interface LinkRule {
  readonly id: string;
  readonly title: string;
  /** Neighbours of a paper that it looks at. */
  readonly k: number;
  readonly link: (neighbours: Neighbours, similarityOf: PairSimilarity) => Links;
}

const SIZES = [6, 10, 15] as const;
/** So few neighbours leave many maps in pieces: there bridges show what they do. */
const FEW = 4;

/** The most neighbours that a rule looks at. */
export const MOST_NEIGHBOURS = 15;

type Kind = Omit<LinkRule, 'k'>;

const OF_A_BUILD: Kind = { id: 'median', title: 'mutual, or above the median', link: linkPapers };
const MUTUAL: Kind = { id: 'mutual', title: 'mutual', link: mutualLinks };
const KINDS: readonly Kind[] = [
  OF_A_BUILD,
  MUTUAL,
  { id: 'union', title: 'union', link: unionLinks },
  { id: 'local-scale', title: 'union, weighed at local scale', link: localScaleLinks },
];

/** The rule of a build, mutual, union and UMAP's weights with 6, 10 and 15 neighbours; then the first two with 4 neighbours, as they are and with bridges. */
export const LINK_RULES: readonly LinkRule[] = [
  ...KINDS.flatMap((kind) => SIZES.map((k) => atSize(kind, k))),
  ...[OF_A_BUILD, MUTUAL].flatMap((kind) =>
    [kind, withBridges(kind, 0.1, 'a tenth'), withBridges(kind, 1, 'in full')].map((one) =>
      atSize(one, FEW),
    ),
  ),
];

function atSize(kind: Kind, k: number): LinkRule {
  return { ...kind, id: `${kind.id}/${k}`, title: `${kind.title}, k ${k}`, k };
}

function withBridges({ id, title, link }: Kind, share: number, inWords: string): Kind {
  return {
    id: `${id}-bridged-${share}`,
    title: `${title}, bridges count ${inWords}`,
    link: (neighbours, similarityOf) => {
      const links = connectLinks(link(neighbours, similarityOf), neighbours, similarityOf);
      return lightenBridges(links, share);
    },
  };
}

/** Returns a link for every pair of papers that are each among the other's nearest. */
export function mutualLinks(neighbours: Neighbours): Links {
  const pairs = neighbourPairs(neighbours);
  return choosePairs(pairs, (pair) => pairs.sides[pair] === 2);
}

/** Returns a link for every pair of which one is among the other's nearest. */
export function unionLinks(neighbours: Neighbours): Links {
  return choosePairs(neighbourPairs(neighbours), () => true);
}

/** Returns the links of UMAP's fuzzy graph: as of `unionLinks`, each weighed 0 … 1 by how near the two are at the scale of their own surroundings (see `fuzzyGraph`). */
export function localScaleLinks(neighbours: Neighbours): Links {
  const { count, start, other, weight } = fuzzyGraph(neighbours, neighbours.k);
  const found = { source: [] as number[], target: [] as number[], similarity: [] as number[] };
  for (let paper = 0; paper < count; paper += 1)
    for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
      const second = other[entry] ?? 0;
      if (second <= paper) continue;
      found.source.push(paper);
      found.target.push(second);
      found.similarity.push(weight[entry] ?? 0);
    }
  return {
    source: Int32Array.from(found.source),
    target: Int32Array.from(found.target),
    similarity: Float64Array.from(found.similarity),
  };
}

/** Returns the first k neighbours of every paper. */
export function firstNeighbours(neighbours: Neighbours, wanted: number): Neighbours {
  const { count, k } = neighbours;
  const size = Math.min(wanted, k);
  const place = (entry: number): number => Math.floor(entry / size) * k + (entry % size);
  return {
    count,
    k: size,
    indices: Int32Array.from(
      { length: count * size },
      (_, at) => neighbours.indices[place(at)] ?? 0,
    ),
    similarities: Float64Array.from(
      { length: count * size },
      (_, at) => neighbours.similarities[place(at)] ?? 0,
    ),
  };
}
