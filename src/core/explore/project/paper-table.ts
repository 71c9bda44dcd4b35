import type { FieldMap } from '../../contract/map.ts';
import { placeTrust, TRUST_BANDS } from '../place-trust.ts';

/** Columns of the table, in their order. */
export const TABLE_COLUMNS = [
  'title',
  'year',
  'authors',
  'venue',
  'topic',
  'citations',
  'trust',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What a table is sorted by. */
export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Columns of which the large end is of more interest. */
const LARGEST_FIRST: readonly TableColumn[] = ['year', 'citations'];
const UNKNOWN = -1;

/** Columns that every paper fills. */
const ALWAYS_TOLD: readonly TableColumn[] = ['title', 'topic', 'trust'];

const known = new WeakMap<FieldMap, Map<TableColumn, Int32Array>>();

/** Returns the columns in which at least one paper of the map has something. O(n). */
export function toldColumns(map: FieldMap): readonly TableColumn[] {
  return TABLE_COLUMNS.filter((column) => {
    if (ALWAYS_TOLD.includes(column)) return true;
    const value = valueOf(map, column);
    return map.papers.some((_, paper) => (value(paper) ?? '') !== '');
  });
}

/** Returns the sort after another press on a column's heading: its usual way, the other way, then null = the list's order. */
export function nextSort(sort: TableSort | null, column: TableColumn): TableSort | null {
  const usual = LARGEST_FIRST.includes(column);
  if (sort?.column !== column) return { column, descending: usual };
  return sort.descending === usual ? { column, descending: !usual } : null;
}

/** Returns the listed papers sorted; equal ones stay in the list's order, those of which nothing is known come last either way.
 * A column is ranked once per map, O(n log n). */
export function tableOrder(
  map: FieldMap,
  listed: readonly number[],
  sort: TableSort | null,
): readonly number[] {
  if (sort === null) return listed;
  const ranks = ranksOf(map, sort.column);
  const sign = sort.descending ? -1 : 1;
  return [...listed].sort((a, b) => {
    const [p, q] = [ranks[a] ?? UNKNOWN, ranks[b] ?? UNKNOWN];
    if (p === UNKNOWN || q === UNKNOWN) return Number(p === UNKNOWN) - Number(q === UNKNOWN);
    return sign * (p - q);
  });
}

function ranksOf(map: FieldMap, column: TableColumn): Int32Array {
  const columns = known.get(map) ?? new Map<TableColumn, Int32Array>();
  known.set(map, columns);
  const ranks = columns.get(column) ?? rank(map.papers.length, valueOf(map, column));
  columns.set(column, ranks);
  return ranks;
}

/** Equal values have equal ranks; null and empty ones none. */
function rank(
  n: number,
  valueOfPaper: (paper: number) => string | number | null | undefined,
): Int32Array {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const values = Array.from({ length: n }, (_, paper) => valueOfPaper(paper) ?? '');
  const told = [...values.keys()].filter((paper) => values[paper] !== '');
  const difference = (a: number, b: number): number => {
    const [p = '', q = ''] = [values[a], values[b]];
    return typeof p === 'number' && typeof q === 'number' ? p - q : compare(String(p), String(q));
  };
  told.sort((a, b) => difference(a, b) || a - b);
  const ranks = new Int32Array(n).fill(UNKNOWN);
  let now = 0;
  for (const [at, paper] of told.entries()) {
    if (at > 0 && difference(told[at - 1] ?? paper, paper) !== 0) now = at;
    ranks[paper] = now;
  }
  return ranks;
}

function valueOf(
  map: FieldMap,
  column: TableColumn,
): (paper: number) => string | number | null | undefined {
  const { papers, columns, manifest } = map;
  switch (column) {
    case 'authors':
      return (paper) => papers[paper]?.authors[0];
    case 'topic':
      return (paper) => manifest.topics[columns.topic[paper] ?? -1]?.name;
    case 'trust': {
      const { band } = placeTrust(map);
      return (paper) => TRUST_BANDS.indexOf(band[paper] ?? 'weak');
    }
    case 'title':
    case 'year':
    case 'venue':
    case 'citations':
      return (paper) => papers[paper]?.[column];
  }
}
