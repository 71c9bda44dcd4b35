import type { FieldMap, Theme } from '../contract/map.ts';
import { carriesTheme } from '../explore/filter-papers.ts';

/** Two themes of different groups that hardly any paper carries together, although both are busy. */
export interface ThemeGap {
  readonly one: Theme;
  readonly other: Theme;
  /** Papers that carry the one, the other, both. */
  readonly ones: number;
  readonly others: number;
  readonly both: number;
  /** How many would carry both if one theme had nothing to do with the other. */
  readonly expected: number;
}

/** Less than this many expected papers are no gap. */
const LEAST_EXPECTED = 1.5;
/** Found at most so much of what was expected. */
const MOST_SHARE = 0.34;

/** Returns the pairs of themes of two groups that lack papers, the one that lacks most first (ties: the order of the themes).
 * Of each theme one pair at most, so that a list of gaps is no list of one theme. O(papers × themes + themes²). */
export function themeGaps(map: FieldMap, most: number): readonly ThemeGap[] {
  const { themes } = map.manifest;
  const carriers = themes.map(
    (_, theme) =>
      new Set([...map.papers.keys()].filter((paper) => carriesTheme(map, paper, theme))),
  );
  const gaps = themes.flatMap((one, i) =>
    themes.slice(i + 1).flatMap((other, rest): readonly ThemeGap[] => {
      if (one.group === other.group || isRest(one) || isRest(other)) return [];
      const [ones, others] = [carriers[i] ?? new Set(), carriers[i + 1 + rest] ?? new Set()];
      const both = [...ones].filter((paper) => others.has(paper)).length;
      const expected = (ones.size * others.size) / Math.max(1, map.papers.length);
      if (expected < LEAST_EXPECTED || both > MOST_SHARE * expected) return [];
      return [{ one, other, ones: ones.size, others: others.size, both, expected }];
    }),
  );
  const lack = ({ both, expected }: ThemeGap): number => expected - both;
  const used = new Set<string>();
  return gaps
    .toSorted((a, b) => lack(b) - lack(a))
    .filter(({ one, other }) => {
      const isNew = !used.has(one.id) && !used.has(other.id);
      if (isNew) used.add(one.id).add(other.id);
      return isNew;
    })
    .slice(0, most);
}

/** Themes for what is left over are no subject of which papers could lack. */
function isRest({ label }: Theme): boolean {
  return /^others?\b/iu.test(label);
}
