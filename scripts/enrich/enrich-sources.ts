import { seededRandom } from '../../src/core/math/random.ts';
import type { Fact } from '../../src/core/read/join-facts.ts';
import { readRecords } from '../../src/core/read/read-corpus.ts';
import type { PaperSource } from '../../src/core/read/source-file.ts';
import { catalogueHome } from '../fetch/catalogue-home.ts';
import { OPENALEX } from '../fetch/openalex.ts';
import { cacheFolder } from '../files/cache-folder.ts';
import { realClocks } from '../net/clocks.ts';
import { createPoliteClient } from '../net/polite-client.ts';
import { keyIn } from '../net/server-key.ts';
import { openAnswerCache } from './answer-cache.ts';
import { enrichRecords, type Enriched } from './enrich-records.ts';

/** That what papers lack is looked up, and by whom. */
export interface EnrichRequest {
  readonly email: string | null;
}

/** How a look-up shows itself. */
export interface EnrichDisplay {
  readonly onProgress: (done: number, total: number) => void;
  /** Receives a sentence before a wait that somebody may wonder about. */
  readonly onWait: (sentence: string) => void;
}

const DEADLINE_MS = 60_000;
/** A shorter wait needs no words. */
const NOTABLE_WAIT_MS = 4000;

/** Reads the sources and looks up in OpenAlex what their papers lack; answers are kept in the cache folder. The build reads
 * the sources again with what was found: linear in the bytes, and little beside the requests (50 identifiers each, one
 * title each).
 * @throws UserError where the cache's disk refuses or the key is none, InputError for a source that cannot be read */
export async function enrichSources(
  sources: readonly PaperSource[],
  facts: readonly Fact[],
  { email }: EnrichRequest,
  { onProgress, onWait }: EnrichDisplay,
): Promise<Enriched> {
  const records = readRecords(sources, facts);
  const key = keyIn(process.env, 'OPENALEX_API_KEY');
  const client = createPoliteClient({
    label: OPENALEX.label,
    intervalMs: OPENALEX.intervalMs,
    secret: key,
    clocks: realClocks(DEADLINE_MS),
    random: seededRandom(process.pid),
    onWait: (waitMs, { message }) => {
      if (waitMs < NOTABLE_WAIT_MS) return;
      onWait(`OpenAlex ${message}; trying again in ${Math.round(waitMs / 1000)} s.`);
    },
    signal: new AbortController().signal,
  });
  const asker = { client, home: catalogueHome(OPENALEX, process.env), email, key };
  const folder = cacheFolder(process.env, process.platform);
  const cache = openAnswerCache(folder, OPENALEX.source, Date.now());
  return enrichRecords(records, asker, cache, onProgress);
}
