import { parseJsonRecord } from '../../src/core/read/json-record.ts';
import { wholeSource } from '../../src/core/read/read-result.ts';
import type { PoliteClient } from '../net/polite-client.ts';
import type { Catalogue, CatalogueQuery, PageEnd } from './catalogue.ts';
import type { FetchCounts, PartialFile } from './partial-file.ts';
import { recordLine } from './record-line.ts';
import { recordsOfPage } from './records-of-page.ts';
import { identifiersOf, NO_COUNTS, sortPage } from './sort-page.ts';

/** What a fetch needs. */
export interface FetchParts {
  readonly catalogue: Catalogue;
  readonly query: CatalogueQuery;
  /** The most papers to keep. */
  readonly max: number;
  /** Where the catalogue is: its home, or a stand-in for it. */
  readonly home: string;
  readonly client: PoliteClient;
  readonly file: PartialFile;
  /** Told after every page; `total` is how many papers the catalogue has, null where it does not say. */
  readonly onPage: (counts: FetchCounts, total: number | null) => void;
}

/** What came of it. */
export interface Fetched {
  readonly counts: FetchCounts;
  readonly total: number | null;
}

/** Fetches page after page until there is none left or enough papers are kept, going on where an earlier run stopped. Every
 * page is on the disk before the next is asked for.
 * @throws UserError where the catalogue is out of reach or refuses; what was fetched is kept */
export async function fetchPapers(parts: FetchParts): Promise<Fetched> {
  const { catalogue, query, file, max } = parts;
  const seen = identifiersIn(file);
  const wanted = { from: query.from, withTitlesOnly: query.withTitlesOnly, max };
  let counts = file.found?.counts ?? NO_COUNTS;
  let cursor = resumedCursor(parts);
  let total: number | null = null;
  let isDone = file.found !== null && cursor === null;
  while (!isDone && counts.kept < max) {
    const { path, secretHeaders } = catalogue.request(query, cursor);
    const request = { address: `${parts.home}${path}`, headers: headersOf(query), secretHeaders };
    const at = cursor;
    const page = await parts.client.get(request, (text) => readPage(catalogue, text, at));
    const sorted = sortPage(page.records, wanted, seen, counts);
    const known = sorted.counts.duplicates - counts.duplicates;
    counts = sorted.counts;
    total = page.total ?? total;
    cursor = page.next;
    file.append(sorted.kept.map(recordLine), { counts, cursor });
    parts.onPage(counts, total);
    // Some cursors stay the same from page to page, so only a page without news tells a circle.
    isDone = cursor === null || (cursor === at && known === page.records.length);
  }
  return { counts, total };
}

function readPage(
  catalogue: Catalogue,
  text: string,
  cursor: string | null,
): PageEnd & { readonly records: ReturnType<typeof recordsOfPage> } {
  const records = recordsOfPage(catalogue.source, text);
  return { ...catalogue.pageEnd(text, cursor), records };
}

function resumedCursor({ catalogue, file }: FetchParts): string | null {
  const cursor = file.found?.cursor ?? null;
  if (cursor === null) return null;
  return catalogue.resumedAt?.(cursor, file.found?.counts.fetched ?? 0) ?? cursor;
}

/** Whoever runs a catalogue should be able to tell who asks. */
function headersOf({ email }: CatalogueQuery): Readonly<Record<string, string>> {
  return { 'user-agent': `field-atlas${email === null ? '' : ` (mailto:${email})`}` };
}

function identifiersIn(file: PartialFile): Set<string> {
  const seen = new Set<string>();
  for (const line of file.lines()) {
    const parsed = parseJsonRecord(JSON.parse(line), wholeSource('part'), () => undefined);
    if (parsed.kind !== 'record') continue;
    for (const key of identifiersOf(parsed.record)) seen.add(key);
  }
  return seen;
}
