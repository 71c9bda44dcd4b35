import type { CatalogueQuery, SourceName } from '../../../scripts/fetch/catalogue.ts';
import { CATALOGUES } from '../../../scripts/fetch/catalogues.ts';
import { fetchPapers, type Fetched } from '../../../scripts/fetch/fetch-papers.ts';
import { openPartialFile } from '../../../scripts/fetch/partial-file.ts';
import { createPoliteClient } from '../../../scripts/net/polite-client.ts';
import { openAlexPage } from './answers.ts';

/** What a test fetches. */
export interface FetchTold {
  readonly home: string;
  readonly out: string;
  readonly max?: number;
  readonly query?: Partial<CatalogueQuery>;
  readonly isFresh?: boolean;
  /** Which request, counted from 1, is given 50 ms; the others have all the time they want. */
  readonly slowRequest?: number;
  /** Receives the waits. */
  readonly slept?: number[];
}

/** Fetches to the end, with a clock that stands still but for waits. */
export async function fetchAll(source: SourceName, told: FetchTold): Promise<Fetched> {
  const catalogue = CATALOGUES[source];
  const query: CatalogueQuery = {
    text: 'examples',
    from: null,
    withTitlesOnly: false,
    email: 'ada@example.org',
    key: null,
    ...told.query,
  };
  let now = 0;
  let requests = 0;
  const client = createPoliteClient({
    label: catalogue.label,
    intervalMs: catalogue.intervalMs,
    secret: query.key,
    clocks: {
      sleep: (durationMs) => {
        told.slept?.push(durationMs);
        now += durationMs;
        return Promise.resolve();
      },
      deadline: () => {
        requests += 1;
        return requests === told.slowRequest
          ? AbortSignal.timeout(50)
          : new AbortController().signal;
      },
      now: () => now,
    },
    random: () => 0,
    onWait: () => undefined,
    signal: new AbortController().signal,
  });
  const file = openPartialFile(told.out, `${source} ${query.text}`, told.isFresh === true);
  const { home, max = 2000 } = told;
  const onPage = (): void => undefined;
  const fetched = await fetchPapers({ catalogue, query, max, home, client, file, onPage });
  file.finish();
  return fetched;
}

/** OpenAlex with so many works, a hundred a page. */
export function openAlexOf(
  total: number,
): (asked: { readonly parameters: URLSearchParams }) => string {
  return ({ parameters }) => {
    const page = Number(parameters.get('page') ?? '1');
    const first = (page - 1) * 100;
    const count = Math.max(0, Math.min(100, total - first));
    return openAlexPage(first, count, { count: total, page, per_page: 100 });
  };
}
