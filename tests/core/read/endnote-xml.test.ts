import { describe, expect, it } from 'vitest';
import { ENDNOTE_XML } from '../../../src/core/read/endnote-xml.ts';
import { damageOf, mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

const styled = (text: string): string => `<style face="normal" size="100%">${text}</style>`;
const RECORD = `<xml><records><record><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('Example, Ada')}</author><author>${styled('王, 小明')}</author></authors></contributors>
<titles><title>${styled('Gates of H')}<style face="subscript">2</style>${styled('O')}</title><secondary-title>${styled('A Journal')}</secondary-title></titles>
<keywords><keyword>${styled('gates&#xD;cells; water')}</keyword></keywords>
<dates><year>${styled('2015')}</year><pub-dates><date>${styled('Mar 3')}</date></pub-dates></dates>
<abstract>${styled('We study\n    gates.')}</abstract>
<urls><related-urls><url>${styled('http://www.ncbi.nlm.nih.gov/pubmed/25647015')}</url></related-urls></urls>
<electronic-resource-num>${styled('10.1000/ABC')}</electronic-resource-num><accession-num>${styled('25647015')}</accession-num></record>`;
const short = (title: string): string =>
  `<record><rec-number>1</rec-number><titles><title>${styled(title)}</title></titles><abstract>On it.</abstract></record>`;

describe('readEndNoteXml', () => {
  it('reads every field of a reference', () => {
    expect(onlyRecord(ENDNOTE_XML, RECORD)).toMatchObject({
      title: 'Gates of H₂O',
      abstract: 'We study gates.',
      authors: ['Ada Example', '王小明'],
      year: 2015,
      published: '2015-03-03',
      venue: 'A Journal',
      doi: '10.1000/abc',
      url: 'http://www.ncbi.nlm.nih.gov/pubmed/25647015',
      keywords: ['gates', 'cells', 'water'],
      otherIds: ['pmid:25647015'],
    });
  });

  it('reads references that all stand on one line, and says which is damaged', () => {
    const found = readWith(ENDNOTE_XML, `${short('A')}<record><titles></record>${short('C')}`);
    expect(titlesOf(found)).toEqual(['A', '', 'C']);
    expect(found.records[2]?.place).toEqual({ source: 'x', line: null, record: 3 });
    const cut = readWith(ENDNOTE_XML, short('A') + short('B').slice(0, 90));
    expect(damageOf(cut)).toEqual([[2, '<title> is not closed']]);
  });

  it('reports a year and a DOI that are none', () => {
    const text = short('A')
      .replace('<abstract>', '<dates><year>n.d.</year></dates><abstract>')
      .replace('</record>', '<electronic-resource-num>see web</electronic-resource-num></record>');
    expect(readWith(ENDNOTE_XML, text).reports).toEqual([
      '1: year: expected a year, not "n.d."',
      '1: doi: expected a DOI like 10.1000/182, not "see web"',
    ]);
  });

  it('keeps the neighbours of a reference that is cut or altered anywhere', () => {
    for (const broken of mutilated(short('B'), ['<', '"', '>'])) {
      const found = titlesOf(readWith(ENDNOTE_XML, `${short('A')}\n${broken}\n${short('C')}`));
      expect([found[0], found.at(-1)]).toEqual(['A', 'C']);
    }
  });
});
