import { describe, expect, it } from 'vitest';
import { ACL_XML } from '../../../src/core/read/acl-xml.ts';
import { mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

const collection = (id: string, volume: string, ...papers: readonly string[]): string =>
  `<collection id="${id}"><volume id="${volume}"><meta><booktitle>Proceedings of <fixed-case>ACL</fixed-case></booktitle><month>May</month><year>2022</year></meta>
<frontmatter><url>${id}.0</url></frontmatter>\n${papers.join('\n')}\n</volume><event><talk><title>A talk</title></talk></event></collection>`;
const short = (title: string): string =>
  `<paper id="7"><title>${title}</title><abstract>On it.</abstract></paper>`;

describe('readAclXml', () => {
  it('reads every field of a paper', () => {
    const text = collection(
      '2022.acl',
      'long',
      `<paper id="1"><title><fixed-case>A</fixed-case>dap for <tex-math>x^2</tex-math></title><author><first>Ada</first><last>Example</last></author><author><first/><last>Nobody</last></author>
<abstract>We study <i>gates</i>.</abstract><url hash="1">2022.acl-long.1</url><bibkey>example-2022-adap</bibkey><doi>10.18653/v1/X</doi><pwccode url="https://example.org/code">x</pwccode></paper>`,
    );
    expect(onlyRecord(ACL_XML, text)).toMatchObject({
      id: 'example-2022-adap',
      title: 'Adap for $x^2$',
      abstract: 'We study gates.',
      authors: ['Ada Example', 'Nobody'],
      year: 2022,
      published: '2022-05',
      venue: 'Proceedings of ACL',
      doi: '10.18653/v1/x',
      url: 'https://aclanthology.org/2022.acl-long.1/',
      code: 'https://example.org/code',
      otherIds: ['acl:2022.acl-long.1'],
    });
  });

  it.each([
    ['2022.acl', 'long', '2022.acl-long.7'],
    ['P18', '1', 'P18-1007'],
    ['W18', '1', 'W18-0107'],
    ['D19', '1', 'D19-1007'],
    ['D19', '50', 'D19-5007'],
  ])('numbers a paper of %s, volume %s, without address', (id, volume, expected) => {
    expect(onlyRecord(ACL_XML, collection(id, volume, short('A'))).otherIds).toEqual([
      `acl:${expected}`,
    ]);
  });

  it('keeps what stands above the papers apart from volume to volume', () => {
    const text = `${collection('2022.acl', 'long', short('A'))}<collection id="2021.x"><volume id="1">${short('B')}`;
    expect(readWith(ACL_XML, text).records.map(({ year, venue }) => [year, venue])).toEqual([
      [2022, 'Proceedings of ACL'],
      [null, null],
    ]);
  });

  it('keeps the neighbours of a paper that is cut or altered anywhere', () => {
    for (const broken of mutilated(short('B'), ['<', '"', '>'])) {
      const text = collection('2022.acl', 'long', short('A'), broken, short('C'));
      const found = titlesOf(readWith(ACL_XML, text));
      expect([found[0], found.at(-1)]).toEqual(['A', 'C']);
    }
  });
});
