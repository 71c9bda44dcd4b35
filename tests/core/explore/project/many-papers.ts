import type { FieldMap } from '../../../../src/core/contract/map.ts';
import { seededRandom } from '../../../../src/core/math/random.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';

/** A map of n papers with years in a growing field, topics and neighbours at random; a tenth have no year. */
export function manyPapers(n: number, seed = 1): FieldMap {
  const small = makeSmallMap();
  const random = seededRandom(seed);
  const { topics, themes } = small.manifest;
  const k = Math.min(5, n - 1);
  const whole = (below: number): number => Math.floor(random() * below);
  return {
    ...small,
    papers: Array.from({ length: n }, (_, i) =>
      makePaper({
        id: `p${i}`,
        year: random() < 0.1 ? null : 2024 - Math.floor(20 * random() ** 3),
      }),
    ),
    columns: {
      ...small.columns,
      positions: Float64Array.from({ length: 2 * n }, () => 2 * random() - 1),
      topic: Int32Array.from({ length: n }, () => whole(topics.length)),
      themeWeights: Float64Array.from({ length: n * themes.length }, () =>
        random() < 0.6 ? 0 : random(),
      ),
      neighbourStart: Int32Array.from({ length: n + 1 }, (_, i) => i * k),
      neighbours: Int32Array.from({ length: n * k }, (_, at) =>
        Math.min(n - 1, (Math.floor(at / k) + 1 + whole(Math.max(1, n - 1))) % n),
      ),
      similarities: Float64Array.from({ length: n * k }, () => random()),
    },
    links: {
      ...small.links,
      source: new Int32Array(0),
      target: new Int32Array(0),
      similarity: new Float64Array(0),
    },
  };
}

/** The distance of the two papers nearest to each other, by a sweep along x. */
export function leastDistance(positions: Float64Array): number {
  const papers = Array.from({ length: positions.length / 2 }, (_, i) => i);
  const x = (paper: number): number => positions[2 * paper] ?? 0;
  papers.sort((a, b) => x(a) - x(b));
  let least = Infinity;
  for (const [at, paper] of papers.entries())
    for (let next = at + 1; next < papers.length; next += 1) {
      const other = papers[next] ?? 0;
      if (x(other) - x(paper) >= least) break;
      const dy = (positions[2 * other + 1] ?? 0) - (positions[2 * paper + 1] ?? 0);
      least = Math.min(least, Math.hypot(x(other) - x(paper), dy));
    }
  return least;
}
