import type { PhraseTable } from '../text/phrases.ts';

/** Returns in how many papers each phrase's idea occurs: its own papers, and where the texts define an abbreviation, those that write the one for the other
 * ("RNN" counts for "recurrent neural network" and for every part of it, and the other way round). `abbreviations` are keys as of `findAbbreviations`. O(entries + abbreviations). */
export function corpusReach(
  table: PhraseTable,
  abbreviations: ReadonlyMap<string, string>,
): Int32Array {
  const numbers = new Map(table.keys.map((key, phrase) => [key, phrase]));
  const pairs: (readonly [number, number])[] = [];
  for (const [short, long] of abbreviations)
    for (const part of partsOf(long)) {
      const pair = [numbers.get(short), numbers.get(part)] as const;
      if (pair[0] === undefined || pair[1] === undefined) continue;
      pairs.push([pair[1], pair[0]]);
      if (part === long) pairs.push([pair[0], pair[1]]);
    }
  const users = usersOf(table, new Set(pairs.flat()));
  const reach = Int32Array.from(table.documentFrequency);
  const joined = new Map<number, Set<number>>();
  for (const [phrase, other] of pairs) {
    const all = joined.get(phrase) ?? new Set(users.get(phrase));
    for (const paper of users.get(other) ?? []) all.add(paper);
    joined.set(phrase, all);
    reach[phrase] = all.size;
  }
  return reach;
}

/** All runs of up to three words of a key, itself among them. */
function partsOf(key: string): readonly string[] {
  const words = key.split(' ');
  return words.flatMap((_, first) =>
    [1, 2, 3]
      .filter((length) => first + length <= words.length)
      .map((length) => words.slice(first, first + length).join(' ')),
  );
}

function usersOf(
  table: PhraseTable,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>([...wanted].map((phrase) => [phrase, []]));
  for (let paper = 0; paper + 1 < table.start.length; paper += 1)
    for (let entry = table.start[paper] ?? 0; entry < (table.start[paper + 1] ?? 0); entry += 1)
      users.get(table.phrase[entry] ?? 0)?.push(paper);
  return users;
}
