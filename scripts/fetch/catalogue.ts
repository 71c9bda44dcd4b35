/** The catalogues that papers can be fetched from, as the user names them. */
export const SOURCES = ['openalex', 'arxiv', 'semanticscholar', 'crossref', 'huggingface'] as const;

/** One of them. */
export type SourceName = (typeof SOURCES)[number];

/** What papers are wanted. */
export interface CatalogueQuery {
  readonly text: string;
  /** The first year; null for all. */
  readonly from: number | null;
  /** Whether papers without abstract are wanted too. */
  readonly withTitlesOnly: boolean;
  /** Who asks; some catalogues are kinder to those who say so. */
  readonly email: string | null;
  readonly key: string | null;
}

/** What one page is asked for with. */
export interface PageRequest {
  /** Behind the catalogue's home, with what is asked. */
  readonly path: string;
  /** Headers with the key in them. */
  readonly secretHeaders: Readonly<Record<string, string>>;
}

/** What a page says about the pages behind it. */
export interface PageEnd {
  /** How many papers there are in all; null where the catalogue does not say. */
  readonly total: number | null;
  /** Where the next page begins; null behind the last one. */
  readonly next: string | null;
}

/** How one catalogue is asked, page after page. */
export interface Catalogue {
  readonly source: SourceName;
  /** What messages call it. */
  readonly label: string;
  readonly home: string;
  /** Least time between two requests, as its terms of use have it. */
  readonly intervalMs: number;
  /** The variable of the environment that a key is usually in; null where keys are of no use. */
  readonly keyVariable: string | null;
  /** Returns the request for the page that begins at the cursor; null for the first. */
  request(query: CatalogueQuery, cursor: string | null): PageRequest;
  /** Returns what the page that began at the cursor says of the rest.
   * @throws PassingFailure for an answer that breaks off, UserError for one that refuses */
  pageEnd(text: string, cursor: string | null): PageEnd;
  /** Returns where to go on after `received` papers in an earlier run, where cursors do not last. */
  resumedAt?(cursor: string, received: number): string;
  /** Returns what the user should know where the catalogue gives less than was asked for; null for nothing. */
  shortfall?(query: CatalogueQuery, total: number | null, max: number): string | null;
}

/** Returns the path with the parameters that are given. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | number | null>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) search.set(name, String(value));
  }
  return `${path}?${search.toString()}`;
}

/** Splits `page=3` into name and value. */
export function cursorParameter(cursor: string): Readonly<Record<string, string>> {
  const at = cursor.indexOf('=');
  return { [cursor.slice(0, at)]: cursor.slice(at + 1) };
}
