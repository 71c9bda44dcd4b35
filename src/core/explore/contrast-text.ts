import { escapeMarkdown } from '../write/write-markdown.ts';
import type { Contrast } from './contrast.ts';

const COLUMNS = ['Side', 'Term', 'Papers', 'Papers of the other side', 'z', 'Log-odds ratio'];

/** Returns the terms that tell two sides apart as a Markdown table under a line that says how to read it; text stays text. */
export function contrastMarkdown(contrast: Contrast): string {
  const [one, other] = contrast.sides.map(
    ({ label, papers }) => `${escapeMarkdown(label)} (${papers.length})`,
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = row(COLUMNS) + row(['---', '---', '--:', '--:', '--:', '--:']);
  const rows = rowsOf(contrast).map(([side = '', term = '', ...numbers]) =>
    row([escapeMarkdown(side), escapeMarkdown(term), ...numbers]),
  );
  return `**${one ?? ''} – ${other ?? ''}**\n\nTerms by log-odds ratio with an informative Dirichlet prior (Monroe et al. 2008); beyond z = 1.96 a single term differs significantly at 5 %.\n\n${head}${rows.join('')}`;
}

/** Returns the same terms as CSV (RFC 4180), with a line of names. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function contrastCsv(contrast: Contrast): string {
  const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
  return [COLUMNS, ...rowsOf(contrast)].map(line).join('');
}

function rowsOf({ sides, terms }: Contrast): readonly (readonly string[])[] {
  const [one, other] = sides;
  const rows = (label: string, own: 0 | 1) =>
    (own === 0 ? terms?.one : terms?.other)?.map(({ term, papers, z, ratio }) => [
      label,
      term,
      String(papers[own]),
      String(papers[own === 0 ? 1 : 0]),
      z.toFixed(2),
      ratio.toFixed(2),
    ]) ?? [];
  return [...rows(one.label, 0), ...rows(other.label, 1)];
}

/** Returns a text as a cell of CSV (RFC 4180); one that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
