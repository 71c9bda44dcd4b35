import type { FieldMap } from '../contract/map.ts';
import { topicsNear } from './topics-near.ts';

/** A bridge leans to a second topic at least this much of what it belongs to its own … */
const LEAST_LEANING = 0.5;
/** … and is among this share of the papers, those that lean most. */
const MOST_PAPERS = 0.1;

const known = new WeakMap<FieldMap, Int32Array>();

/** Returns by paper the index of the second topic that it is a bridge to, -1 for papers that are no bridge: papers that belong to
 * another topic at least half as much as to their own, at most a tenth of all (one in a small map), those that lean most first (ties: lower
 * number). Computed once per map, O(n log n). */
export function bridgePapers(map: FieldMap): Int32Array {
  let bridges = known.get(map);
  if (bridges === undefined) {
    bridges = findBridges(map);
    known.set(map, bridges);
  }
  return bridges;
}

function findBridges(map: FieldMap): Int32Array {
  const n = map.papers.length;
  const { membershipStart, membershipTopic, membershipWeight, topic } = map.columns;
  const leanings = [...map.papers.keys()].flatMap((paper) => {
    const [second] = topicsNear(map, paper);
    const at = membershipStart[paper] ?? 0;
    const own = membershipTopic[at] === topic[paper] ? (membershipWeight[at] ?? 0) : 0;
    if (second === undefined || own === 0) return [];
    return [{ paper, index: second.index, leaning: second.weight / own }];
  });
  const bridges = new Int32Array(n).fill(-1);
  const strongest = leanings
    .filter(({ leaning }) => leaning >= LEAST_LEANING)
    .sort((a, b) => b.leaning - a.leaning || a.paper - b.paper)
    .slice(0, Math.max(1, Math.floor(MOST_PAPERS * n)));
  for (const { paper, index } of strongest) bridges[paper] = index;
  return bridges;
}
