import { ONE_FILE, type OneFileFacts } from '../core/write/one-file/one-file-page.ts';
import { FetchError, type FetchBytes } from './atlas.svelte.ts';

/** The files that a page holds in itself. */
export interface EmbeddedFiles extends OneFileFacts {
  readonly read: FetchBytes;
  /** Whether there is one of that name. */
  has(name: string): boolean;
}

const NOT_FOUND = 404;

/** Returns the files inside a page; null for a page that fetches its map. */
export function embeddedFiles(page: Document): EmbeddedFiles | null {
  const told = page.getElementById(ONE_FILE.facts)?.textContent;
  if (told === undefined) return null;
  const elements = new Map(
    [...page.querySelectorAll(`script[${ONE_FILE.attribute}]`)].map((element) => [
      element.getAttribute(ONE_FILE.attribute),
      element,
    ]),
  );
  return {
    ...parseFacts(JSON.parse(told)),
    has: (name) => elements.has(name),
    read(name) {
      const packed = elements.get(name)?.textContent;
      return packed === undefined
        ? Promise.reject(new FetchError(name, NOT_FOUND))
        : unpack(packed);
    },
  };
}

function parseFacts(facts: unknown): OneFileFacts {
  const { view, notes } = Object(facts) as Record<string, unknown>;
  return {
    view: typeof view === 'string' ? view : '',
    notes: Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [],
  };
}

async function unpack(packed: string): Promise<Uint8Array> {
  const letters = atob(packed);
  const bytes = Uint8Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
