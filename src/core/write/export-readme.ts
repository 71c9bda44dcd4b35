import type { WholeMap } from '../contract/map.ts';
import type { Table, TableColumn, TableFormat } from './table.ts';

const FORMAT_NOTES: Readonly<Record<TableFormat, readonly string[]>> = {
  csv: [
    'CSV as in RFC 4180: UTF-8 with a byte order mark, commas, CRLF. What is not known is an empty field.',
    'Lists are joined by "; "; Parquet and JSON Lines keep them as lists.',
    'An id such as 2301.00010 looks like a number: have every column of ids, and arxiv, read as text.',
    "  Python  pandas.read_csv('papers.csv', dtype={'id': str, 'arxiv': str})",
    "  DuckDB  SELECT * FROM read_csv('papers.csv', types = {'id': 'VARCHAR', 'arxiv': 'VARCHAR'})",
    '  R       read.csv("papers.csv", fileEncoding = "UTF-8-BOM", colClasses = c(id = "character", arxiv = "character"))',
  ],
  parquet: [
    'Parquet, compressed with Snappy. What is not known is null; lists are lists of text.',
    "  Python  pandas.read_parquet('papers.parquet')",
    "  DuckDB  SELECT * FROM 'papers.parquet'",
    '  R       arrow::read_parquet("papers.parquet")',
  ],
  jsonl: [
    'JSON Lines: UTF-8, one object a line, every column in each. What is not known is null; lists are lists of text.',
    "  Python  pandas.read_json('papers.jsonl', lines=True, dtype={'id': str, 'arxiv': str}, convert_dates=False)",
    "  DuckDB  SELECT * FROM 'papers.jsonl'",
    '  R       jsonlite::stream_in(file("papers.jsonl"))',
  ],
};

const TYPES: Readonly<Record<TableColumn['type'], string>> = {
  text: 'text',
  whole: 'number',
  decimal: 'decimal',
  flag: 'true/false',
  texts: 'list',
};

/** Returns the lines, each with its ending, of the text that says what an export holds, for people. */
export function exportReadme(
  map: WholeMap,
  tables: readonly Table[],
  format: TableFormat,
): readonly string[] {
  const { title, counts, version, method } = map.manifest;
  const lines = [
    title,
    `${counts.papers} papers, ${counts.links} links; a map of Field Atlas (format ${version}, build ${method.buildHash.slice(0, 16)}) as plain tables.`,
    '',
    ...FORMAT_NOTES[format],
    ...tables.flatMap((table) => tableLines(table, format)),
    ...vectorLines(map),
    '',
    'manifest.json',
    '  The same for programs, and all that the map says of itself: quality, method, input.',
  ];
  return lines.map((line) => `${line}\n`);
}

function tableLines({ name, meaning, rows, columns }: Table, format: string): readonly string[] {
  const width = Math.max(...columns.map((column) => column.name.length));
  return [
    '',
    `${name}.${format}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    `  ${meaning}`,
    ...columns.map(
      (column) =>
        `  ${column.name.padEnd(width)}  ${TYPES[column.type].padEnd(10)}  ${column.meaning}`,
    ),
  ];
}

function vectorLines({ vectors, papers }: WholeMap): readonly string[] {
  if (vectors === null) return [];
  return [
    '',
    `vectors.npy: ${papers.length} x ${vectors.dimension}, float32`,
    "  The papers' vectors, one a row, in the order of papers; rounded to 8 bits a number, as the map keeps them.",
    '  vectors.ids.txt has their ids, one a line.',
    '  The similarities in the tables were measured before rounding, and before an embedder that keeps only the main',
    '  directions (the built-in one, above 1,024 papers) shortened the vectors: cosines of these rows come near them only.',
    "  Python  numpy.load('vectors.npy')",
  ];
}
