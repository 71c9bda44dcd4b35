import { exportFiles } from '../export-map.ts';
import type { MapFile } from '../serialise-map.ts';
import type { TableFormat } from '../table.ts';
import type { ExportWriter } from './export-format.ts';
import { cutMap } from './cut-map.ts';

/** About so many files a set of tables has: how far the work is. */
const FILES = 13;

function tableWriter(format: TableFormat): ExportWriter {
  return async ({ map, papers }, _options, { step }) => {
    const files: MapFile[] = [];
    for (const file of exportFiles(cutMap(map, papers), format)) {
      files.push(file);
      await step(Math.min(1, files.length / FILES));
    }
    return { files, notes: [] };
  };
}

/** The part's tables as CSV. */
export const exportCsvTables = tableWriter('csv');

/** The part's tables as Parquet. */
export const exportParquetTables = tableWriter('parquet');

/** The part's tables as JSON Lines. */
export const exportJsonLinesTables = tableWriter('jsonl');
