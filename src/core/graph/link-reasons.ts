import { tfIdf } from '../embed/tf-idf.ts';
import type { SparseMatrix } from '../math/sparse-matrix.ts';
import type { PhraseTable } from '../text/phrases.ts';
import { isBoilerplate } from '../text/stop-words.ts';
import { containsPhrase, flagTellingPhrases } from '../text/telling-phrases.ts';
import type { Links } from './links.ts';

const MOST_TERMS = 6;
const MOST_PLAIN_WORDS = 3;
/** Shared by more than this share of the papers, a phrase explains no single link. */
const MOST_SHARE = 0.35;
/** What each further word of a shared phrase adds: two papers that share a whole phrase share more than its words. */
const PHRASE_BONUS = 0.6;

interface Candidate {
  readonly phrase: number;
  readonly score: number;
}

/** Returns for every link the shared phrases that speak most for it, most telling first: the product of both TF-IDF weights, more for longer phrases.
 * No listed phrase contains another; no stop words, boilerplate, numbers alone or words of the whole corpus, unless the two share nothing else
 * (then plain shared words, at last the rarest one). Ties by phrase number. O(links × phrases of a paper). */
export function explainLinks(links: Links, table: PhraseTable): readonly (readonly string[])[] {
  const weights = tfIdf(table);
  const telling = flagTellingPhrases(table, MOST_SHARE);
  return Array.from(links.source, (source, link) => {
    const shared = sharedPhrases(weights, table, source, links.target[link] ?? 0);
    const candidates = shared.filter(({ phrase }) => telling[phrase] === 1);
    const chosen =
      candidates.length > 0 ? pickPhrases(candidates, table) : plainWords(shared, table);
    return chosen.map((phrase) => table.spellings[phrase] ?? '');
  });
}

function sharedPhrases(
  { start, value }: SparseMatrix,
  table: PhraseTable,
  one: number,
  other: number,
): readonly Candidate[] {
  const shared: Candidate[] = [];
  let a = start[one] ?? 0;
  let b = start[other] ?? 0;
  while (a < (start[one + 1] ?? 0) && b < (start[other + 1] ?? 0)) {
    const left = table.phrase[a] ?? 0;
    const right = table.phrase[b] ?? 0;
    if (left === right) {
      const bonus = 1 + PHRASE_BONUS * ((table.lengths[left] ?? 1) - 1);
      shared.push({ phrase: left, score: (value[a] ?? 0) * (value[b] ?? 0) * bonus });
    }
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return shared.sort((x, y) => y.score - x.score || x.phrase - y.phrase);
}

/** Best first, leaving out what overlaps a better one. */
function pickPhrases(candidates: readonly Candidate[], table: PhraseTable): readonly number[] {
  const chosen: number[] = [];
  for (const { phrase } of candidates) {
    const key = table.keys[phrase] ?? '';
    const overlaps = chosen.some((other) => {
      const otherKey = table.keys[other] ?? '';
      return containsPhrase(otherKey, key) || containsPhrase(key, otherKey);
    });
    if (!overlaps) chosen.push(phrase);
    if (chosen.length === MOST_TERMS) break;
  }
  return chosen;
}

/** The best shared words that are at least no boilerplate; else the rarest word. */
function plainWords(shared: readonly Candidate[], table: PhraseTable): readonly number[] {
  const words = shared.filter(({ phrase }) => table.lengths[phrase] === 1);
  const most = MOST_SHARE * (table.start.length - 1);
  const plain = words.filter(
    ({ phrase }) =>
      !isBoilerplate(table.spellings[phrase] ?? '') &&
      (table.documentFrequency[phrase] ?? 0) <= most,
  );
  if (plain.length > 0) return plain.slice(0, MOST_PLAIN_WORDS).map(({ phrase }) => phrase);
  const frequency = ({ phrase }: Candidate): number => table.documentFrequency[phrase] ?? 0;
  const [best] = [...words].sort((a, b) => frequency(a) - frequency(b) || a.phrase - b.phrase);
  return best === undefined ? [] : [best.phrase];
}
