import type { WholeMap } from '../contract/map.ts';
import { exportReadme } from './export-readme.ts';
import { mapTables } from './map-tables.ts';
import { vectorsNpy } from './npy.ts';
import type { MapFile } from './serialise-map.ts';
import { tableCsv } from './table-csv.ts';
import { tableJsonLines } from './table-jsonl.ts';
import { tableParquet } from './table-parquet.ts';
import type { Table, TableFormat } from './table.ts';
import { linesToBytes } from './text-bytes.ts';

export const EXPORT_FORMAT = 'field-atlas-export';
const EXPORT_VERSION = 1;
/** The file that says what an export holds, written last. */
export const EXPORT_MANIFEST = 'manifest.json';

const ENCODERS: Readonly<Record<TableFormat, (table: Table) => Uint8Array>> = {
  csv: tableCsv,
  parquet: tableParquet,
  jsonl: tableJsonLines,
};

/** Yields the files of a map's export, one after the other, so that not all need be in memory: its tables; its vectors,
 * if it has any, and the ids of their rows; a README.txt that names every column; and last the manifest, which says the
 * same to programs and holds the map's own. Equal maps give equal bytes. */
export function* exportFiles(map: WholeMap, format: TableFormat): Generator<MapFile> {
  const tables = mapTables(map);
  const written: string[] = [];
  const file = (path: string, bytes: Uint8Array): MapFile => {
    written.push(path);
    return { path, bytes };
  };
  const encode = ENCODERS[format];
  for (const table of tables) yield file(`${table.name}.${format}`, encode(table));
  if (map.vectors !== null) {
    yield file('vectors.npy', vectorsNpy(map.vectors));
    yield file('vectors.ids.txt', linesToBytes(map.papers.map(({ id }) => `${id}\n`)));
  }
  yield file('README.txt', linesToBytes(exportReadme(map, tables, format)));
  const files = [...written, EXPORT_MANIFEST];
  const text = JSON.stringify(manifestOf({ map, tables, format, files }), null, 2);
  yield file(EXPORT_MANIFEST, linesToBytes([`${text}\n`]));
}

interface ExportParts {
  readonly map: WholeMap;
  readonly tables: readonly Table[];
  readonly format: TableFormat;
  readonly files: readonly string[];
}

function manifestOf({ map, tables, format, files }: ExportParts): object {
  const { vectors } = map;
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    files,
    tables: tables.map((table) => ({
      file: `${table.name}.${format}`,
      meaning: table.meaning,
      rows: table.rows,
      columns: table.columns.map(({ name, type, meaning }) => ({ name, type, meaning })),
    })),
    vectors:
      vectors === null
        ? null
        : { file: 'vectors.npy', rows: map.papers.length, dimension: vectors.dimension },
    map: map.manifest,
  };
}
