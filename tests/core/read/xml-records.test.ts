import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkRecords, type XmlPiece } from '../../../src/core/read/xml-records.ts';
import { childAt, textOf } from '../../../src/core/read/xml-text.ts';

function walk(text: string, ...names: readonly string[]): readonly XmlPiece[] {
  const pieces: XmlPiece[] = [];
  walkRecords(text, names, (piece) => pieces.push(piece));
  return pieces;
}

const titles = (text: string): readonly string[] =>
  walk(text, 'r').map(({ element }) => textOf(childAt(element, 't')));

describe('walkRecords', () => {
  it('visits records in order, with numbers and lines, and passes over the rest', () => {
    const text = '<all>\n<r a="1"><t>A</t></r>\n\n<x:r><t>B</t></x:r> <rest/><r/>\n</all>';
    const pieces = walk(text, 'r');
    expect(pieces.map(({ number, line }) => [number, line])).toEqual([
      [1, 2],
      [2, 4],
      [3, 4],
    ]);
    expect(pieces[0]?.element).toEqual({
      name: 'r',
      attributes: { a: '1' },
      isClosed: true,
      children: [{ name: 't', attributes: {}, children: ['A'], isClosed: true }],
    });
  });

  it('tells no line where all records stand on one', () => {
    expect(walk('<r/><r/>', 'r').map(({ line }) => line)).toEqual([null, null]);
  });

  it('resolves entities outside of CDATA sections, HTML’s by name, and leaves a lone & alone', () => {
    expect(
      titles(
        '<r><t>a &amp; b &lt; c &eacute; &#233; &#xE9; &amp;lt; R&D &nope;<![CDATA[ &amp; <r> ]]></t></r>',
      ),
    ).toEqual(['a & b < c é é é &lt; R&D &nope; &amp; <r>']);
  });

  it('finds no record in a comment or CDATA section that is closed', () => {
    expect(titles('<!-- <r><t>no</t></r> --><r><t><![CDATA[<r>]]></t></r>')).toEqual(['<r>']);
  });

  it.each([
    ['an end tag of the record', '<r><t>B</t>'],
    ['an end tag inside', '<r><t>B</r>'],
    ['an end tag of another name', '<r><t>B</tt></r>'],
    ['a quote', '<r><t a="1>B</t></r>'],
    ['a comment', '<r><!-- <t>B</t></r>'],
    ['a CDATA section', '<r><t><![CDATA[B</t></r>'],
    ['the end of a tag', '<r><t'],
    ['a lone <', '<r><t>p <0.5</t></r>'],
    ['an instruction', '<r><?x <t>B</t></r>'],
    ['a declaration', '<r><!ELEMENT <t>B</t></r>'],
  ])('costs no neighbour for want of %s', (_, broken) => {
    const found = titles(`<r><t>A</t></r>\n${broken}\n<r><t>C</t></r>\n<r><t>D</t></r>`);
    expect(found).toHaveLength(4);
    expect([found[0], ...found.slice(2)]).toEqual(['A', 'C', 'D']);
  });

  it('says which elements are not closed', () => {
    const [first, second] = walk('<r><t>A</r><r><t>B</t>', 'r');
    expect([first?.element.isClosed, childAt(first?.element ?? null, 't')?.isClosed]).toEqual([
      true,
      false,
    ]);
    expect([second?.element.isClosed, childAt(second?.element ?? null, 't')?.isClosed]).toEqual([
      false,
      true,
    ]);
  });

  it('survives anything, in any nesting', () => {
    const part = fc.constantFrom('<r>', '</r>', '<t>', '</t>', 'A', '"', '<', '>', '&', '<!--');
    const parts = fc.array(fc.oneof(part, fc.constantFrom('-->', '<![CDATA[', ']]>', ' a="', '/')));
    fc.assert(
      fc.property(parts, (all) => {
        expect(titles(all.join('')).length).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['<a>', '<r>', '<', '<!--', '<![CDATA[', '<r a="', '&amp;', '<r><!--', '</r>', '"'])(
    'reads half a megabyte of %j',
    (piece) => {
      const text = `<r>${piece.repeat(500_000 / piece.length)}`;
      expect(titles(text).length).toBeGreaterThan(0);
    },
  );
});
