import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { mergeDuplicates } from '../../../src/core/read/merge-duplicates.ts';
import { mergeInto } from '../../../src/core/read/merge-into.ts';
import { atLine, emptyRecord } from '../../../src/core/read/read-result.ts';

const record = (known: Partial<PaperRecord>): PaperRecord => ({
  ...emptyRecord(atLine('a.jsonl', 1)),
  ...known,
});
const known = [
  record({ id: 'p1', title: 'Pointer Networks', doi: '10.1/a', abstract: 'We point.' }),
  record({ id: 'p2', title: 'Echo States', arxiv: '1506.03134', abstract: 'A reservoir echoes.' }),
];
const ids = (added: readonly PaperRecord[]): readonly (string | null)[] =>
  mergeInto(known, added).records.map(({ id }) => id);

const withoutPlaces = (one: PaperRecord): PaperRecord => ({ ...one, alsoAt: [] });

describe('mergeInto', () => {
  it('keeps the known papers first, in their order and with their ids, and adds the others', () => {
    expect(ids([record({ id: 'p9', title: 'Something New' })])).toEqual(['p1', 'p2', 'p9']);
  });

  it.each([
    ['DOI', { id: 'x', title: 'Pointing', doi: '10.1/a' }],
    ['arXiv id', { id: 'x', title: 'Echoes', arxiv: '1506.03134' }],
    ['title', { id: 'x', title: 'POINTER networks!' }],
    ['id and nearly the title', { id: 'p1', title: 'Pointer Network' }],
    ['id and abstract', { id: 'p2', title: 'Another title', abstract: 'A reservoir echoes.' }],
  ])('knows a paper by %s', (_, added) => {
    const { records, merged } = mergeInto(known, [record(added)]);
    expect(records.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(merged).toBe(1);
  });

  it.each([
    ['title and abstract', { id: 'p1', title: 'Robots That Walk', abstract: 'They walk.' }],
    ['DOI', { id: 'p1', title: 'Pointer Network', doi: '10.1/b' }],
    ['arXiv id', { id: 'p2', title: 'Echo State', arxiv: '1506.99999' }],
  ])('takes an id for chance where the %s differ, and says so', (_, added) => {
    const { records, clashes } = mergeInto(known, [record(added)]);
    expect(records).toHaveLength(3);
    expect(clashes).toEqual([record(added)]);
  });

  it('fills a known paper in from a richer record, field by field', () => {
    const rich = record({
      id: 'x',
      title: 'Pointer networks',
      abstract: 'We point at inputs.',
      year: 2015,
    });
    expect(mergeInto(known, [rich]).records[0]).toMatchObject({
      id: 'p1',
      doi: '10.1/a',
      abstract: 'We point at inputs.',
      year: 2015,
    });
  });

  it('never merges two known papers; what fits both joins the earlier', () => {
    const both = record({ id: 'x', title: 'Echo States', doi: '10.1/a', year: 2015 });
    const { records, merged } = mergeInto(known, [both]);
    expect(records.map(({ id, year }) => [id, year])).toEqual([
      ['p1', 2015],
      ['p2', null],
    ]);
    expect(merged).toBe(1);
  });

  it('is mergeDuplicates where nothing is known, and loses no record', () => {
    const title = fc.constantFrom('Pointer Networks', 'Echo States', 'a b', 'c', 'd');
    const some = fc.record({
      title,
      doi: fc.constantFrom(null, '10.1/a', '10.1/b'),
      arxiv: fc.constantFrom(null, '1506.03134', '1506.00001'),
      id: fc.constantFrom(null, 'p1', 'p2', 'p3'),
    });
    fc.assert(
      fc.property(fc.array(some), (fields) => {
        const added = fields.map(record);
        const { records, merged } = mergeInto([], added);
        expect({ records, merged }).toEqual(mergeDuplicates(added));
        const grown = mergeInto(known, added);
        expect(grown.records.length + grown.merged).toBe(known.length + added.length);
        expect(grown.records.slice(0, 2).map(({ id }) => id)).toEqual(['p1', 'p2']);
      }),
    );
  });

  it('adds nothing when the same records come again', () => {
    const one = fc
      .nat(5)
      .map((n) => record({ id: `n${n}`, title: `Title ${n}`, doi: `10.1/${n}` }));
    fc.assert(
      fc.property(fc.array(one), (added) => {
        const { records } = mergeInto(known, added);
        const again = mergeInto(records, added);
        expect({ ...again, records: again.records.map(withoutPlaces) }).toEqual({
          records: records.map(withoutPlaces),
          merged: added.length,
          clashes: [],
        });
      }),
    );
  });
});
