import { describe, expect, it } from 'vitest';
import { largestShare } from '../../../src/core/overview/choose-sentences.ts';
import { saySame } from '../../../src/core/overview/near-duplicates.ts';
import { LENGTHS, SECTIONS } from '../../../src/core/overview/overview.ts';
import type { QuotedSentence } from '../../../src/core/overview/overview-text.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { makeOverview, readSeed, type MadeOverview } from './seed-overview.ts';

const { map, table } = await readSeed();
const everything = [...map.papers.keys()];
const scopes = [
  ['the whole map', everything],
  ...map.manifest.topics.map(
    ({ name }, topic) =>
      [name, everything.filter((paper) => map.columns.topic[paper] === topic)] as const,
  ),
] as const;
const cases = scopes.flatMap(([name, papers]) =>
  LENGTHS.map((length) => [name, length, papers] as const),
);

const sentencesOf = ({ text }: MadeOverview): readonly QuotedSentence[] =>
  text.sections.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences));

describe('the overview of the seed', () => {
  it.each(cases)(
    '%s at length %i is made of whole sentences, each with its source',
    (_, length, papers) => {
      const made = makeOverview(map, table, papers, length);
      const quoted = sentencesOf(made);
      expect(quoted.length).toBeGreaterThanOrEqual(5);
      for (const { text, paper, label } of quoted) {
        expect(papers).toContain(paper);
        expect(label).not.toBe('');
        const { abstract } = map.papers[paper] ?? { abstract: '' };
        const whole = splitSentences(abstract).map(({ start, end }) => abstract.slice(start, end));
        expect(whole).toContain(text);
        expect(text).not.toMatch(
          /^(?:this|however|it|these|such|those|they|its|thus|moreover|but|and)\b/iu,
        );
        expect(text).toMatch(/[.?!]["”’')]*$/u);
      }
      const chosen = made.overview.chosen.flat();
      expect(new Set(chosen).size).toBe(chosen.length);
      if (papers.length >= 5)
        expect(largestShare(table, made.overview.chosen).share).toBeLessThanOrEqual(0.2);
    },
  );

  it('never says the same twice', () => {
    const chosen = makeOverview(map, table, everything, 5).overview.chosen.flat();
    for (const [at, one] of chosen.entries())
      for (const other of chosen.slice(at + 1)) expect(saySame(table, one, other)).toBe(false);
  });

  it('has every section, in order, and findings that mostly hold numbers', () => {
    const { text } = makeOverview(map, table, everything, 2);
    expect(text.sections.map(({ kind }) => kind)).toEqual(SECTIONS);
    const findings = text.sections.find(({ kind }) => kind === 'findings');
    const told = findings?.parts.flatMap(({ sentences }) => sentences) ?? [];
    const withNumbers = told.filter((sentence) => /\d/u.test(sentence.text));
    expect(withNumbers.length).toBeGreaterThanOrEqual(told.length / 2);
  });

  it('hears many voices: a quarter of the papers at the default length, and grows with the length', () => {
    const sizes = LENGTHS.map((length) => makeOverview(map, table, everything, length).text);
    expect(sizes[1]?.references.length).toBeGreaterThanOrEqual(everything.length / 4);
    const counts = sizes.map((text) => text.counts.find(({ name }) => name === 'Sentences')?.value);
    const numbers = counts.map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(LENGTHS.length);
  });

  it('is the same each time', () => {
    const [one, other] = [3, 3].map(() => makeOverview(map, table, everything, 3));
    expect(one?.text).toEqual(other?.text);
  });

  it('says how topics relate with the terms of the links between them', () => {
    const { text } = makeOverview(map, table, everything, 3);
    const relations = text.sections.find(({ kind }) => kind === 'relations');
    for (const { heading, note } of relations?.parts ?? []) {
      expect(heading?.split(' – ').length).toBe(2);
      expect(note).toMatch(/^\d+ links?; shared terms: /u);
    }
  });
});
