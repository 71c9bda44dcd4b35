import type { Measure } from '../../src/core/evaluate/evaluation.ts';
import type { ReadLabelled } from './read-labelled.ts';

/** What one embedder reached. */
export interface Evaluated {
  readonly name: string;
  readonly id: string;
  readonly measures: readonly Measure[];
}

const GAP = '  ';

/** Returns the table: a row a measure, a column an embedder, `.706 ±.006` being a mean and its standard error. */
export function evaluationTable(evaluated: readonly Evaluated[]): readonly string[] {
  const rows = [
    ['', ...evaluated.map(({ name }) => name)],
    ...(evaluated[0]?.measures ?? []).map(({ title }, row) => [
      title,
      ...evaluated.map(({ measures }) => cell(measures[row])),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

/** Returns a line a file: `ijcai: 3,215 papers, 3,215 with keywords`. */
export function fileLines(files: readonly ReadLabelled[]): readonly string[] {
  return files.map(({ name, papers, withoutKeywords, skipped }) => {
    const labelled = papers.length - withoutKeywords;
    const rest =
      skipped === 0 ? '' : `; ${skipped} ${skipped === 1 ? 'line is' : 'lines are'} no paper`;
    return `${name}: ${papers.length} papers, ${labelled} with keywords${rest}`;
  });
}

function cell(measure: Measure | undefined): string {
  if (measure === undefined || measure.value === null) return '–';
  const error = measure.standardError === null ? '' : ` ±${short(measure.standardError)}`;
  return `${short(measure.value)}${error}`;
}

/** Three digits, without the nought before the point: `.706`, `1.000`, `-.012`. */
function short(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}
