import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectPhrases } from '../../../src/core/text/phrases.ts';
import { isStopWord } from '../../../src/core/text/stop-words.ts';
import { repeatEachOther, repeatsItself } from '../../../src/core/topics/alike-words.ts';
import { nameTopics } from '../../../src/core/topics/name-topics.ts';

const name = (labels: readonly number[], texts: readonly { title: string; abstract: string }[]) =>
  nameTopics(
    Int32Array.from(labels),
    collectPhrases(texts, { maximumLength: 3, titleWeight: 3, minimumDocuments: 1 }),
    texts,
  );

describe('nameTopics', () => {
  const texts = [
    { title: 'Speech separation I', abstract: 'We study speech separation in noise.' },
    { title: 'Speech separation II', abstract: 'A model for speech separation.' },
    { title: 'Speech separation III', abstract: 'Fast speech separation.' },
    { title: 'Point clouds', abstract: 'Object detection in point clouds.' },
    { title: 'More point clouds', abstract: 'Point clouds of cars.' },
    { title: 'Point clouds again', abstract: 'Point clouds for object detection.' },
  ];

  it('calls topics by what their papers share', () => {
    const names = name([0, 0, 0, 1, 1, 1], texts).map((topic) => topic.name);
    expect(names[0]).toMatch(/^Speech separation/u);
    expect(names[1]).toMatch(/^Point cloud/u);
  });

  it('gives unique names without stop words to any papers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ title: fc.lorem({ maxCount: 5 }), abstract: fc.lorem({ maxCount: 15 }) }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.integer({ min: 1, max: 4 }),
        (papers, topics) => {
          const count = Math.min(topics, papers.length);
          const labels = papers.map((_, paper) => paper % count);
          const names = name(labels, papers).map((topic) => topic.name);
          expect(new Set(names).size).toBe(count);
          for (const text of names) expect(text.trim().length).toBeGreaterThan(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('still tells apart topics of papers that say the same', () => {
    const same = Array.from({ length: 6 }, () => ({ title: 'The same paper', abstract: 'Words.' }));
    const names = name([0, 0, 0, 1, 1, 1], same).map((topic) => topic.name);
    expect(names[0]).not.toBe(names[1]);
    for (const text of names)
      expect(text.split(/\s/u).every((word) => isStopWord(word.toLowerCase()))).toBe(false);
  });
});

describe('repeatEachOther', () => {
  it.each([
    ['recurrent networks', 'recurrence', true],
    ['LSTM', 'long short term memory', true],
    ['speech', 'music', false],
    ['state space', 'SSM', false],
  ])('compares "%s" and "%s"', (one, other, verdict) => {
    expect(repeatEachOther(one, other)).toBe(verdict);
  });
});

describe('repeatsItself', () => {
  it('finds two inflections of one word', () => {
    expect(repeatsItself('network of networks')).toBe(true);
    expect(repeatsItself('speech separation')).toBe(false);
  });
});
