import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import { linkPapers } from '../../../src/core/graph/links.ts';
import { chooseTopics, readableTopicCounts } from '../../../src/core/topics/choose-topics.ts';
import { topicNearness } from '../../../src/core/topics/topic-nearness.ts';
import { topicStrength } from '../../../src/core/topics/topic-strength.ts';
import { plainNeighbours, unitVectors } from '../../support/random-vectors.ts';

/** Three groups of five papers around three directions. */
const rows = Array.from({ length: 15 }, (_, paper) =>
  [0, 1, 2].map((axis) => (axis === paper % 3 ? 1 : 0.05 * ((paper * 7 + axis * 3) % 5))),
);

describe('chooseTopics', () => {
  it('finds groups that are plainly there, the same whatever the seed', async () => {
    const links = linkPapers(plainNeighbours(unitVectors(rows), 4));
    const found = await chooseTopics(15, links, 42, noEffects);
    const expected = rows.map((_, paper) => paper % 3);
    expect([...found.labels]).toEqual(expected);
    expect(found.stability).toBeCloseTo(1, 5);
  });

  it('puts every paper of any corpus in exactly one topic, largest first', async () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (papers) => {
        const vectors = unitVectors(papers);
        const links = linkPapers(plainNeighbours(vectors, 4));
        const { labels } = await chooseTopics(papers.length, links, 1, noEffects);
        const sizes = new Map<number, number>();
        for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
        for (let topic = 1; topic < sizes.size; topic += 1)
          expect(sizes.get(topic) ?? 0).toBeLessThanOrEqual(sizes.get(topic - 1) ?? 0);
        for (const strength of topicStrength(labels, links, topicNearness(labels, vectors))) {
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('readableTopicCounts', () => {
  it.each([
    [1, 1, 1],
    [36, 4, 8],
    [1000, 19, 35],
  ])('gives %i papers %i to %i topics', (papers, fewest, most) => {
    expect(readableTopicCounts(papers)).toEqual([fewest, most]);
  });
});
