import type { FieldMap } from '../contract/map.ts';

/** How the chosen themes of one group combine: a paper carries any, all or none of them; groups among each other always combine with "and". */
export const THEME_MODES = ['any', 'all', 'none'] as const;
export type ThemeMode = (typeof THEME_MODES)[number];

/** The mode of each theme group by its id; a group without one takes any. */
export type ThemeModes = Readonly<Record<string, ThemeMode>>;

/** Returns how the chosen themes of a group combine. */
export function modeOf(modes: ThemeModes, group: string): ThemeMode {
  return Object.hasOwn(modes, group) ? (modes[group] ?? 'any') : 'any';
}

/** Returns the modes with another one for a group; `any` is kept by leaving it out. */
export function withMode(modes: ThemeModes, group: string, mode: ThemeMode): ThemeModes {
  const others = Object.entries(modes).filter(([id]) => id !== group);
  return Object.fromEntries(mode === 'any' ? others : [...others, [group, mode]]);
}

/** Whether all groups combine alike. */
export function sameModes(a: ThemeModes, b: ThemeModes): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => modeOf(a, id) === modeOf(b, id));
}

/** Returns the modes as an address has them, `architecture:all,problem:none`; null where every group takes any. */
export function encodeModes(
  modes: ThemeModes,
  map: FieldMap,
  encode: (text: string) => string,
): string | null {
  const parts = map.manifest.themeGroups.flatMap(({ id }) => {
    const mode = modeOf(modes, id);
    return mode === 'any' ? [] : [`${encode(id)}:${mode}`];
  });
  return parts.length === 0 ? null : parts.join(',');
}

/** Returns the modes that an address names; a mode alone is that of all groups, what is unknown is dropped. */
export function decodeModes(
  text: string | undefined,
  map: FieldMap,
  decode: (text: string) => string | null,
): ThemeModes {
  const groups = map.manifest.themeGroups.map(({ id }) => id);
  const told = (text ?? '')
    .split(',')
    .flatMap((part): readonly (readonly [string, ThemeMode])[] => {
      const at = part.lastIndexOf(':');
      const mode = THEME_MODES.find((each) => each === part.slice(at + 1));
      if (mode === undefined || mode === 'any') return [];
      if (at < 0) return groups.map((id) => [id, mode]);
      const id = decode(part.slice(0, at));
      return id !== null && groups.includes(id) ? [[id, mode]] : [];
    });
  return Object.fromEntries(told);
}
