import type { FieldMap } from '../contract/map.ts';
import { carriesTheme } from './filter-papers.ts';
import { placeTrust } from './place-trust.ts';
import type { Colouring } from './view.ts';

/** What colours each paper: a category (−1 = none) with its legend, or a number (NaN = unknown). */
export type ColourValues =
  | {
      readonly kind: 'category';
      readonly category: Int32Array;
      readonly legend: readonly { readonly id: string; readonly label: string }[];
    }
  | {
      readonly kind: 'number';
      readonly values: Float64Array;
      readonly min: number;
      readonly max: number;
    };

/** Returns what each paper's colour stands for; the palette is the map's business.
 *
 * Topic: index into the manifest's topics. Group: the strongest theme of the group that the paper carries (weight ≥ 0.5;
 * ties: the earlier theme), as an index into `legend`, which holds the group's themes in the manifest's order. Year: NaN
 * where unknown; `min` and `max` are 0 if no paper has one. Theme: its weight, 0 … 1; 0 for an unknown theme. Trust: the share of true
 * neighbours that stand near, see `placeTrust`. O(n × themes). */
export function colourValues(map: FieldMap, colouring: Colouring): ColourValues {
  switch (colouring.kind) {
    case 'topic':
      return {
        kind: 'category',
        category: map.columns.topic,
        legend: map.manifest.topics.map(({ id, name }) => ({ id, label: name })),
      };
    case 'year':
      return yearValues(map);
    case 'trust':
      return { kind: 'number', values: placeTrust(map).kept, min: 0, max: 1 };
    case 'group':
      return strongestThemes(map, colouring.group);
    case 'theme':
      return themeValues(map, colouring.theme);
  }
}

function yearValues(map: FieldMap): ColourValues {
  const values = Float64Array.from(map.papers, ({ year }) => year ?? Number.NaN);
  const known = values.filter((year) => !Number.isNaN(year));
  const min = known.reduce((least, year) => Math.min(least, year), known[0] ?? 0);
  const max = known.reduce((most, year) => Math.max(most, year), known[0] ?? 0);
  return { kind: 'number', values, min, max };
}

function themeValues(map: FieldMap, id: string): ColourValues {
  const { themes } = map.manifest;
  const theme = themes.findIndex((other) => other.id === id);
  const values = Float64Array.from(map.papers, (_, paper) =>
    theme < 0 ? 0 : (map.columns.themeWeights[paper * themes.length + theme] ?? 0),
  );
  return { kind: 'number', values, min: 0, max: 1 };
}

function strongestThemes(map: FieldMap, group: string): ColourValues {
  const { themes } = map.manifest;
  const members = [...themes.entries()].filter(([, theme]) => theme.group === group);
  const category = new Int32Array(map.papers.length).fill(-1);
  for (const paper of map.papers.keys()) {
    let most = 0;
    for (const [place, [theme]] of members.entries()) {
      const weight = map.columns.themeWeights[paper * themes.length + theme] ?? 0;
      if (!carriesTheme(map, paper, theme) || weight <= most) continue;
      most = weight;
      category[paper] = place;
    }
  }
  return {
    kind: 'category',
    category,
    legend: members.map(([, { id, label }]) => ({ id, label })),
  };
}
