import type { PairSimilarity } from '../embed/embedder.ts';
import type { Neighbours } from './neighbours.ts';
import type { Links } from './links.ts';
import { nearestOutside, type Bridge } from './nearest-outside.ts';
import { neighbourPairs, type NeighbourPairs } from './neighbour-pairs.ts';
import { orderByEnds } from './order-by-ends.ts';
import { createPieces, type Pieces } from './pieces.ts';

/** Links over which every paper is reached from every other. */
export interface ConnectedLinks extends Links {
  /** 1 = a bridge: no link by the rule, there only to hold the graph together. */
  readonly bridge: Uint8Array;
}

/** Returns the links and as many bridges as there are pieces less one: round by round every piece is joined to another by the most similar pair of papers
 * that stands in a neighbour list (ties by the pair's order), and where no list leads out of a piece, by the most similar pair that a search finds (see `nearestOutside`).
 * O(n × k) a round, at most log₂ pieces rounds; a piece that no list leads out of costs up to 66 rows of similarities.
 *
 * Source: O. Borůvka, 1926; after J. Nešetřil, E. Milková & H. Nešetřilová, "Otakar Borůvka on minimum spanning tree problem", 2001, doi:10.1016/S0012-365X(00)00224-7. */
export function connectLinks(
  links: Links,
  neighbours: Neighbours,
  similarityOf: PairSimilarity,
): ConnectedLinks {
  const { count } = neighbours;
  const pieces = createPieces(count);
  for (const [link, source] of links.source.entries()) pieces.join(source, links.target[link] ?? 0);
  if (pieces.count() <= 1) return { ...links, bridge: new Uint8Array(links.source.length) };
  const bridges = bridgesInLists(neighbourPairs(neighbours), pieces, count);
  while (pieces.count() > 1) bridges.push(...farBridges(pieces, count, similarityOf));
  return withBridges(links, bridges, count);
}

function bridgesInLists(pairs: NeighbourPairs, pieces: Pieces, count: number): Bridge[] {
  const bridges: Bridge[] = [];
  let before = Infinity;
  while (pieces.count() > 1 && pieces.count() < before) {
    before = pieces.count();
    for (const pair of bestPairOfEach(pairs, pieces, count)) {
      const [source, target] = [pairs.source[pair] ?? 0, pairs.target[pair] ?? 0];
      if (!pieces.join(source, target)) continue;
      bridges.push({ source, target, similarity: pairs.similarity[pair] ?? 0 });
    }
  }
  return bridges;
}

/** The most similar pair out of each piece that has one, by the piece's name. */
function bestPairOfEach(pairs: NeighbourPairs, pieces: Pieces, count: number): readonly number[] {
  const best = new Int32Array(count).fill(-1);
  const offer = (piece: number, pair: number): void => {
    const known = best[piece] ?? -1;
    if (known < 0 || (pairs.similarity[pair] ?? 0) > (pairs.similarity[known] ?? 0))
      best[piece] = pair;
  };
  for (let pair = 0; pair < pairs.source.length; pair += 1) {
    const from = pieces.of(pairs.source[pair] ?? 0);
    const to = pieces.of(pairs.target[pair] ?? 0);
    if (from === to) continue;
    offer(from, pair);
    offer(to, pair);
  }
  return [...best].filter((pair) => pair >= 0);
}

/** A bridge out of every piece but the largest. */
function farBridges(
  pieces: Pieces,
  count: number,
  similarityOf: PairSimilarity,
): readonly Bridge[] {
  const members = new Map<number, number[]>();
  for (let paper = 0; paper < count; paper += 1) {
    const piece = pieces.of(paper);
    const known = members.get(piece);
    if (known === undefined) members.set(piece, [paper]);
    else known.push(paper);
  }
  const smaller = [...members.values()].sort((a, b) => a.length - b.length).slice(0, -1);
  const found: Bridge[] = [];
  for (const papers of smaller) {
    const bridge = nearestOutside(papers, count, similarityOf);
    if (pieces.join(bridge.source, bridge.target)) found.push(bridge);
  }
  return found;
}

function withBridges(links: Links, bridges: readonly Bridge[], count: number): ConnectedLinks {
  const join = (ends: Int32Array, of: (bridge: Bridge) => number): Int32Array =>
    Int32Array.from([...ends, ...bridges.map(of)]);
  const source = join(links.source, (bridge) => bridge.source);
  const target = join(links.target, (bridge) => bridge.target);
  const order = orderByEnds(source, target, count);
  const own = links.source.length;
  return {
    source: order.map((link) => source[link] ?? 0),
    target: order.map((link) => target[link] ?? 0),
    similarity: Float64Array.from(order, (link) =>
      link < own ? (links.similarity[link] ?? 0) : (bridges[link - own]?.similarity ?? 0),
    ),
    bridge: Uint8Array.from(order, (link) => Number(link >= own)),
  };
}

/** What a bridge counts for in the topics, against a link of the same similarity. */
const BRIDGE_SHARE = 0.1;

/** Returns the links as topics are to be found from: bridges count a tenth. So little draws no two groups together, but a piece too small to be a topic of its own joins the topic that it is most similar to,
 * not just the largest one. O(links). */
export function lightenBridges(
  { source, target, similarity, bridge }: ConnectedLinks,
  share = BRIDGE_SHARE,
): Links {
  const weight = similarity.map((value, link) => (bridge[link] === 1 ? share * value : value));
  return { source, target, similarity: weight };
}
