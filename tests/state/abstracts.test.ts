import { describe, expect, it } from 'vitest';
import type { Abstract } from '../../src/core/contract/paper.ts';
import { Abstracts } from '../../src/state/abstracts.svelte.ts';

const text = (paper: number): Abstract => ({
  abstract: `about ${paper}`,
  rawAbstract: `about ${paper}`,
});
const PARTS = [[text(0), text(1)], [text(2), text(3)], [text(4)]];

/** Five papers in parts of two; the reads of each part are counted, and the first `failing` of them fail. */
function fiveAbstracts(failing = 0) {
  const reads: number[] = [];
  const read = (part: number): Promise<readonly Abstract[]> => {
    reads.push(part);
    return reads.length <= failing
      ? Promise.reject(new Error('no answer'))
      : Promise.resolve(PARTS[part] ?? []);
  };
  return { abstracts: new Abstracts(read, 3, 2), reads };
}

describe('Abstracts', () => {
  it('knows a paper once its part was wanted, and asks for the part once', async () => {
    const { abstracts, reads } = fiveAbstracts();
    expect(abstracts.of(3)).toEqual({ kind: 'loading' });
    await Promise.all([abstracts.want(3), abstracts.want(2)]);
    expect(abstracts.of(3)).toEqual({ kind: 'known', text: 'about 3' });
    expect(abstracts.of(4)).toEqual({ kind: 'loading' });
    expect(reads).toEqual([1]);
  });

  it('holds all of them in the order of the papers once all were wanted', async () => {
    const { abstracts, reads } = fiveAbstracts();
    const early = abstracts.want(4);
    expect(abstracts.all).toBeNull();
    const all = await abstracts.wantAll();
    await early;
    expect(all?.map(({ abstract }) => abstract)).toEqual(PARTS.flat().map((one) => one.abstract));
    expect(abstracts.areAllKnown).toBe(true);
    expect(reads.toSorted()).toEqual([0, 1, 2]);
  });

  it('says that a part could not be had, and asks again when it is wanted again', async () => {
    const { abstracts } = fiveAbstracts(1);
    await abstracts.want(0);
    expect(abstracts.of(0)).toEqual({ kind: 'failed' });
    await abstracts.want(0);
    expect(abstracts.of(0)).toEqual({ kind: 'known', text: 'about 0' });
  });

  it('begins anew after a round that failed', async () => {
    const { abstracts } = fiveAbstracts(2);
    expect(await abstracts.wantAll()).toBeNull();
    expect(await abstracts.wantAll()).toHaveLength(5);
  });
});
