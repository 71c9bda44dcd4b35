import { describe, expect, it } from 'vitest';
import { ATOM_FEED } from '../../../src/core/read/atom-feed.ts';
import { OAI_PMH } from '../../../src/core/read/oai-pmh.ts';
import { damageOf, mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

const entry = (title: string, more = ''): string =>
  `<entry><id>http://arxiv.org/abs/2103.10668v2</id><title>${title}</title><published>2021-03-19T10:00:00Z</published>
<summary>  We study
  gates in $x^2$. </summary><author><name>Ada M\\"uller</name></author>${more}</entry>`;
const FEED =
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Query</title>\n';

describe('readAtomFeed', () => {
  it('reads every field of an entry', () => {
    const more =
      '<category term="cs.LG"/><arxiv:doi>10.1000/ABC</arxiv:doi><arxiv:journal_ref>A Journal 7</arxiv:journal_ref>';
    expect(onlyRecord(ATOM_FEED, FEED + entry('Gates\n  &amp; cells', more))).toMatchObject({
      title: 'Gates & cells',
      abstract: 'We study gates in $x^2$.',
      authors: ['Ada Müller'],
      year: 2021,
      published: '2021-03-19',
      venue: 'A Journal 7',
      doi: '10.1000/abc',
      arxiv: '2103.10668',
      url: 'https://arxiv.org/abs/2103.10668',
      keywords: ['cs.LG'],
    });
  });

  it('reads entries of other feeds', () => {
    const text = `${FEED}<entry><id>urn:x</id><title>A</title><link href="https://example.org/a"/><content>B</content></entry>`;
    expect(onlyRecord(ATOM_FEED, text)).toMatchObject({
      title: 'A',
      abstract: 'B',
      url: 'https://example.org/a',
      year: null,
    });
  });

  it('says what arXiv answered where it answered with an error', () => {
    const text = `${FEED}<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>`;
    expect(damageOf(readWith(ATOM_FEED, text))).toEqual([[2, 'arXiv answered: bad id']]);
  });

  it('keeps the neighbours of an entry that is cut or altered anywhere', () => {
    for (const broken of mutilated(entry('B'), ['<', '"', '>'])) {
      const text = `${FEED}${entry('A')}\n${broken}\n${entry('C')}</feed>`;
      const found = titlesOf(readWith(ATOM_FEED, text));
      expect([found[0], found.at(-1)]).toEqual(['A', 'C']);
    }
  });
});

const record = (metadata: string): string =>
  `<record><header><identifier>oai:arXiv.org:1401.2474</identifier></header><metadata>${metadata}</metadata></record>\n`;

describe('readOaiPmh', () => {
  it('reads arXiv’s own format', () => {
    const text =
      record(`<arXiv><id>1401.2474</id><created>2014-01-10</created><authors><author><keyname>Erd\\H{o}s</keyname><forenames>P{\\'a}l</forenames><suffix>Jr</suffix></author></authors>
<title>R\\'enyi in
  $\\"x$</title><categories>cs.AI math.PR</categories><journal-ref>A Journal</journal-ref><doi>10.1000/a 10.1000/b</doi><abstract>  We &lt; you.
</abstract></arXiv>`);
    expect(onlyRecord(OAI_PMH, `<OAI-PMH>${text}</OAI-PMH>`)).toMatchObject({
      title: 'Rényi in $\\"x$',
      abstract: 'We < you.',
      authors: ['Pál Erdős Jr'],
      year: 2014,
      published: '2014-01-10',
      venue: 'A Journal',
      doi: '10.1000/a',
      arxiv: '1401.2474',
      url: 'https://arxiv.org/abs/1401.2474',
      keywords: ['cs.AI', 'math.PR'],
    });
  });

  it('reads arXiv’s raw format', () => {
    const text = record(
      '<arXivRaw><id>0704.0001</id><version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version><version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version><title>A</title><authors>C. Bal\\\'azs (1), E. L. Berger, Jr. and Z. Nobody ((1) Here, (2) There)</authors><abstract>B</abstract></arXivRaw>',
    );
    expect(onlyRecord(OAI_PMH, text)).toMatchObject({
      authors: ['C. Balázs', 'E. L. Berger Jr.', 'Z. Nobody'],
      published: '2007-04-02',
      arxiv: '0704.0001',
    });
  });

  it('reads Dublin Core: the abstract, not the comment beside it', () => {
    const text = record(
      '<oai_dc:dc><dc:title>A</dc:title><dc:creator>Example, Ada</dc:creator><dc:subject>Gates</dc:subject><dc:description>We study gates.</dc:description><dc:description>Comment: 27 pages, of which the last twenty are an appendix</dc:description><dc:date>2014-02-01</dc:date><dc:date>2014-01-10</dc:date><dc:identifier>http://arxiv.org/abs/1401.2482</dc:identifier><dc:identifier>doi:10.1000/ABC</dc:identifier></oai_dc:dc>',
    );
    expect(onlyRecord(OAI_PMH, text)).toMatchObject({
      title: 'A',
      abstract: 'We study gates.',
      authors: ['Ada Example'],
      published: '2014-01-10',
      doi: '10.1000/abc',
      arxiv: '1401.2482',
      keywords: ['Gates'],
    });
  });

  it('names records that the repository has deleted', () => {
    const text = '<record><header status="deleted"><identifier>x</identifier></header></record>';
    expect(damageOf(readWith(OAI_PMH, `<OAI-PMH>\n${text}`))).toEqual([
      [2, 'the repository has deleted this record'],
    ]);
  });

  it('keeps the neighbours of a record that is cut or altered anywhere', () => {
    const short = (title: string): string =>
      record(`<arXiv><id>1401.2474</id><title>${title}</title><abstract>B</abstract></arXiv>`);
    for (const broken of mutilated(short('B'), ['<', '"', '>'])) {
      const found = titlesOf(readWith(OAI_PMH, `${short('A')}${broken}\n${short('C')}`));
      expect([found[0], found.at(-1)]).toEqual(['A', 'C']);
    }
  });
});
