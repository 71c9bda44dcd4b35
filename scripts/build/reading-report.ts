import { placeText } from '../../src/core/contract/errors.ts';
import type { ReadCorpus } from '../../src/core/read/read-corpus.ts';

/** Returns what `--report` writes, as JSON text: what became of every file and record. Places are a file with a line or a
 * record, counted from 1. */
export function readingReport({ files, input, notes, papers, records }: ReadCorpus): string {
  const first = papers.length - records.length;
  const merged = records.flatMap(({ title, place, alsoAt }, at) =>
    alsoAt.length === 0
      ? []
      : [
          {
            id: papers[first + at]?.id,
            title,
            place: placeText(place),
            with: alsoAt.map(placeText),
          },
        ],
  );
  const { read, kept, merged: duplicates, leftOut } = input;
  const totals = { read, kept, merged: duplicates, leftOut: leftOut.length };
  return `${JSON.stringify({ version: 1, totals, files, leftOut, merged, notes }, null, 2)}\n`;
}
