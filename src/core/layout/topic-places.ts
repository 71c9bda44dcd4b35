/** Where a topic's label belongs, in map units. */
export interface TopicPlace {
  readonly x: number;
  readonly y: number;
}

/** Returns the label's place of every topic (`labels`: topic per paper, 0 … `topics` - 1): the middle of the half of its
 * papers that stand nearest to its central paper, the one with the least sum of distances to the others, each weighted
 * by how strongly it belongs (ties by number). Unlike a bare mean it does not fall between two islands.
 * Of a topic of more than 1,000 papers 1,000, spread evenly, stand for all when the central one is looked for. O(Σ min(size, 1,000)² + n log n). */
export function topicPlaces(
  positions: Float64Array,
  labels: Int32Array,
  strength: Float64Array,
  topics: number,
): readonly TopicPlace[] {
  const papers = Array.from({ length: topics }, (): number[] => []);
  labels.forEach((topic, paper) => papers[topic]?.push(paper));
  return papers.map((members) => {
    const centre = centralPaper(positions, spread(members), strength);
    const nearest = members
      .map((paper) => ({ paper, away: distance(positions, centre, paper) }))
      .sort((a, b) => a.away - b.away || a.paper - b.paper)
      .slice(0, Math.ceil(members.length / 2));
    const mean = (axis: number): number =>
      nearest.reduce((sum, { paper }) => sum + (positions[2 * paper + axis] ?? 0), 0) /
      Math.max(1, nearest.length);
    return { x: mean(0), y: mean(1) };
  });
}

const MOST_COMPARED = 1000;

function spread(members: readonly number[]): readonly number[] {
  const step = members.length / MOST_COMPARED;
  if (step <= 1) return members;
  return Array.from({ length: MOST_COMPARED }, (_, at) => members[Math.floor(at * step)] ?? 0);
}

function centralPaper(
  positions: Float64Array,
  members: readonly number[],
  strength: Float64Array,
): number {
  let central = members[0] ?? 0;
  let least = Infinity;
  for (const paper of members) {
    let sum = 0;
    for (const other of members)
      sum += (0.01 + (strength[other] ?? 0)) * distance(positions, paper, other);
    if (sum < least) [central, least] = [paper, sum];
  }
  return central;
}

function distance(positions: Float64Array, a: number, b: number): number {
  const dx = (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0);
  const dy = (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0);
  return Math.sqrt(dx * dx + dy * dy);
}
