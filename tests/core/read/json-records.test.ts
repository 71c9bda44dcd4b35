import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonArray } from '../../../src/core/read/json-array.ts';
import { savedEntries } from '../../../src/core/read/json-records.ts';
import type { ReadResult } from '../../../src/core/read/read-result.ts';

const read = (text: string): ReadResult => readJsonArray({ name: 'x', text }, () => undefined);
const titles = (text: string): readonly string[] => read(text).records.map(({ title }) => title);
const lost = (text: string): readonly unknown[] =>
  read(text).damaged.map(({ place, reason }) => [place.line, reason]);

const COUNT = 6;
const papers = Array.from({ length: COUNT }, (_, index) => ({
  id: `p${index}`,
  title: `T${index}`,
  abstract: 'a "b" {c} [d]',
  authors: [{ id: 'x', name: 'Ada Example' }],
  references: [{ id: 'r', title: `R${index}` }],
  year: 2020,
  doi: `10.1/${index}`,
}));
const texts = [
  JSON.stringify(papers),
  JSON.stringify(papers, null, 2),
  JSON.stringify({ meta: { count: COUNT }, results: papers }),
  JSON.stringify({ status: 'ok', message: { items: papers } }, null, 1),
  papers.map((paper) => JSON.stringify(paper, null, 2)).join('\n'),
];

describe('savedEntries', () => {
  it('keeps the records before the cut and names the rest once', () => {
    expect(titles('[{"title": "A"},\n{"title": "B"},\n{"title": "C')).toEqual(['A', 'B']);
    expect(lost('[{"title": "A"},\n{"title": "B"},\n{"title": "C')).toEqual([
      [3, 'not JSON: expected a closing double quote, not the end of the text'],
    ]);
    expect(titles('{"meta": 1, "results": [{"title": "A"}, {"title": "B"}, {"ti')).toEqual([
      'A',
      'B',
    ]);
    expect(titles('{"k1": {"title": "A"}, "k2": {"title": "B"}, "k3": {"ti')).toEqual(['A', 'B']);
  });

  it('keeps the list of a document that breaks before it', () => {
    const list = '"items": [{"title": "A", "refs": [{"title": "R"}]}, {"title": "B"}]';
    for (const broken of [
      '{"config": {"names": "x\u0001, "y": 1}, ',
      '{"config": {"a" 1}, ',
      '{"config": }, ',
    ]) {
      expect(titles(`${broken}"network": {${list}, "links": [{"strength": 1}]}}`)).toEqual([
        'A',
        'B',
      ]);
    }
  });

  it('loses a damaged record in the middle alone', () => {
    const text = '[{"title": "A"},\n{"title": "B" "x": 1},\n{"title": "C"}]';
    expect(titles(text)).toEqual(['A', 'C']);
    expect(lost(text)).toEqual([[2, 'not JSON: expected "," or "}"']]);
  });

  it('reads objects one after the other, a missing comma, a comma too many, and NaN', () => {
    expect(titles('{\n"title": "A"\n}\n{\n"title": "B"\n}')).toEqual(['A', 'B']);
    expect(titles('[{"title": "A"}\n{"title": "B"},\n]')).toEqual(['A', 'B']);
    expect(
      titles('[{"title": "A", "year": NaN}, {"title": "B: NaN,", "year": -Infinity}]'),
    ).toEqual(['A', 'B: NaN,']);
  });

  it('takes the longest list for the papers where a shorter one has labels, and no link for a paper', () => {
    const network = JSON.stringify({
      clusters: [{ cluster: 1, label: 'One' }],
      items: papers,
      links: papers.map(({ id }) => ({ source_id: id, target_id: 'p0' })),
    });
    const all = papers.map(({ title }) => title);
    expect(titles(network.replace('"target_id"', '"target_id'))).toEqual(all);
    expect(titles(network.replace('"title":"T1"', '"title:"T1"'))).toEqual(['T0', ...all.slice(2)]);
    expect(titles(network.slice(0, -20))).toEqual(all);
  });

  it('keeps papers keyed by ids whose line is lost for one of them', () => {
    const keyed = Object.fromEntries(papers.map((paper) => [`k${paper.id}`, paper]));
    const lines = JSON.stringify(keyed, null, 1).split('\n');
    const without = lines.filter((line) => !line.includes('"kp4"')).join('\n');
    expect([...titles(without)].sort()).toEqual(papers.map(({ title }) => title));
  });

  it('keeps what stood before, cut anywhere', () => {
    for (const text of texts) {
      for (let cut = 1; cut < text.length; cut += 3) {
        const piece = text.slice(0, cut);
        const whole = papers.filter(({ doi }) => piece.includes(`"${doi}"`));
        const found = savedEntries(piece).length === 0 ? [] : titles(piece);
        const wanted = whole.map(({ title }) => title);
        // The record is whole where the cut falls behind its closing bracket.
        expect([wanted, wanted.slice(0, -1)]).toContainEqual(found.filter((title) => title !== ''));
      }
    }
  });

  it('loses at most the record that a changed character hits, and one neighbour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\n', '\\', 'x'),
        (text, share, put) => {
          const at = Math.floor(share * text.length);
          const broken = `${text.slice(0, at)}${put}${text.slice(at + 1)}`;
          if (savedEntries(broken).length === 0) return;
          const found = new Set(titles(broken));
          const missing = papers.filter(({ title }) => !found.has(title));
          expect(missing.length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each(['{', '[', '{"a":', '{"title":"', '"', '{"a":[', '}', '{"title":1,', '\\', '{"a":1 '])(
    'takes a megabyte of %j in its stride',
    (piece) => {
      expect(Array.isArray(savedEntries(piece.repeat(1_000_000 / piece.length)))).toBe(true);
    },
  );
});
