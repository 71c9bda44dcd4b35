import type { PaperRecord } from '../contract/paper.ts';
import type { Loss } from './left-out.ts';

/** What became of the records of one file: read = kept + merged + withoutAbstract + untitled + damaged. */
export interface FileSummary {
  readonly name: string;
  /** What messages call the format. */
  readonly format: string;
  /** What had to be assumed to read it, a sentence; null for nothing. */
  readonly note: string | null;
  readonly read: number;
  /** Papers whose first record stands here. */
  readonly kept: number;
  /** Records of papers that stand elsewhere, or earlier here. */
  readonly merged: number;
  readonly withoutAbstract: number;
  readonly untitled: number;
  readonly damaged: number;
}

/** Returns the summary of a file that held `read` records. `kept`: the papers' records, merged, where their first stands. O(records). */
export function summariseFile(
  file: Pick<FileSummary, 'name' | 'format' | 'note' | 'read'>,
  kept: readonly PaperRecord[],
  losses: readonly Loss[],
): FileSummary {
  const own = losses.filter(({ place }) => place.source === file.name);
  const count = (kind: Loss['kind']): number => own.filter((loss) => loss.kind === kind).length;
  const papers = kept.filter(({ place }) => place.source === file.name).length;
  return {
    ...file,
    kept: papers,
    merged: file.read - papers - own.length,
    withoutAbstract: count('no abstract'),
    untitled: count('no title'),
    damaged: count('damaged'),
  };
}
