import { keywordArea, normalKeyword } from './normal-keyword.ts';

/** How wide a class is: an area of the field or a single keyword. */
export type Breadth = 'coarse' | 'fine';

/** One class per paper, where it has one. */
export interface KeywordClasses {
  /** Class of each paper, 0 … m − 1, the largest class first; −1 for a paper without a frequent keyword. */
  readonly labels: Int32Array;
  readonly names: readonly string[];
}

/** A class must hold this many papers, or ten nearest papers cannot speak for it. */
export const LEAST_CLASS = 10;
const COARSE_CLASSES = 10;
/** A keyword that more than this share of the papers bear says nothing about them. */
const BROAD_SHARE = 0.2;

/** Returns keyword classes: a paper belongs to the rarest of its keywords among those of ten papers or more (equals by name), as
 * the rarer one says more about it. Fine: all such keywords but very broad ones, which more than a fifth of the papers
 * bear. Coarse: the areas of keywords written "Area: topic" where most papers have such a one, else the ten most
 * frequent of the fine keywords. Classes that keep under ten papers go. O(keywords).
 *
 * Source: R. González-Márquez, D. Kobak, "Learning representations of learning representations", 2024, arXiv 2404.08403,
 * whose classes are joined and sorted out by hand; ours are not. */
export function keywordClasses(
  keywords: readonly (readonly string[])[],
  breadth: Breadth,
): KeywordClasses {
  const isByArea = breadth === 'coarse' && hasAreas(keywords);
  const keys = keywords.map(isByArea ? areaSet : normalSet);
  const most = isByArea ? Infinity : keywords.length * BROAD_SHARE;
  const classes = breadth === 'coarse' && !isByArea ? COARSE_CLASSES : Infinity;
  const frequent = [...countKeys(keys)]
    .filter(([, papers]) => papers >= LEAST_CLASS && papers <= most)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, classes)
    .map(([key]) => key);
  const ranks = new Map(frequent.map((key, rank) => [key, rank]));
  const chosen = keys.map((own) =>
    [...own].reduce((rarest, key) => Math.max(rarest, ranks.get(key) ?? -1), -1),
  );
  return numberBySize(chosen.map((rank) => frequent[rank] ?? null));
}

function normalSet(own: readonly string[]): ReadonlySet<string> {
  return new Set(own.map(normalKeyword).filter((key) => key !== ''));
}

function areaSet(own: readonly string[]): ReadonlySet<string> {
  return new Set(own.map(keywordArea).filter((key) => key !== null));
}

function hasAreas(keywords: readonly (readonly string[])[]): boolean {
  return keywords.filter((own) => areaSet(own).size > 0).length * 2 > keywords.length;
}

function countKeys(keys: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function numberBySize(chosen: readonly (string | null)[]): KeywordClasses {
  const sizes = new Map<string, number>();
  for (const key of chosen) if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const names = [...sizes]
    .filter(([, size]) => size >= LEAST_CLASS)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key]) => key);
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { names, labels: Int32Array.from(chosen, (key) => numbers.get(key ?? '') ?? -1) };
}
