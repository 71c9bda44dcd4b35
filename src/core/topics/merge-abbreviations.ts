import type { PhraseTable } from '../text/phrases.ts';

/** Returns the table with every abbreviation's uses counted as uses of the phrase that it stands for, where the table has both: a paper that says "SSM" is about "state space models".
 * Phrase numbers stay; a merged abbreviation is left without papers. In a paper that uses both, the larger count stands. `abbreviations` are keys as of `findAbbreviations`. O(entries). */
export function mergeAbbreviations(
  table: PhraseTable,
  abbreviations: ReadonlyMap<string, string>,
): PhraseTable {
  const numbers = new Map(table.keys.map((key, phrase) => [key, phrase]));
  const target = Int32Array.from(table.keys, (key, phrase) => {
    const long = numbers.get(abbreviations.get(key) ?? '');
    return long === undefined || abbreviations.has(table.keys[long] ?? '') ? phrase : long;
  });
  const rows = mergeRows(table, target);
  const documentFrequency = new Int32Array(table.keys.length);
  for (const phrase of rows.phrase)
    documentFrequency[phrase] = (documentFrequency[phrase] ?? 0) + 1;
  return { ...table, documentFrequency, ...rows };
}

/** The rows with every phrase counted as its target; most rows have none that changes. */
function mergeRows(
  table: PhraseTable,
  target: Int32Array,
): Pick<PhraseTable, 'start' | 'phrase' | 'count'> {
  const start = new Int32Array(table.start.length);
  const phrase = new Int32Array(table.phrase.length);
  const count = new Float64Array(table.count.length);
  let end = 0;
  for (let paper = 0; paper + 1 < start.length; paper += 1) {
    const [from, to] = [table.start[paper] ?? 0, table.start[paper + 1] ?? 0];
    const phrases = table.phrase.subarray(from, to);
    const counts = table.count.subarray(from, to);
    if (phrases.some((one) => target[one] !== one)) {
      for (const [one, most] of mergeRow(phrases, counts, target)) {
        phrase[end] = one;
        count[end] = most;
        end += 1;
      }
    } else {
      phrase.set(phrases, end);
      count.set(counts, end);
      end += phrases.length;
    }
    start[paper + 1] = end;
  }
  return { start, phrase: phrase.slice(0, end), count: count.slice(0, end) };
}

function mergeRow(
  phrases: Int32Array,
  counts: Float64Array,
  target: Int32Array,
): readonly (readonly [phrase: number, count: number])[] {
  const row = new Map<number, number>();
  for (const [at, phrase] of phrases.entries()) {
    const long = target[phrase] ?? phrase;
    row.set(long, Math.max(row.get(long) ?? 0, counts[at] ?? 0));
  }
  return [...row].sort(([a], [b]) => a - b);
}
