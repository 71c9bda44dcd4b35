import { describe, expect, it } from 'vitest';
import { collectPhrases } from '../../../src/core/text/phrases.ts';
import { phrasesAmong } from '../../../src/core/text/phrases-among.ts';
import { nameKey } from '../../../src/core/topics/name-key.ts';
import { nameTree } from '../../../src/core/topics/name-tree.ts';
import { nameTopics } from '../../../src/core/topics/name-topics.ts';

/** Three papers a subject, each subject with a field and a speciality. */
const SUBJECTS = [
  ['speech recognition', 'noisy telephone lines'],
  ['speech recognition', 'children voices'],
  ['image segmentation', 'satellite pictures'],
  ['image segmentation', 'medical scans'],
] as const;
const papers = SUBJECTS.flatMap(([field, speciality]) =>
  ['First', 'Second', 'Third'].map((which) => ({
    title: `${which} steps towards ${field} on ${speciality}`,
    abstract: `We study ${field}. The case of ${speciality} is hard. We solve ${field} for ${speciality}, and of ${speciality} we say more.`,
  })),
);
const table = collectPhrases(papers, { maximumLength: 3, titleWeight: 3, minimumDocuments: 2 });
const topics = Int32Array.from(papers, (_, paper) => Math.floor(paper / 6));
const tree = {
  topics,
  areas: null,
  subtopics: {
    labels: Int32Array.from(papers, (_, paper) => Math.floor(paper / 3)),
    parents: Int32Array.of(0, 0, 1, 1),
  },
};
const strength = new Float64Array(papers.length).fill(1);

describe('nameTree', () => {
  it('names topics as if they were alone, and subtopics by what their siblings lack', () => {
    const names = nameTree(tree, table, papers, strength);
    expect(names.topics).toEqual(nameTopics(topics, table, papers, strength));
    expect(names.subtopics).toHaveLength(4);
    for (const [part, { name }] of names.subtopics.entries()) {
      const speciality = SUBJECTS[part]?.[1] ?? '';
      expect(speciality.split(' ').some((word) => name.toLowerCase().includes(word))).toBe(true);
      expect(name.toLowerCase()).not.toContain(SUBJECTS[part]?.[0]);
    }
  });

  it('gives no name twice, whatever the level', () => {
    const areas = Int32Array.of(0, 1);
    const names = nameTree({ ...tree, areas }, table, papers, strength);
    const all = [...names.areas, ...names.topics, ...names.subtopics].map(({ name }) =>
      nameKey(name),
    );
    expect(names.areas).toHaveLength(2);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('nameKey', () => {
  it('takes "A & B" for "b & a"', () => {
    expect(nameKey('Music & Speech')).toBe(nameKey('Speech & music'));
    expect(nameKey('Music')).not.toBe(nameKey('Speech'));
  });
});

describe('phrasesAmong', () => {
  it('is the table of these papers alone, spelled as in the whole', () => {
    const some = Int32Array.of(0, 1, 2);
    const own = phrasesAmong(table, some, 2);
    const fresh = collectPhrases(papers.slice(0, 3), {
      maximumLength: 3,
      titleWeight: 3,
      minimumDocuments: 2,
    });
    expect([...own.keys].sort()).toEqual([...fresh.keys].sort());
    const rows = (of: typeof own) =>
      Array.from({ length: 3 }, (_, paper) =>
        Array.from(
          of.phrase.subarray(of.start[paper], of.start[paper + 1]),
          (phrase, at) => `${of.keys[phrase]}:${of.count[(of.start[paper] ?? 0) + at]}`,
        ).sort(),
      );
    expect(rows(own)).toEqual(rows(fresh));
    expect([...own.documentFrequency].every((papersOf) => papersOf >= 2)).toBe(true);
  });
});
