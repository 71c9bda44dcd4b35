import { columnRoles } from './table-columns.ts';

/** A sign that stands in no name of a column. */
const STRANGE = /["\p{Cc}\uFFFD¤§¬^~#@!$%=?*<>{}[\]\\]|(?<=[A-Z0-9]{2})\P{ASCII}(?=[A-Z0-9]{2})/u;
const MOST_COLUMNS = 1000;

/** Returns the names of a header whose rows all have one cell more or one fewer: a delimiter between two names was spoilt, or a
 * letter inside a name became one. Of the places where a name can be parted (at a sign that no name has), or two be joined, the
 * one is taken that makes most names known; the names as they are where parting makes fewer known, or joining no more. Cost: linear in the names, times
 * the places.
 * @param width cells that rows have */
export function mendHeader(columns: readonly string[], width: number): readonly string[] {
  if (Math.abs(width - columns.length) !== 1 || columns.length > MOST_COLUMNS) return columns;
  if (width < columns.length) {
    const variants = columns.slice(1).map((_, index) => joined(columns, index));
    return variants.reduce((best, names) => (known(names) > known(best) ? names : best), columns);
  }
  const variants = columns.flatMap((name, index) => parted(columns, index, name.search(STRANGE)));
  const [first = columns] = variants.toSorted((a, b) => known(b) - known(a));
  return known(first) >= known(columns) ? first : columns;
}

function parted(
  columns: readonly string[],
  index: number,
  at: number,
): readonly (readonly string[])[] {
  const name = columns[index] ?? '';
  if (at < 0) return [];
  const parts = [name.slice(0, at), name.slice(at + 1)].map((part) =>
    part.replace(/^"+|"+$/g, '').trim(),
  );
  if (parts.includes('')) return [];
  return [[...columns.slice(0, index), ...parts, ...columns.slice(index + 1)]];
}

/** The letter between is lost. */
function joined(columns: readonly string[], index: number): readonly string[] {
  const name = `${columns[index] ?? ''}${columns[index + 1] ?? ''}`;
  return [...columns.slice(0, index), name, ...columns.slice(index + 2)];
}

function known(names: readonly string[]): number {
  return new Set([...columnRoles(names).values()].flat()).size;
}
