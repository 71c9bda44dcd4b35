import { seededRandom, type Random } from '../math/random.ts';
import type { KeywordClasses } from './keyword-classes.ts';
import { drawItems } from './random-papers.ts';

/** A small map drawn out of labelled papers. */
export interface DrawnMap {
  /** Paper numbers, in random order. */
  readonly papers: readonly number[];
  /** The class of each, 0 … m − 1. */
  readonly labels: Int32Array;
}

/** Papers of a drawn map, as many as a first map of one's own has. */
export const MAP_SIZE = 40;
const FEWEST_CLASSES = 4;
const MOST_CLASSES = 6;
/** The smallest share of a map that a class must be able to fill. */
const LEAST_PER_CLASS = Math.ceil(MAP_SIZE / FEWEST_CLASSES);

/** Returns `count` maps of 40 papers, each out of 4 to 6 classes of equal size (6 or 7 papers out of six), drawn with `seed`.
 * Classes are drawn out of one group at a time (a group: class numbers; groups of under four classes are passed over),
 * groups in proportion to their classes. No maps where no group has four classes of ten papers. O(count × papers). */
export function drawMaps(
  classes: KeywordClasses,
  groups: readonly (readonly number[])[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly DrawnMap[] {
  const members = classes.names.map((_, label) =>
    [...classes.labels.keys()].filter((paper) => classes.labels[paper] === label),
  );
  const fit = groups
    .map((group) => group.filter((label) => (members[label]?.length ?? 0) >= LEAST_PER_CLASS))
    .filter((group) => group.length >= FEWEST_CLASSES);
  const tickets = fit.flatMap((group) => group.map(() => group));
  const random = seededRandom(seed);
  return Array.from({ length: tickets.length === 0 ? 0 : count }, () => {
    const group = tickets[Math.floor(random() * tickets.length)] ?? [];
    return drawMap(group, members, random);
  });
}

function drawMap(
  group: readonly number[],
  members: readonly (readonly number[])[],
  random: Random,
): DrawnMap {
  const most = Math.min(MOST_CLASSES, group.length);
  const wanted = FEWEST_CLASSES + Math.floor(random() * (most - FEWEST_CLASSES + 1));
  const papers = drawItems(group, wanted, random).flatMap((label, place) => {
    const share =
      Math.floor(((place + 1) * MAP_SIZE) / wanted) - Math.floor((place * MAP_SIZE) / wanted);
    return drawItems(members[label] ?? [], share, random).map((paper) => ({ paper, label: place }));
  });
  const mixed = drawItems(papers, papers.length, random);
  return {
    papers: mixed.map(({ paper }) => paper),
    labels: Int32Array.from(mixed, ({ label }) => label),
  };
}
