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
  const documentFrequency = new Int32Array(table.keys.length);
  const start = new Int32Array(table.start.length);
  const phrases: number[] = [];
  const counts: number[] = [];
  for (let paper = 0; paper + 1 < table.start.length; paper += 1) {
    const row = new Map<number, number>();
    for (let entry = table.start[paper] ?? 0; entry < (table.start[paper + 1] ?? 0); entry += 1) {
      const phrase = target[table.phrase[entry] ?? 0] ?? 0;
      row.set(phrase, Math.max(row.get(phrase) ?? 0, table.count[entry] ?? 0));
    }
    for (const [phrase, count] of [...row].sort(([a], [b]) => a - b)) {
      documentFrequency[phrase] = (documentFrequency[phrase] ?? 0) + 1;
      phrases.push(phrase);
      counts.push(count);
    }
    start[paper + 1] = phrases.length;
  }
  return {
    ...table,
    documentFrequency,
    start,
    phrase: Int32Array.from(phrases),
    count: Float64Array.from(counts),
  };
}
