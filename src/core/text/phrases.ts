import { frequentPhrases, type FrequentPhrases } from './frequent-phrases.ts';
import { collectSpellings } from './spellings.ts';
import { tokenColumns, type TokenColumns } from './token-columns.ts';

/** The phrases of a corpus and how often each paper uses them. */
export interface PhraseTable {
  /** Word keys joined by a blank; in the order of first occurrence. */
  readonly keys: readonly string[];
  /** Words per phrase. */
  readonly lengths: Uint8Array;
  /** In how many papers each phrase occurs. */
  readonly documentFrequency: Int32Array;
  /** Each phrase as the papers write it most often. */
  readonly spellings: readonly string[];
  /** Rows of the paper × phrase counts: paper p owns the entries start[p] … start[p + 1]. */
  readonly start: Int32Array;
  /** Phrase number of each entry, rising within a paper. */
  readonly phrase: Int32Array;
  /** Count of each entry: abstract + titleWeight × title. */
  readonly count: Float64Array;
}

export interface PhraseOptions {
  readonly maximumLength: number;
  /** How often a word of the title counts. */
  readonly titleWeight: number;
  /** Phrases in fewer papers are dropped. */
  readonly minimumDocuments: number;
}

/** Returns all phrases of up to `maximumLength` neighbouring words without a stop word, never across punctuation or sentences. O(words × maximumLength). */
export function collectPhrases(
  texts: readonly { readonly title: string; readonly abstract: string }[],
  { maximumLength, titleWeight, minimumDocuments }: PhraseOptions,
): PhraseTable {
  const columns = tokenColumns(texts);
  const found = frequentPhrases(columns, maximumLength, minimumDocuments);
  const order = orderOfOccurrence(columns, found);
  const counts = countPhrases(columns, found, order.number, titleWeight);
  return {
    keys: order.phrases.map((phrase) => keyOf(columns, found, order.place[phrase] ?? 0, phrase)),
    lengths: Uint8Array.from(order.phrases, (phrase) => found.lengths[phrase] ?? 0),
    documentFrequency: Int32Array.from(
      order.phrases,
      (phrase) => found.documentFrequency[phrase] ?? 0,
    ),
    spellings: spellPhrases(columns, found, order.phrases),
    ...counts,
  };
}

interface Order {
  /** Phrases in the order of their first occurrence, shorter ones first. */
  readonly phrases: readonly number[];
  /** Place of each phrase in that order. */
  readonly number: Int32Array;
  /** Where each phrase first begins. */
  readonly place: Int32Array;
}

function orderOfOccurrence(columns: TokenColumns, found: FrequentPhrases): Order {
  const number = new Int32Array(found.lengths.length).fill(-1);
  const place = new Int32Array(found.lengths.length);
  const phrases: number[] = [];
  eachOccurrence(columns, found, (phrase, at) => {
    if ((number[phrase] ?? 0) >= 0) return;
    number[phrase] = phrases.push(phrase) - 1;
    place[phrase] = at;
  });
  return { phrases, number, place };
}

function eachOccurrence(
  { word }: TokenColumns,
  { at }: FrequentPhrases,
  visit: (phrase: number, place: number) => void,
): void {
  for (let place = 0; place < word.length; place += 1)
    for (const row of at) {
      const phrase = row[place] ?? -1;
      if (phrase >= 0) visit(phrase, place);
    }
}

function keyOf(
  { word, words }: TokenColumns,
  { lengths }: FrequentPhrases,
  place: number,
  phrase: number,
): string {
  const length = lengths[phrase] ?? 0;
  return Array.from(word.subarray(place, place + length), (one) => words[one] ?? '').join(' ');
}

function countPhrases(
  columns: TokenColumns,
  { at }: FrequentPhrases,
  number: Int32Array,
  titleWeight: number,
): Pick<PhraseTable, 'start' | 'phrase' | 'count'> {
  const { papers, start } = columns;
  const sums = new Float64Array(number.length);
  const rows = new Int32Array(papers + 1);
  const entries: { readonly phrase: number[]; readonly count: number[] } = {
    phrase: [],
    count: [],
  };
  const countText = (text: number, weight: number, met: number[]): void => {
    for (const row of at)
      for (let place = start[text] ?? 0; place < (start[text + 1] ?? 0); place += 1) {
        const phrase = row[place] ?? -1;
        const own = phrase < 0 ? -1 : (number[phrase] ?? -1);
        if (own < 0) continue;
        if (sums[own] === 0) met.push(own);
        sums[own] = (sums[own] ?? 0) + weight;
      }
  };
  for (let paper = 0; paper < papers; paper += 1) {
    const met: number[] = [];
    countText(2 * paper, titleWeight, met);
    countText(2 * paper + 1, 1, met);
    for (const phrase of met.sort((a, b) => a - b)) {
      entries.phrase.push(phrase);
      entries.count.push(sums[phrase] ?? 0);
      sums[phrase] = 0;
    }
    rows[paper + 1] = entries.phrase.length;
  }
  return {
    start: rows,
    phrase: Int32Array.from(entries.phrase),
    count: Float64Array.from(entries.count),
  };
}

/** The first so many occurrences of a phrase settle how it is spelled. */
const ENOUGH_OCCURRENCES = 200;

function spellPhrases(
  columns: TokenColumns,
  found: FrequentPhrases,
  phrases: readonly number[],
): readonly string[] {
  const spellings = collectSpellings(columns);
  const seen = new Int32Array(found.lengths.length);
  let text = 0;
  eachOccurrence(columns, found, (phrase, place) => {
    while (place >= (columns.start[text + 1] ?? 0)) text += 1;
    if ((seen[phrase] ?? 0) >= ENOUGH_OCCURRENCES) return;
    seen[phrase] = (seen[phrase] ?? 0) + 1;
    spellings.add(phrase, place, found.lengths[phrase] ?? 0, text % 2 === 0);
  });
  return phrases.map((phrase) => spellings.best(phrase));
}
