import { describe, expect, it } from 'vitest';
import {
  dropSentence,
  moveSentence,
  resizeOverview,
  sentenceInstead,
  swapSentence,
} from '../../../src/core/overview/edit-overview.ts';
import { makeOverview, readSeed } from './seed-overview.ts';

const { map, table } = await readSeed();
const { plan, overview } = makeOverview(map, table, [...map.papers.keys()], 3);
const passage = overview.chosen.findIndex((sentences) => sentences.length >= 3);
const [first = -1, second = -1, third = -1] = overview.chosen[passage] ?? [];

describe('dropSentence', () => {
  it('takes one sentence out for good', () => {
    const dropped = dropSentence(overview, first);
    expect(dropped.chosen.flat()).toEqual(
      overview.chosen.flat().filter((other) => other !== first),
    );
    for (const length of [1, 3, 5] as const)
      expect(resizeOverview(plan, table, dropped, length).chosen.flat()).not.toContain(first);
  });

  it('leaves an overview alone that does not hold it', () => {
    expect(dropSentence(overview, -5)).toBe(overview);
  });
});

describe('swapSentence', () => {
  it('changes nothing but the one place, to a sentence of the same passage that was not there', () => {
    const swapped = swapSentence(plan, table, overview, second);
    const instead = swapped.chosen[passage]?.[1] ?? -1;
    expect(instead).toBe(sentenceInstead(plan, table, overview, second));
    expect(swapped.chosen[passage]).toEqual(
      overview.chosen[passage]?.map((other) => (other === second ? instead : other)),
    );
    expect(overview.chosen.flat()).not.toContain(instead);
    expect(plan.passages[passage]?.candidates).toContain(instead);
    expect(swapped.chosen.toSpliced(passage, 1)).toEqual(overview.chosen.toSpliced(passage, 1));
  });

  it('goes through all candidates once and then changes nothing', () => {
    const seen = new Set<number>();
    let [now, place] = [overview, second];
    for (let next = sentenceInstead(plan, table, now, place); next !== null;) {
      expect(seen.has(next)).toBe(false);
      seen.add(next);
      [now, place] = [swapSentence(plan, table, now, place), next];
      next = sentenceInstead(plan, table, now, place);
    }
    expect(swapSentence(plan, table, now, place)).toBe(now);
  });

  it('keeps what was fetched at another length', () => {
    const swapped = swapSentence(plan, table, overview, first);
    const instead = swapped.chosen[passage]?.[0] ?? -1;
    expect(resizeOverview(plan, table, swapped, 4).chosen.flat()).toContain(instead);
  });
});

describe('moveSentence', () => {
  it('moves within the passage, at most to its ends', () => {
    expect(moveSentence(overview, first, 1).chosen[passage]?.slice(0, 2)).toEqual([second, first]);
    expect(moveSentence(overview, third, -9).chosen[passage]?.[0]).toBe(third);
    expect(moveSentence(overview, first, -1)).toBe(overview);
  });

  it('keeps the order at another length', () => {
    const moved = moveSentence(overview, second, -1);
    const longer = resizeOverview(plan, table, moved, 5).chosen[passage] ?? [];
    expect(longer.indexOf(second)).toBeLessThan(longer.indexOf(first));
  });
});
