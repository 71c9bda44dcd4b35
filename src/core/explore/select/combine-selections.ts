/** How a new set of papers meets the selection that is there. */
export type Combination = 'instead' | 'add' | 'take-away' | 'within';

/** Returns the papers of the first set combined with those of the second, rising, each once: the second instead of the first,
 * both, the first without the second, or what both share. O((a + b) log). */
export function combineSelections(
  before: readonly number[],
  other: readonly number[],
  how: Combination,
): readonly number[] {
  switch (how) {
    case 'instead':
      return rising(other);
    case 'add':
      return rising([...before, ...other]);
    case 'take-away': {
      const taken = new Set(other);
      return rising(before.filter((paper) => !taken.has(paper)));
    }
    case 'within': {
      const kept = new Set(other);
      return rising(before.filter((paper) => kept.has(paper)));
    }
  }
}

/** Returns all other papers of a map of `count` papers, rising. */
export function invertSelection(count: number, papers: readonly number[]): readonly number[] {
  const taken = new Set(papers);
  return Array.from({ length: count }, (_, paper) => paper).filter((paper) => !taken.has(paper));
}

/** Returns the papers that carry a 1, rising. */
export function flaggedPapers(flags: Uint8Array): readonly number[] {
  return [...flags.keys()].filter((paper) => flags[paper] === 1);
}

/** Whether two sets hold the same papers, in whatever order. */
export function samePapers(one: readonly number[], other: readonly number[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((paper) => b.has(paper));
}

function rising(papers: readonly number[]): readonly number[] {
  return [...new Set(papers)].sort((a, b) => a - b);
}
