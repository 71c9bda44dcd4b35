import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSelection,
  encodeSelection,
} from '../../../../src/core/explore/select/selection-code.ts';
import { seededRandom } from '../../../../src/core/math/random.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';

const mapOf = (count: number, name = 'p') =>
  makeSmallMapOf(Array.from({ length: count }, (_, paper) => `${name}${paper}`));
function makeSmallMapOf(ids: readonly string[]) {
  return { ...makeSmallMap(), papers: ids.map((id) => makePaper({ id })) };
}

describe('encodeSelection', () => {
  it('is read back with every paper in its place', () => {
    const map = mapOf(200);
    const papers = fc.uniqueArray(fc.nat(199), { maxLength: 200 });
    const rising = papers.map((list) => [...list].sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.oneof(papers, rising), (list) => {
        const code = encodeSelection(map, list);
        expect(code).toMatch(/^[\w.-]+$/u);
        expect(decodeSelection(map, code)).toEqual(list);
      }),
    );
  });

  it('says half of 10,000 papers in fewer than 1,700 letters, whichever half it is', () => {
    const map = mapOf(10_000);
    const random = seededRandom(5);
    const half = [...map.papers.keys()].filter(() => random() < 0.5);
    const shown = half[100] ?? 0;
    const code = encodeSelection(map, [...half.filter((paper) => paper !== shown), shown]);
    expect(code.length).toBeLessThan(1700);
    expect(decodeSelection(map, code)?.at(-1)).toBe(shown);
  });

  it('says a hundred papers of a run in a dozen letters', () => {
    const map = mapOf(10_000);
    const run = Array.from({ length: 100 }, (_, step) => 4000 + step);
    expect(encodeSelection(map, run).length).toBeLessThan(14);
  });
});

describe('decodeSelection', () => {
  it('refuses a text of a map with other papers', () => {
    expect(decodeSelection(mapOf(5, 'q'), encodeSelection(mapOf(5), [1, 3]))).toBeNull();
  });

  it('refuses what is broken, and never throws', () => {
    const map = mapOf(40);
    const check = encodeSelection(map, [0]).split('.')[0] ?? '';
    for (const rest of ['', 'x', 'r', 'rA', 'r_', 'b!', 'rAA.AA', 'rAA.A', 'r______AA', 'rAA.B.C'])
      expect(decodeSelection(map, `${check}.${rest}`) ?? []).toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(/^[rb]?[\w.-]{0,12}$/u), (rest) => {
        const papers = decodeSelection(map, `${check}.${rest}`) ?? [];
        expect(new Set(papers).size).toBe(papers.length);
        expect(papers.every((paper) => paper < 40)).toBe(true);
      }),
    );
  });
});
