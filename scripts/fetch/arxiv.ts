import { atomRecords } from '../../src/core/read/catalogue-records.ts';
import { wholeSource } from '../../src/core/read/read-result.ts';
import { UserError } from '../cli/user-error.ts';
import { PassingFailure } from '../net/retry.ts';
import { withParameters, type Catalogue } from './catalogue.ts';

const PAGE_SIZE = 100;
/** Behind so many papers an empty page means the end of what the API gives. */
const MOST_SURE = 10_000;

/** arXiv's API (https://info.arxiv.org/help/api/user-manual.html): the best matches first, a request every three seconds
 * as its terms of use have it. */
export const ARXIV: Catalogue = {
  source: 'arxiv',
  label: 'arXiv',
  home: 'https://export.arxiv.org',
  intervalMs: 3000,
  keyVariable: null,
  request: ({ text, from }, cursor) => ({
    path: withParameters('/api/query', {
      search_query: from === null ? arxivQuery(text) : `(${arxivQuery(text)}) AND ${since(from)}`,
      start: startOf(cursor),
      max_results: PAGE_SIZE,
    }),
    secretHeaders: {},
  }),
  pageEnd: (text, cursor) => {
    refuseErrors(text);
    const digits = /<opensearch:totalResults[^>]{0,300}>\s*(\d{1,12})\s*</.exec(text)?.[1];
    const total = digits === undefined ? null : Number(digits);
    const start = startOf(cursor);
    const count = atomRecords(text, () => wholeSource('arxiv')).length;
    const isMore = total !== null && start + count < total;
    // The API is known to send empty pages now and then.
    if (count === 0 && isMore && start < MOST_SURE) {
      throw new PassingFailure('sent an empty page in the middle of its list');
    }
    return { total, next: isMore && count > 0 ? `start=${start + count}` : null };
  },
};

/** Returns the query in arXiv's own language: every word and every "phrase" wanted, in whatever field. A query that uses
 * that language already (`ti:…`, `cat:…`) stays as it is. */
export function arxivQuery(text: string): string {
  if (/(?:^|[\s(])(?:ti|au|abs|co|jr|cat|rn|id|all):/.test(text)) return text;
  const parts = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return parts
    .map((part) => part.replaceAll(/[()[\]:]/g, ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^(?:AND|OR)$/.test(part))
    .map((part) => `all:${part}`)
    .join(' AND ');
}

function since(year: number): string {
  return `submittedDate:[${year}01010000 TO 299912312359]`;
}

function startOf(cursor: string | null): number {
  return cursor === null ? 0 : Number(cursor.slice('start='.length));
}

/** arXiv reports mistakes as an entry of a sound feed. */
function refuseErrors(text: string): void {
  if (!/<id>https?:\/\/arxiv\.org\/api\/errors/.test(text)) return;
  const reason = /<summary[^>]{0,300}>([^<]{0,300})/.exec(text)?.[1]?.trim() ?? '';
  throw new UserError(
    `arXiv refuses the query: ${reason === '' ? 'it does not say why' : reason}.`,
  );
}
