import type { Paper } from '../../contract/paper.ts';
import type { ExportResult, ExportSubject, ExportWriter } from './export-format.ts';
import { exportFileName } from './file-names.ts';

/** Returns a result of one file of text, named after the map. */
export function textResult(subject: ExportSubject, ending: string, text: string): ExportResult {
  const bytes = new TextEncoder().encode(text);
  return { files: [{ path: exportFileName(subject, ending), bytes }], notes: [] };
}

/** Returns a writer of one file of text. */
export function textWriter(
  ending: string,
  write: (subject: ExportSubject) => string,
): ExportWriter {
  return (subject) => Promise.resolve(textResult(subject, ending, write(subject)));
}

/** Returns the papers of the part. */
export function papersOf({ map, papers }: ExportSubject): readonly Paper[] {
  return papers.flatMap((paper) => map.papers[paper] ?? []);
}
