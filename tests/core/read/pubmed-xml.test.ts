import { describe, expect, it } from 'vitest';
import { PUBMED_XML } from '../../../src/core/read/pubmed-xml.ts';
import { damageOf, mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

const ARTICLE = `<PubmedArticle><MedlineCitation><PMID Version="1">123456</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2019</Year><Month>Jan</Month></PubDate></JournalIssue><Title>A Journal</Title></Journal>
<ArticleTitle>Gates in H<sub>2</sub>O &amp; <i>cells</i></ArticleTitle>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/ABC</ELocationID>
<Abstract><AbstractText Label="AIMS">We ask, p &lt; 0.05.</AbstractText><AbstractText Label="UNLABELLED">We say 10<sup>3</sup>.</AbstractText><CopyrightInformation>(c) Them</CopyrightInformation></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>Example</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix></Author><Author><CollectiveName>The Gate Group</CollectiveName></Author></AuthorList>
<ArticleDate><Year>2018</Year><Month>08</Month><Day>4</Day></ArticleDate></Article>
<MeshHeadingList><MeshHeading><DescriptorName>Water</DescriptorName></MeshHeading></MeshHeadingList>
<KeywordList><Keyword>gates</Keyword></KeywordList></MedlineCitation>
<PubmedData><ReferenceList><Reference><Citation>A, 1999</Citation><ArticleIdList><ArticleId IdType="pubmed">77</ArticleId><ArticleId IdType="doi">10.1/r</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`;
const short = (pmid: number, title: string): string =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>${title}</ArticleTitle><Abstract><AbstractText>On ${title}.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`;

describe('readPubmedXml', () => {
  it('reads every field of an article', () => {
    expect(onlyRecord(PUBMED_XML, ARTICLE)).toMatchObject({
      title: 'Gates in H₂O & cells',
      abstract: 'AIMS: We ask, p < 0.05.\nWe say 10³.',
      authors: ['Ada B Example Jr', 'The Gate Group'],
      moreAuthors: true,
      year: 2019,
      published: '2018-08-04',
      venue: 'A Journal',
      doi: '10.1000/abc',
      url: 'https://doi.org/10.1000/abc',
      keywords: ['gates', 'Water'],
      otherIds: ['pmid:123456'],
      references: ['pmid:77', 'doi:10.1/r'],
    });
  });

  it('reads articles without DOI, dates in words, and citations without sets', () => {
    const text = short(9, 'A')
      .replace(
        '<Article>',
        '<Article><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>',
      )
      .replaceAll('PubmedArticle', 'Set');
    expect(onlyRecord(PUBMED_XML, text)).toMatchObject({
      title: 'A',
      year: 1998,
      published: null,
      url: 'https://pubmed.ncbi.nlm.nih.gov/9/',
    });
  });

  it('loses only the article that breaks off', () => {
    const texts = [short(1, 'A'), short(2, 'B').slice(0, 100), short(3, 'C')];
    const found = readWith(PUBMED_XML, texts.join('\n'));
    expect(titlesOf(found)).toEqual(['A', 'C']);
    expect(damageOf(found)).toEqual([[2, '<Abstract> is not closed']]);
  });

  it('keeps the neighbours of an article that is cut or altered anywhere', () => {
    for (const broken of mutilated(short(2, 'B'), ['<', '"', '>', '\u0001'])) {
      const found = titlesOf(readWith(PUBMED_XML, `${short(1, 'A')}\n${broken}\n${short(3, 'C')}`));
      expect([found[0], found.at(-1)]).toEqual(['A', 'C']);
    }
  });
});
