import type { FieldMap } from '../../contract/map.ts';
import type { GroupPair, Projection } from './projection.ts';

/** Returns the theme groups of a matrix, those of the map where the view names none; null for any other projection, and for a map with
 * fewer than two groups. */
export function matrixGroups({ manifest }: FieldMap, projection: Projection): GroupPair | null {
  if (projection.kind !== 'matrix') return null;
  const [rows, columns] = manifest.themeGroups;
  if (rows === undefined || columns === undefined) return null;
  return projection.groups ?? [rows.id, columns.id];
}

/** Whether a projection takes the place of the drawing. */
export function isPanel(map: FieldMap, projection: Projection): boolean {
  return projection.kind === 'table' || matrixGroups(map, projection) !== null;
}
