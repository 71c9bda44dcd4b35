import { ContractError, NewerVersionError, OlderVersionError } from '../core/contract/errors.ts';
import type { FieldMap } from '../core/contract/map.ts';
import { openMap, readAbstracts, readMapTour, type ReadFile } from '../core/contract/open-map.ts';
import type { Tour } from '../core/tour/tour.ts';
import { Abstracts } from './abstracts.svelte.ts';

/** Where the opening of a map stands. */
export type AtlasStatus =
  | { readonly kind: 'loading'; readonly share: number | null }
  | {
      readonly kind: 'ready';
      readonly map: FieldMap;
      readonly abstracts: Abstracts;
      /** Fetches the tour that comes with the map; null where none does. */
      readonly readTour: (() => Promise<Tour | null>) | null;
    }
  | {
      readonly kind: 'failed';
      readonly sentence: string;
      readonly detail: string;
      readonly newer: boolean;
    };

/** Fetches one file's bytes. @throws FetchError */
export type FetchBytes = (address: string) => Promise<Uint8Array>;

/** A file could not be had: `status` is the server's answer, null where there was none. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly status: number | null;

  constructor(address: string, status: number | null) {
    super(status === null ? `${address}: no answer` : `${address}: answer ${status}`);
    this.status = status;
  }
}

/** Manifest, papers, columns, and the abstracts of a small map. */
const FILES_OF_A_MAP = 4;
const NOT_FOUND = 404;
const SERVER_ERROR = 500;

/** The map that the page shows, from the first request to the parsed columns. Every failure ends in one sentence for the
 * reader, with the technical detail beside it; nothing of a failed attempt is kept. */
export class Atlas {
  #status: AtlasStatus = $state.raw({ kind: 'loading', share: null });
  #address = '';
  #fetchBytes: FetchBytes = fetchFile;
  #attempt = 0;

  get status(): AtlasStatus {
    return this.#status;
  }

  /** Opens the map folder at an address that ends in a slash; a later call wins over an earlier one. */
  async load(address: string, fetchBytes: FetchBytes = fetchFile): Promise<void> {
    this.#address = address;
    this.#fetchBytes = fetchBytes;
    this.#attempt += 1;
    const attempt = this.#attempt;
    let fetched = 0;
    let isOver = false;
    this.#status = { kind: 'loading', share: null };
    const next = await this.#open(() => {
      fetched += 1;
      // After the first failure the other file may still arrive.
      if (attempt === this.#attempt && !isOver)
        this.#status = { kind: 'loading', share: fetched / FILES_OF_A_MAP };
    });
    isOver = true;
    if (attempt === this.#attempt) this.#status = next;
  }

  /** Asks for the same map once more. */
  retry(): Promise<void> {
    return this.load(this.#address, this.#fetchBytes);
  }

  async #open(onfile: () => void): Promise<AtlasStatus> {
    try {
      const readFile = this.#reader(onfile);
      const { map, files } = await openMap(readFile);
      const count = map.papers.length;
      const { abstracts: stored } = files;
      const abstracts = new Abstracts(
        (part) => readAbstracts(files, part, count, readFile),
        stored.files.length,
        stored.papersPerFile,
      );
      if (stored.files.length === 1) await abstracts.want(0);
      const readTour = files.tour === null ? null : () => readMapTour(files, readFile);
      return { kind: 'ready', map, abstracts, readTour };
    } catch (error) {
      return failure(error);
    }
  }

  #reader(onfile: () => void): ReadFile {
    const folder = this.#address;
    const fetchBytes = this.#fetchBytes;
    return async (path) => {
      const address = folder + path;
      const bytes = await fetchBytes(address);
      if (isWebPage(bytes)) throw new FetchError(address, NOT_FOUND);
      onfile();
      return bytes;
    };
  }
}

function failure(error: unknown): AtlasStatus {
  const detail = error instanceof Error ? error.message : String(error);
  const newer = error instanceof NewerVersionError;
  return { kind: 'failed', sentence: sentenceFor(error), detail, newer };
}

function sentenceFor(error: unknown): string {
  if (error instanceof NewerVersionError)
    return 'This map was made by a newer Field Atlas than this page. Reload the page for its newest version, or build the map again with the program that came with the page.';
  if (error instanceof OlderVersionError)
    return 'This map was made by an older Field Atlas than this page. Build it again with the program that came with the page.';
  if (error instanceof ContractError)
    return 'This map is damaged: one of its files does not hold what it should. Build it again, or copy its whole folder once more.';
  if (error instanceof FetchError && error.status !== null && error.status >= SERVER_ERROR)
    return 'The server could not hand out the map just now. Try again in a moment.';
  if (error instanceof FetchError && error.status !== null)
    return 'There is no whole map at this address: a file is missing. Check the name in the address, or build the map first.';
  if (error instanceof FetchError)
    return 'The map could not be fetched: the connection is down or the page was opened straight from the disk. Serve the folder (npm start) or go online, then try again.';
  return 'The map could not be opened.';
}

/** Many hosts answer with a page of their own where a file is missing; a map's files never begin like one. */
function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return /^\s*<(?:!doctype|html|\?xml|!--)/iu.test(start);
}

/** Always asks the server whether its copy is newer: a manifest out of the cache may name files that are gone. */
async function fetchFile(address: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-cache' });
  } catch {
    throw new FetchError(address, null);
  }
  if (!response.ok) throw new FetchError(address, response.status);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new FetchError(address, null);
  }
}
