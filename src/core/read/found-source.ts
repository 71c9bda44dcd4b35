import type { InputSource } from '../contract/map.ts';
import type { FileSummary } from './file-summary.ts';
import type { ReadResult } from './read-result.ts';

/** What stands in one source, cleaned, and what to say of it. */
export interface FoundSource {
  readonly source: InputSource;
  readonly result: ReadResult;
  readonly file: Pick<FileSummary, 'name' | 'format' | 'note' | 'read'>;
}
