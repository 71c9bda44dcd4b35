import { describe, expect, it } from 'vitest';
import { reduceModel } from '../../../../src/core/embed/model/reduce-model.ts';
import type { StaticModel } from '../../../../src/core/embed/model/static-model.ts';
import { createPairTable } from '../../../../src/core/math/pair-table.ts';

const pairs = createPairTable();
pairs.add(0, 1);
pairs.add(2, 3);
/** Words: graph, network, speech, voice; pairs: graph network, speech voice. Row t is t, t. */
const MODEL: StaticModel = {
  dimension: 2,
  documents: 100,
  words: ['graph', 'network', 'speech', 'voice'],
  pairs,
  documentFrequency: Int32Array.of(20, 30, 40, 5, 10, 4),
  scale: Float32Array.of(1, 2, 3, 4, 5, 6),
  rows: Int8Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5),
  checksum: '00000000',
};
const TEXTS = [{ title: 'Graph network', abstract: 'A network.' }];

describe('reduceModel', () => {
  it('keeps what the texts say, then what is frequent, rows and all', () => {
    const reduced = reduceModel(MODEL, TEXTS, 4);
    expect(reduced.words).toEqual(['graph', 'network', 'speech']);
    expect([reduced.pairs.size, reduced.pairs.find(0, 1)]).toEqual([1, 0]);
    expect([...reduced.documentFrequency]).toEqual([20, 30, 40, 10]);
    expect([...reduced.scale]).toEqual([1, 2, 3, 5]);
    expect([...reduced.rows]).toEqual([0, 0, 1, 1, 2, 2, 4, 4]);
  });

  it('is the whole model where there is room', () => {
    const reduced = reduceModel(MODEL, TEXTS, 100);
    expect({ ...MODEL, ...reduced, pairs }).toEqual(MODEL);
    expect(reduced.pairs.find(2, 3)).toBe(1);
  });

  it('keeps no pair without its words', () => {
    expect(reduceModel(MODEL, TEXTS, 1).pairs.size).toBe(0);
  });
});
