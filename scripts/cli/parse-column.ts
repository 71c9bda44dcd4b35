import type { ColumnChoice } from '../../src/core/read/table-header.ts';
import { UserError } from '../cli/user-error.ts';

const FIELDS = [
  'title',
  'abstract',
  'authors',
  'year',
  'venue',
  'url',
  'doi',
  'arxiv',
  'keywords',
  'citations',
  'id',
] as const;

/** Adds what one `--column FIELD=NAME` says to what those before it said.
 * @throws UserError for anything else */
export function parseColumn(text: string, before: ColumnChoice = {}): ColumnChoice {
  const at = text.indexOf('=');
  const field = FIELDS.find((one) => one === text.slice(0, at).trim().toLowerCase());
  const name = text.slice(at + 1).trim();
  if (at < 0 || field === undefined || name === '') {
    throw new UserError(
      `--column wants FIELD=NAME with one of ${FIELDS.join(', ')}, such as "title=Article name", not "${text}".`,
    );
  }
  return { ...before, [field]: name };
}
