import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { paperIds } from '../../../src/core/read/paper-ids.ts';
import { anyText } from '../../support/any-text.ts';
import { record } from './sources.ts';

const ids = (...records: readonly Partial<PaperRecord>[]): readonly string[] =>
  paperIds(records.map(record));

describe('paperIds', () => {
  it('prefers the given id, then arXiv id, DOI and title', () => {
    const all = {
      id: 'mine',
      arxiv: '2103.00001',
      doi: '10.1/a',
      title: 'Élan: Rückblick (2nd ed.)',
    };
    expect(
      ids(all, { ...all, id: null }, { ...all, id: null, arxiv: null }, { title: all.title }),
    ).toEqual(['mine', '2103.00001', '10.1/a', 'elan-ruckblick-2nd-ed']);
  });

  it('keeps letters of other scripts and cuts long titles at a word', () => {
    expect(ids({ title: '循环神经网络: 综述' }, { title: 'Рекуррентные сети' })).toEqual([
      '循环神经网络-综述',
      'рекуррентные-сети',
    ]);
    expect(
      ids({ title: 'Understanding the differences in Foundation Models: Attention and RNNs' }),
    ).toEqual(['understanding-the-differences-in-foundation-models-attention']);
  });

  it('numbers the later ones of a name and takes no name that another bears', () => {
    expect(
      ids({ id: 'a' }, { id: 'a' }, { id: 'a-2' }, { id: 'a' }, { title: '?' }, { title: '!' }),
    ).toEqual(['a', 'a-3', 'a-2', 'a-4', 'paper', 'paper-2']);
  });

  it('gives unique ids without white space or hidden characters, whatever comes', () => {
    const anyRecord = fc
      .record({ id: fc.option(anyText(8)), title: anyText(80), doi: fc.option(anyText(8)) })
      .map(record);
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), (records) => {
        const found = paperIds(records);
        expect(new Set(found).size).toBe(records.length);
        for (const id of found) expect(id).toMatch(/^[^\s\p{C}]+$/u);
      }),
      { numRuns: 200 },
    );
  });
});
