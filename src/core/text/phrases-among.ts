import type { PhraseTable } from './phrases.ts';

/** Returns the phrase table of some of the papers, in their order: the phrases that at least `minimumDocuments` of them use, in the order of the whole table, spelled as there. O(entries of the papers). */
export function phrasesAmong(
  table: PhraseTable,
  papers: Int32Array,
  minimumDocuments: number,
): PhraseTable {
  const users = new Map<number, number>();
  let entries = 0;
  const eachEntry = (paper: number, visit: (entry: number, phrase: number) => void): void => {
    for (let entry = table.start[paper] ?? 0; entry < (table.start[paper + 1] ?? 0); entry += 1)
      visit(entry, table.phrase[entry] ?? 0);
  };
  for (const paper of papers)
    eachEntry(paper, (_, phrase) => {
      users.set(phrase, (users.get(phrase) ?? 0) + 1);
      entries += 1;
    });
  const kept = [...users.keys()]
    .filter((phrase) => (users.get(phrase) ?? 0) >= minimumDocuments)
    .sort((a, b) => a - b);
  const number = new Map(kept.map((phrase, at) => [phrase, at]));
  const start = new Int32Array(papers.length + 1);
  const rows = { phrase: new Int32Array(entries), count: new Float64Array(entries) };
  let end = 0;
  for (const [row, paper] of papers.entries()) {
    eachEntry(paper, (entry, phrase) => {
      const own = number.get(phrase);
      if (own === undefined) return;
      rows.phrase[end] = own;
      rows.count[end] = table.count[entry] ?? 0;
      end += 1;
    });
    start[row + 1] = end;
  }
  return {
    keys: kept.map((phrase) => table.keys[phrase] ?? ''),
    lengths: Uint8Array.from(kept, (phrase) => table.lengths[phrase] ?? 0),
    documentFrequency: Int32Array.from(kept, (phrase) => users.get(phrase) ?? 0),
    spellings: kept.map((phrase) => table.spellings[phrase] ?? ''),
    start,
    phrase: rows.phrase.slice(0, end),
    count: rows.count.slice(0, end),
  };
}
