import { describe, expect, it } from 'vitest';
import { createPairTable } from '../../../../src/core/math/pair-table.ts';
import {
  collectPairs,
  countTerms,
  documentFrequencies,
  readTexts,
} from '../../../../src/core/embed/terms/read-terms.ts';
import { createWordReader } from '../../../../src/core/embed/terms/word-reader.ts';

const TEXTS = [
  { title: 'Graph networks', abstract: 'Graph networks learn. Networks of graph.' },
  { title: '', abstract: 'Graph networks' },
];

describe('createPairTable', () => {
  it('numbers pairs as they come, order matters', () => {
    const pairs = createPairTable();
    expect([pairs.add(1, 2), pairs.add(2, 1), pairs.add(1, 2), pairs.find(2, 2)]).toEqual([
      0, 1, 0, -1,
    ]);
    expect([pairs.first(1), pairs.second(1), pairs.size]).toEqual([2, 1, 2]);
  });

  it('keeps every pair while it grows', () => {
    const pairs = createPairTable();
    for (let pair = 0; pair < 5000; pair += 1) pairs.add(pair % 71, Math.floor(pair / 71));
    for (let pair = 0; pair < 5000; pair += 1)
      expect(pairs.find(pair % 71, Math.floor(pair / 71))).toBe(pair);
  });
});

describe('countTerms', () => {
  const reader = createWordReader();
  const read = readTexts(TEXTS, reader);
  const pairs = collectPairs(read, () => true);
  const size = reader.words.length + pairs.size;
  const counts = countTerms(
    read,
    {
      count: size,
      ofWord: (word) => word,
      ofPair: (first, second) => reader.words.length + pairs.find(first, second),
    },
    3,
  );
  const countOf = (paper: number, term: number): number => {
    const entries = [...counts.term.keys()].slice(counts.start[paper], counts.start[paper + 1]);
    const entry = entries.find((at) => counts.term[at] === term);
    return entry === undefined ? 0 : (counts.count[entry] ?? 0);
  };

  it('counts a title thrice on top of the abstract', () => {
    expect(reader.words).toEqual(['graph', 'network', 'learn']);
    expect([0, 1, 2].map((term) => countOf(0, term))).toEqual([5, 5, 1]);
    expect([0, 1, 2].map((term) => countOf(1, term))).toEqual([1, 1, 0]);
  });

  it('counts pairs of words side by side in a sentence only', () => {
    const names = Array.from(
      { length: pairs.size },
      (_, pair) => `${reader.words[pairs.first(pair)]} ${reader.words[pairs.second(pair)]}`,
    );
    expect(names).toEqual(['graph network', 'network learn']);
    expect(countOf(0, 3)).toBe(4);
  });

  it('says in how many papers a term occurs', () => {
    expect([...documentFrequencies(counts, size)]).toEqual([2, 2, 1, 2, 1]);
  });
});
