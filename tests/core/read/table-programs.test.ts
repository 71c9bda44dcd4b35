import { describe, expect, it } from 'vitest';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { TABLE } from '../../../src/core/read/table.ts';
import { damageOf, onlyRecord, readWith } from './reading.ts';

/** Rows in the manner of the programs named, with the customs of each that a plain reader stumbles over. */
describe('readTable', () => {
  it('reads EBSCO: cells that Excel is told to keep as text, a notice longer than the abstract', () => {
    const notice =
      'Copyright of Field Notes is the property of Example Press and its content may not be copied or emailed to ' +
      'multiple sites without the copyright holder’s express written permission. However, users may print, download, ' +
      'or email articles for individual use. This abstract may be abridged. (Copyright applies to all Abstracts.)';
    const record = onlyRecord(
      TABLE,
      'Article Title,Author,Journal Title,ISSN,Publication Date,DOI,Subjects,Keywords,Abstract\n' +
        `"Growth of <i>early</i> maps.","Example, Ada; Muster, Bo",="Field, Notes",="01234567",="Jun2023","10.1/x","MAPS",,"Maps grew early, as we find. [ABSTRACT FROM AUTHOR] ${notice}"\n`,
    );
    expect(record).toMatchObject({
      authors: ['Ada Example', 'Bo Muster'],
      venue: 'Field, Notes',
      published: '2023-06',
    });
    const { title, abstract } = cleanRecord({
      ...record,
      abstract: `We show how. ${record.abstract}`,
    });
    expect(title).toBe('Growth of early maps.');
    expect(abstract).toBe('We show how. Maps grew early, as we find.');
  });

  it('reads Abstrackr: "and" on lines of their own, no PubMed id written 0, a line between rows', () => {
    const { records, damaged } = readWith(
      TABLE,
      '(internal) id,pubmed id,abstract,title,authors,tags\n' +
        '1,0,"We find.\n",A,"Example, A.\n and Muster, B.\n",""\n' +
        'citations that are not yet labeled\n' +
        '2,0,"We see.\n",B,"Example, A.\n"\n',
    );
    expect(records).toMatchObject([
      { title: 'A', authors: ['A. Example', 'B. Muster'], otherIds: [] },
      { title: 'B', authors: ['A. Example'], otherIds: [] },
    ]);
    expect(damageOf({ records, damaged })).toEqual([[6, 'the row has only 1 cell of 6']]);
  });

  it('reads Embase: lines about the search before the header', () => {
    expect(
      onlyRecord(
        TABLE,
        'SEARCH QUERY;maps:ti;;;;\n----;;;;;\n;;;;;\n' +
          'Title;Original Title;Author Names;Source title;Publication Year;Abstract;Medline PMID\n' +
          'A;;Example A., Muster B.;Field Notes;2024;We find.;38773066\n',
      ),
    ).toMatchObject({ authors: ['A. Example', 'B. Muster'], otherIds: ['pmid:38773066'] });
  });

  it('reads RefWorks and Citavi in tabs, with a tab too many', () => {
    expect(
      onlyRecord(
        TABLE,
        'Authors, Primary\tTitle Primary\tPeriodical Full\tPub Year\tPub Date Free From\tAbstract\tDOI\t\n' +
          'Example, Ada;Muster,Bo\tA\tField Notes\t2020\t03/30\tWe find.\t10.1/x\t\n',
      ),
    ).toMatchObject({
      title: 'A',
      authors: ['Ada Example', 'Bo Muster'],
      venue: 'Field Notes',
      year: 2020,
      doi: '10.1/x',
    });
  });

  it('reads Google Scholar and Cochrane', () => {
    expect(
      onlyRecord(
        TABLE,
        'Authors,Title,Publication,Year\n"Example, Ada; Muster, Bo; ",A,Notes,2001\n',
      ),
    ).toMatchObject({ authors: ['Ada Example', 'Bo Muster'], venue: 'Notes' });
    expect(
      onlyRecord(
        TABLE,
        'Author(s),Title,Source,Year,Abstract,PubMed ID,Keywords\n"Example, A",A,Trials,2011,We try.,"PUBMED 21314913","*Maps; Paper"\n',
      ),
    ).toMatchObject({ venue: 'Trials', otherIds: ['pmid:21314913'], keywords: ['Maps', 'Paper'] });
  });

  it('reads Rayyan: what belongs to the next tag behind a DOI and an address', () => {
    const record = onlyRecord(
      TABLE,
      'key,title,year,authors,url,abstract,doi\n' +
        'rayyan-1,A,2024,"Example, A. and Muster, B.C.",https://example.org/a     U2  - L1,We find.,10.1000/182     LK  - https://example.org/b\n',
    );
    expect(record).toMatchObject({
      authors: ['A. Example', 'B.C. Muster'],
      doi: '10.1000/182',
      url: 'https://example.org/a',
    });
  });

  it('reads older Embase: the whole citation as source, keywords with lists in parentheses', () => {
    const record = onlyRecord(
      TABLE,
      'Title,Author Names,Source,Abstract,keywords\n' +
        'A,"Example A., Muster B.C.",Field Notes (2018) 45:4 (769-785). Date of Publication: 1 Dec 2018,We find.,"cyst (diagnosis, surgery), skin"\n',
    );
    expect(record).toMatchObject({
      venue: 'Field Notes',
      year: 2018,
      published: '2018-12-01',
      keywords: ['cyst (diagnosis, surgery)', 'skin'],
    });
  });

  it('passes over given names that are null', () => {
    const record = onlyRecord(
      TABLE,
      'Title\tAuthors\tAbstract\nA\tvan Example,null;Muster, Bo\tB\n',
    );
    expect(record.authors).toEqual(['van Example', 'Bo Muster']);
  });
});
