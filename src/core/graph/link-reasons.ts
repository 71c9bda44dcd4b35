import { tfIdf } from '../embed/tf-idf.ts';
import type { SparseMatrix } from '../math/sparse-matrix.ts';
import { COMMON_REASON, gradeReasons, WEAK_REASON } from '../text/reason-phrases.ts';
import type { PhraseTable } from '../text/phrases.ts';
import { isAcronymOf, isRepetition } from '../text/repetition.ts';
import { containsPhrase } from '../text/telling-phrases.ts';
import type { Links } from './links.ts';

/** A phrase that two papers share. */
export interface SharedPhrase {
  readonly phrase: number;
  /** Product of both TF-IDF weights: what the phrase adds to the cosine of the two papers. */
  readonly weight: number;
  /** What it is ordered by. */
  readonly score: number;
}

const MOST_TERMS = 6;
const MOST_WEAK_WORDS = 3;
/** What each further word of a shared phrase adds: two papers that share a whole phrase share more than its words. */
const PHRASE_BONUS = 0.6;
/** What a phrase is worth that many papers of the corpus use. */
const COMMON_WORTH = 0.3;

/** What `sharedReasons` needs of a corpus. */
export interface ReasonTable {
  readonly table: PhraseTable;
  /** TF-IDF rows of unit length, papers × phrases. */
  readonly weights: SparseMatrix;
  /** Grade of each phrase, see `gradeReasons`. */
  readonly grades: Uint8Array;
}

/** Returns what the reasons of links are read from. O(entries + phrases). */
export function reasonTable(table: PhraseTable): ReasonTable {
  return { table, weights: tfIdf(table), grades: gradeReasons(table) };
}

/** Returns for every link the shared phrases that speak most for it, most telling first; none where two papers share no phrase that could, see `sharedReasons`. O(links × phrases of a paper). */
export function explainLinks(links: Links, table: PhraseTable): readonly (readonly string[])[] {
  const reasons = reasonTable(table);
  return Array.from(links.source, (source, link) =>
    sharedReasons(reasons, source, links.target[link] ?? 0).map(
      ({ phrase }) => table.spellings[phrase] ?? '',
    ),
  );
}

/** Returns up to six phrases that two papers share, most telling first: the product of both TF-IDF weights, more for longer phrases, less for those that many papers use.
 * No stop words, boilerplate, general words, numbers alone or words of the whole corpus; where nothing telling is shared, up to three words that say little alone. No phrase repeats another,
 * be it by an inflection or as its abbreviation, and none only stands inside a longer one that both use. Ties by phrase number. O(phrases of a paper). */
export function sharedReasons(
  reasons: ReasonTable,
  one: number,
  other: number,
): readonly SharedPhrase[] {
  const shared = sharedPhrases(reasons, one, other);
  const telling = shared.filter(({ phrase }) => (reasons.grades[phrase] ?? 0) >= COMMON_REASON);
  if (telling.length > 0) return pick(telling, reasons.table, MOST_TERMS);
  const weak = shared.filter(({ phrase }) => reasons.grades[phrase] === WEAK_REASON);
  return pick(weak, reasons.table, MOST_WEAK_WORDS);
}

interface Candidate extends SharedPhrase {
  /** How often each of the two papers uses it. */
  readonly counts: readonly [number, number];
}

/** Best first, without those that stand inside a longer shared phrase and nowhere else. */
function sharedPhrases(
  { table, weights, grades }: ReasonTable,
  one: number,
  other: number,
): readonly Candidate[] {
  const shared: Candidate[] = [];
  let a = table.start[one] ?? 0;
  let b = table.start[other] ?? 0;
  while (a < (table.start[one + 1] ?? 0) && b < (table.start[other + 1] ?? 0)) {
    const left = table.phrase[a] ?? 0;
    const right = table.phrase[b] ?? 0;
    if (left === right) {
      const weight = (weights.value[a] ?? 0) * (weights.value[b] ?? 0);
      const bonus = 1 + PHRASE_BONUS * ((table.lengths[left] ?? 1) - 1);
      const worth = grades[left] === COMMON_REASON ? COMMON_WORTH : 1;
      const counts = [table.count[a] ?? 0, table.count[b] ?? 0] as const;
      shared.push({ phrase: left, weight, score: weight * bonus * worth, counts });
    }
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  const longer = shared.filter(
    ({ phrase }) => (table.lengths[phrase] ?? 1) > 1 && (grades[phrase] ?? 0) >= COMMON_REASON,
  );
  return shared
    .filter((candidate) => !longer.some((phrase) => swallows(phrase, candidate, table)))
    .sort((x, y) => y.score - x.score || x.phrase - y.phrase);
}

/** Whether both papers use the shorter phrase only inside the longer one. */
function swallows(longer: Candidate, shorter: Candidate, table: PhraseTable): boolean {
  return (
    longer.phrase !== shorter.phrase &&
    longer.counts[0] === shorter.counts[0] &&
    longer.counts[1] === shorter.counts[1] &&
    containsPhrase(table.keys[longer.phrase] ?? '', table.keys[shorter.phrase] ?? '')
  );
}

/** Best first, leaving out what overlaps or repeats a better one; a phrase takes the place of its abbreviation. */
function pick(
  candidates: readonly Candidate[],
  { keys, spellings }: PhraseTable,
  most: number,
): readonly SharedPhrase[] {
  const chosen: SharedPhrase[] = [];
  for (const { phrase, weight, score } of candidates) {
    const [key, spelling] = [keys[phrase] ?? '', spellings[phrase] ?? ''];
    const same = chosen.findIndex(({ phrase: other }) => {
      const otherKey = keys[other] ?? '';
      const contains = containsPhrase(otherKey, key) || containsPhrase(key, otherKey);
      return contains || isRepetition(spelling, spellings[other] ?? '');
    });
    const before = chosen[same];
    if (before === undefined && chosen.length < most) chosen.push({ phrase, weight, score });
    else if (before !== undefined && isAcronymOf(spellings[before.phrase] ?? '', spelling))
      chosen[same] = { phrase, weight, score };
  }
  return chosen;
}
