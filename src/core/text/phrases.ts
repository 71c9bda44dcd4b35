import { collectSpellings, type SpellingCounter } from './spellings.ts';
import { tokenise, type Token } from './tokens.ts';

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
  options: PhraseOptions,
): PhraseTable {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const spellings = collectSpellings();
  const rows = texts.map(({ title, abstract }) => {
    const row = new Map<number, number>();
    addPhrases(tokenise(title), options.titleWeight, row, numbers, {
      options,
      spellings,
      isTitle: true,
    });
    addPhrases(tokenise(abstract), 1, row, numbers, { options, spellings, isTitle: false });
    for (const phrase of row.keys()) frequency[phrase] = (frequency[phrase] ?? 0) + 1;
    return row;
  });
  return assemble(rows, numbers, frequency, { options, spellings });
}

interface Context {
  readonly options: PhraseOptions;
  readonly spellings: SpellingCounter;
  readonly isTitle: boolean;
}

function addPhrases(
  tokens: readonly Token[],
  weight: number,
  row: Map<number, number>,
  numbers: Map<string, number>,
  context: Context,
): void {
  for (let first = 0; first < tokens.length; first += 1) {
    let key = '';
    for (let length = 1; length <= context.options.maximumLength; length += 1) {
      const token = tokens[first + length - 1];
      if (token === undefined || token.isStop) break;
      if (length > 1 && (token.joiner === null || token.sentence !== tokens[first]?.sentence))
        break;
      key = length === 1 ? token.key : `${key} ${token.key}`;
      let phrase = numbers.get(key);
      if (phrase === undefined) {
        phrase = numbers.size;
        numbers.set(key, phrase);
      }
      row.set(phrase, (row.get(phrase) ?? 0) + weight);
      context.spellings.add(phrase, tokens.slice(first, first + length), context.isTitle);
    }
  }
}

function assemble(
  rows: readonly Map<number, number>[],
  numbers: ReadonlyMap<string, number>,
  frequency: readonly number[],
  context: { readonly options: PhraseOptions; readonly spellings: SpellingCounter },
): PhraseTable {
  const allKeys = [...numbers.keys()];
  const kept = allKeys.map(
    (_, phrase) => (frequency[phrase] ?? 0) >= context.options.minimumDocuments,
  );
  const renumbered = new Int32Array(allKeys.length).fill(-1);
  let size = 0;
  for (const [phrase, isKept] of kept.entries()) if (isKept) renumbered[phrase] = size++;
  const keys = allKeys.filter((_, phrase) => kept[phrase] === true);
  const start = new Int32Array(rows.length + 1);
  const phrases: number[] = [];
  const counts: number[] = [];
  for (const [paper, row] of rows.entries()) {
    const entries = [...row]
      .map(([phrase, count]) => [renumbered[phrase] ?? -1, count] as const)
      .filter(([phrase]) => phrase >= 0)
      .sort((a, b) => a[0] - b[0]);
    for (const [phrase, count] of entries) {
      phrases.push(phrase);
      counts.push(count);
    }
    start[paper + 1] = phrases.length;
  }
  return {
    keys,
    lengths: Uint8Array.from(keys, (key) => key.split(' ').length),
    documentFrequency: Int32Array.from(frequency.filter((_, phrase) => kept[phrase] === true)),
    spellings: allKeys
      .map((_, phrase) => phrase)
      .filter((phrase) => kept[phrase] === true)
      .map((phrase) => context.spellings.best(phrase)),
    start,
    phrase: Int32Array.from(phrases),
    count: Float64Array.from(counts),
  };
}
