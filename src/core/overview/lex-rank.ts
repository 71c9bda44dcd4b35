const DAMPING = 0.85;
const STEPS = 60;
const SETTLED = 1e-9;
/** What is less like counts as not like at all. */
const LEAST_SIMILARITY = 1e-9;

/** Returns how central each of n things is among the others, adding up to 1: the stationary distribution of a walk that follows
 * similarities and, with probability .15, jumps to a thing in proportion to its `prior` (≥ 0, not all 0; equal = plain LexRank). Things
 * like no other are reached by jumps alone. `similarity(a, b)` is symmetric, 0 … 1. O(n² × (similarity + 60)).
 *
 * Source: G. Erkan & D. R. Radev, "LexRank: graph-based lexical centrality as salience in text summarization", JAIR 22, 2004,
 * doi:10.1613/jair.1523 (the continuous form); the jump with a prior is J. Otterbacher, G. Erkan & D. R. Radev, "Using random
 * walks for question-focused sentence retrieval", HLT/EMNLP 2005. */
export function lexRank(
  prior: readonly number[],
  similarity: (one: number, other: number) => number,
): Float64Array {
  const n = prior.length;
  const total = prior.reduce((sum, weight) => sum + weight, 0);
  const jump = Float64Array.from(prior, (weight) => (total > 0 ? weight / total : 1 / n));
  const graph = new Float64Array(n * n);
  const sums = new Float64Array(n);
  for (let one = 0; one < n; one += 1)
    for (let other = one + 1; other < n; other += 1) {
      const value = similarity(one, other);
      if (value < LEAST_SIMILARITY) continue;
      graph[one * n + other] = value;
      graph[other * n + one] = value;
      sums[one] = (sums[one] ?? 0) + value;
      sums[other] = (sums[other] ?? 0) + value;
    }
  let rank: Float64Array = jump.slice();
  for (let step = 0; step < STEPS; step += 1) {
    const next = walk(rank, { graph, sums, jump });
    const change = next.reduce((sum, value, at) => sum + Math.abs(value - (rank[at] ?? 0)), 0);
    rank = next;
    if (change < SETTLED) break;
  }
  return rank;
}

interface Walk {
  readonly graph: Float64Array;
  readonly sums: Float64Array;
  readonly jump: Float64Array;
}

function walk(rank: Float64Array, { graph, sums, jump }: Walk): Float64Array {
  const n = rank.length;
  const next = new Float64Array(n);
  let lost = 0;
  for (let from = 0; from < n; from += 1) {
    const sum = sums[from] ?? 0;
    const share = rank[from] ?? 0;
    if (sum === 0) lost += share;
    else
      for (let to = 0; to < n; to += 1)
        next[to] = (next[to] ?? 0) + (share * (graph[from * n + to] ?? 0)) / sum;
  }
  return next.map(
    (value, at) => DAMPING * (value + lost * (jump[at] ?? 0)) + (1 - DAMPING) * (jump[at] ?? 0),
  );
}
