import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSentences, largestShare } from '../../../src/core/overview/choose-sentences.ts';
import { saySame } from '../../../src/core/overview/near-duplicates.ts';
import { LENGTHS } from '../../../src/core/overview/overview.ts';
import { planOverview } from '../../../src/core/overview/plan-overview.ts';
import { readSentences } from '../../../src/core/overview/read-sentences.ts';
import { overviewSource } from '../../../src/core/overview/source.ts';
import { arbitraryMap } from '../explore/arbitrary-map.ts';

const subject = fc.constantFrom('Networks', 'Markets', 'Cells', 'Bridges', 'Languages', 'Rivers');
const verb = fc.constantFrom(
  'suffer from a lack of data in',
  'are widely used to model',
  'achieve an accuracy of 93.4 % on',
  'remain an open problem of',
);
const object = fc.constantFrom('speech', 'traffic', 'growth', 'weather', 'music', 'proteins');
const sentence = fc
  .tuple(subject, verb, object, object, object)
  .map(([who, does, a, b, c]) => `${who} ${does} ${a} and the ${b} of many ${c}.`);
const abstract = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join(' '));

const drawn = arbitraryMap.chain((map) =>
  fc
    .tuple(
      fc.array(abstract, { minLength: map.papers.length, maxLength: map.papers.length }),
      fc.constantFrom(...LENGTHS),
    )
    .map(([abstracts, length]) => ({ map, abstracts, length })),
);

describe('chooseSentences', () => {
  it('never repeats itself, and lets no paper say more than a fifth where there are sentences enough', () => {
    fc.assert(
      fc.property(drawn, ({ map, abstracts, length }) => {
        const texts = abstracts.map((text) => ({ title: '', abstract: text }));
        const table = readSentences(texts);
        const plan = planOverview(overviewSource(map, table, [...map.papers.keys()]));
        const { chosen } = chooseSentences(plan, table, length);
        const all = chosen.flat();
        expect(new Set(all).size).toBe(all.length);
        for (const [at, one] of all.entries())
          for (const other of all.slice(at + 1)) expect(saySame(table, one, other)).toBe(false);
        const { uses, share } = largestShare(table, chosen);
        if (map.papers.length >= 5) expect(share <= 0.2 || uses === 1).toBe(true);
        for (const [at, passage] of chosen.entries())
          expect(passage.length).toBeLessThanOrEqual(plan.passages[at]?.quota[length] ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});
