import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/core/contract/errors.ts';
import { joinVectors } from '../../../../src/core/embed/vectors/join-vectors.ts';

const PAPERS = ['a', 'b', '2103.10668'].map((id) => ({ id, title: id, abstract: '' }));

function rows(...numbers: readonly number[]): readonly Float32Array[] {
  return numbers.map((number) => Float32Array.of(number));
}

function join(
  ids: readonly string[] | null,
  numbers: readonly number[],
  papers: Parameters<typeof joinVectors>[1] = PAPERS,
): readonly (number | undefined)[] {
  return joinVectors({ ids, rows: rows(...numbers) }, papers, 'v.npy').map((row) => row[0]);
}

describe('joinVectors', () => {
  it('follows the ids, whatever their order, and passes over what is nobody’s', () => {
    expect(join(['x', '2103.10668', 'b', 'a'], [9, 3, 2, 1])).toEqual([1, 2, 3]);
  });

  it('knows DOI and arXiv id in any spelling', () => {
    const papers = [
      { id: 'one', title: '', abstract: '', doi: '10.1162/neco.1997.9.8.1735', arxiv: null },
      { id: 'two', title: '', abstract: '', doi: null, arxiv: '1506.03134' },
      { id: '2103.10668', title: '', abstract: '' },
      { id: 'four', title: '', abstract: '', doi: null, arxiv: '1706.03762' },
    ];
    const ids = [
      'https://doi.org/10.1162/NECO.1997.9.8.1735',
      'arXiv:1506.03134v2',
      'https://arxiv.org/abs/2103.10668',
      '10.48550/arXiv.1706.03762',
    ];
    expect(join(ids, [1, 2, 3, 4], papers)).toEqual([1, 2, 3, 4]);
  });

  it('takes rows without ids in the order of the papers', () => {
    expect(join(null, [1, 2, 3])).toEqual([1, 2, 3]);
  });

  it('lists papers without a vector in one sentence', () => {
    expect(() => join(['b'], [2])).toThrow('v.npy has no vector for 2 of 3 papers: a, 2103.10668');
    const many = Array.from({ length: 9 }, (_, n) => ({ id: `p${n}`, title: '', abstract: '' }));
    expect(() => join(['p0'], [1], many)).toThrow(/8 of 9 papers: p1, p2, p3, p4, p5 and 3 more$/);
  });

  it('refuses two vectors of one paper', () => {
    expect(() => join(['a', 'a'], [1, 2])).toThrow('v.npy holds two vectors for a');
    expect(() => join(['2103.10668', 'arxiv:2103.10668v1'], [1, 2])).toThrow(InputError);
  });

  it('gives both counts where there are no ids', () => {
    expect(() => join(null, [1, 2])).toThrow(/2 vectors without ids, but there are 3 papers/);
  });
});
