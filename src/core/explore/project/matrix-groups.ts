import type { FieldMap } from '../../contract/map.ts';
import type { GroupPair, Projection } from './projection.ts';

/** Returns the theme groups of a matrix; where the view names none the map's first two, the one of more themes down the side, for
 * names are read across. Null for any other projection, and for a map with
 * fewer than two groups. */
export function matrixGroups({ manifest }: FieldMap, projection: Projection): GroupPair | null {
  if (projection.kind !== 'matrix') return null;
  const [rows, columns] = manifest.themeGroups;
  if (rows === undefined || columns === undefined) return null;
  if (projection.groups !== null) return projection.groups;
  const carried = (group: string): number =>
    manifest.themes.filter((theme) => theme.group === group && theme.size > 0).length;
  return carried(rows.id) < carried(columns.id) ? [columns.id, rows.id] : [rows.id, columns.id];
}

/** Whether a projection takes the place of the drawing. */
export function isPanel(map: FieldMap, projection: Projection): boolean {
  return projection.kind === 'table' || matrixGroups(map, projection) !== null;
}
