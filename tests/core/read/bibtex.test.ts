import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../../src/core/read/bibtex.ts';
import { damageOf, mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

const only = (text: string) => onlyRecord(BIBTEX, text);
const titles = (text: string) => titlesOf(readWith(BIBTEX, text));

const THREE = `@article{one,
  title = {First {Title}},
  author = {Example, Ada and Ben Sample},
  abstract = {We find a lot.},
  year = 2020,
}

@inproceedings{two,
  title = "Second Title",
  booktitle = {A Meeting},
  abstract = "We find {"}more{"}.",
  year = "2021"
}

@book{three,
  title = {Third Title},
  abstract = {We find most.}
}
`;

describe('readBibTeX', () => {
  it('reads an article', () => {
    expect(
      only(String.raw`@Article{M{\"u}ller+2020:a,
  Title    = {{Deep} Learning of $x^2$},
  subtitle = {A \emph{Survey}},
  AUTHOR   = {M{\"u}ller, Jos\'e and von der Example, Jr., Ada and others},
  journal  = {J Math \& Phys},
  year     = 2020, month = may, day = 7,
  doi      = {https://doi.org/10.1007/978-3\_4},
  keywords = {one, {two, too}},
  abstract = {Line one
              goes on.},
}`),
    ).toMatchObject({
      id: 'M{\\"u}ller+2020:a',
      title: 'Deep Learning of x²: A Survey',
      authors: ['José Müller', 'Ada von der Example Jr.'],
      moreAuthors: true,
      venue: 'J Math & Phys',
      year: 2020,
      published: '2020-05-07',
      doi: '10.1007/978-3_4',
      url: 'https://doi.org/10.1007/978-3_4',
      keywords: ['one', 'two, too'],
      abstract: 'Line one goes on.',
      place: { source: 'x', line: 1, record: null },
    });
  });

  it.each([
    ['{A, B and C}', ['A, B and C']],
    ['Ada Example and Sample, Ben', ['Ada Example', 'Ben Sample']],
    ['King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
    ['{Example, Inc.} AND {R Core Team}', ['Example, Inc.', 'R Core Team']],
    [
      'family=Gogh, given=Vincent, prefix=van and given={Ada B.}, family=Example',
      ['Vincent van Gogh', 'Ada B. Example'],
    ],
    ['王小明 and 李四 and 等', ['王小明', '李四']],
    ['王, 小明 and 李四', ['王小明', '李四']],
    ['Example, A., Sample, B. C., Nobody, C.', ['A. Example', 'B. C. Sample', 'C. Nobody']],
    ['Ada Example; Ben Sample', ['Ada Example', 'Ben Sample']],
    [',', []],
  ])('reads the authors %j', (field, authors) => {
    expect(only(`@book{a, author = {${field}}}`).authors).toEqual(authors);
  });

  it.each([
    ['year = {2014-09}', 2014, '2014-09'],
    ['year = {c1988}', 1988, null],
    ['year = {1947(民国三十六年)}', 1947, null],
    ['date = {2011-12-03/2012-01-01}', 2011, '2011-12-03'],
    ['date = {2012-22/2012-23}', 2012, null],
    ['year = 1999, month = 10 # "~" # jan', 1999, '1999-01-10'],
    ['year = 1999, month = {12}', 1999, '1999-12'],
    ['year = 1999, month = {Sep--Oct}', 1999, null],
  ])('reads the date %j', (field, year, published) => {
    expect(only(`@book{a, title = {A}, ${field}}`)).toMatchObject({ year, published });
  });

  it.each([
    ['eprint = {2103.10668}, archivePrefix = {arXiv}', '2103.10668'],
    ['eprinttype = {arxiv}, eprint = {cs/0112017v2}', 'cs/0112017'],
    ['journal = {arXiv preprint arXiv:2103.10668}', '2103.10668'],
    ['journal = {CoRR}, volume = {abs/2103.10668}', '2103.10668'],
    ['arxivId = {2103.10668}', '2103.10668'],
    ['howpublished = {\\url{https://arxiv.org/abs/2103.10668}}', '2103.10668'],
    ['eprinttype = {pubmed}, eprint = {12345678}', null],
  ])('finds the arXiv id of %j', (field, arxiv) => {
    expect(only(`@misc{a, ${field}}`).arxiv).toBe(arxiv);
  });

  it('reports what is no year, DOI or address, and keeps the rest', () => {
    const { records, reports } = readWith(
      BIBTEX,
      '@misc{a, title={A}, year={in press}, doi={none}, url={local.pdf}}',
    );
    expect(records[0]).toMatchObject({ title: 'A', year: null, doi: null, url: null });
    expect(reports.map((report) => report.split(':')[1])).toEqual([' year', ' url', ' doi']);
  });

  it('resolves abbreviations, passes over comments, preambles and text between entries', () => {
    const text = `Some words.
@string{BSSA = "Bull. " # "Soc."}
@comment{jabref-meta: databaseType:biblatex;}
@preamble{ "\\newcommand{\\x}{}" }
% @book{hidden, title = {Hidden}}
@comment{ @book{hidden, title = {Hidden too}} }
@article(a, title = "A" # " and " # {B}, % a remark
  journal = bssa)
hello@world.org {x}
`;
    expect(readWith(BIBTEX, text).records).toMatchObject([
      { title: 'A and B', venue: 'Bull. Soc.' },
    ]);
  });

  it.each([
    ['no comma', '@a{k, title = {A} year = 2020 abstract = {B}}'],
    ['two commas', '@a{k,, title = {A},, year = 2020,, abstract = {B},,}'],
    ['no key', '@a{title = {A}, year = 2020, abstract = {B}}'],
    ['an empty key', '@a{, title = {A}, year = 2020, abstract = {B}}'],
    ['a key with blanks', '@a{k and (k) b,\n title = {A}, year = 2020, abstract = {B}}'],
    ['no comma behind the key', '@a{k\n title = {A}, year = 2020, abstract = {B}}'],
    [
      'odd names',
      '@a{k, AUTHOR+an:x = {1="y"}, a-b = 1, funding text 1 = {C}, title = {A}, year = 2020, abstract = {B}}',
    ],
    ['no equals sign', '@a{k, title {A}, year * {2020}, abstract 💯 {B}}'],
    ['bare text', '@a{k, title = A, year = 2020, abstract = B}'],
    [
      'repeated fields',
      '@a{k, title = {A}, title = {C}, year = 2020, abstract = {}, abstract = {B}}',
    ],
    ['wide layout', `@a{k,\n title${' '.repeat(60)}= {A},\n year = 2020,\n abstract\t=\t{B}\n}`],
  ])('reads an entry with %s', (_, text) => {
    expect(only(text)).toMatchObject({ title: 'A', year: 2020, abstract: 'B' });
  });

  it.each([
    ['a brace is never closed', '@a{k,\n title = {A {b},\n year = 2020,\n abstract = {B}\n}\n'],
    ['a brace is too many', '@a{k,\n title = {A} b},\n year = 2020,\n abstract = {B}\n}\n'],
    ['a quotation mark is missing', '@a{k,\n title = "A b,\n year = "2020",\n abstract = "B"\n}\n'],
    ['an opening brace is missing', '@a{k,\n title = A b},\n year = {2020},\n abstract = {B}\n}\n'],
    ['all stands in one line', '@a{k, title = {A {b}, year = {2020}, abstract = {B}}\n'],
  ])('reads an entry and its neighbours where %s', (_, text) => {
    const { records, damaged } = readWith(BIBTEX, `${text}\n@book{n, title = {Next}}\n`);
    expect(damaged).toEqual([]);
    expect(records).toMatchObject([{ title: 'A b', year: 2020, abstract: 'B' }, { title: 'Next' }]);
  });

  it('names what is damaged, and keeps what was cut off', () => {
    const text = `@a{k,\n author = {A\n}\n@b{l,\n title = {Cut`;
    expect(damageOf(readWith(BIBTEX, text))).toEqual([
      [1, 'a brace or quotation mark of this entry has no partner, and no title could be read'],
    ]);
    expect(titles(text)).toEqual(['Cut']);
  });

  it('takes nothing for a comment that ends where an entry in it does', () => {
    const comment = '@comment{never closed, a = {\n}\n\n';
    const a = '@article{a,\n  title = {A},\n  year = 2020\n}\n';
    const b = '@article{b,\n  title = B},\n  year = 2020\n}\n';
    expect(titles(`${comment}${a}${b}`)).toEqual(['A', 'B']);
    expect(titles(`@comment{\n${a}}\n${a.replace('{A}', '{C}')}`)).toEqual(['C']);
  });

  it('gives a part what it inherits', () => {
    const text = `@inproceedings{a, title = {A}, crossref = {B}}
@inbook{c, title = {C}, xdata = {d}}
@xdata{d, booktitle = {D}, date = {2019-03}}
@proceedings{b, title = {The Book}, year = 2018}`;
    expect(readWith(BIBTEX, text).records).toMatchObject([
      { title: 'A', venue: 'The Book', year: 2018 },
      { title: 'C', venue: 'D', published: '2019-03' },
      { title: 'The Book', venue: null },
    ]);
  });

  it('reads what Scopus, Web of Science, Mendeley and ScienceDirect add', () => {
    const text = `@ARTICLE{a, title={A}, author_keywords={One;  Two}, keywords={Three}, note={cited By 12}, pubmed_id={123}}
@article{b, Title = {{B}}, Times-Cited = {{7}}, Unique-ID = {{WOS:000123456700001}}, Keywords = {{One; Two}}, Cited-References = {{Example A, 2002, NOTES, V34, P8, DOI 10.1000/182.
   Muster B, 2008, NOTES, V30.}}}
@web_page{c, title={C}, url={http://a.org/x http://b.org/y}}
@article{d, title={D}, abstract={Background
We know.
Results
We find.}}`;
    expect(readWith(BIBTEX, text).records).toMatchObject([
      { keywords: ['One', 'Two'], citations: 12, otherIds: ['pmid:123'] },
      {
        title: 'B',
        citations: 7,
        otherIds: ['wos:000123456700001'],
        keywords: ['One', 'Two'],
        references: ['doi:10.1000/182'],
      },
      { url: 'http://a.org/x' },
      { abstract: 'Background: We know. Results: We find.' },
    ]);
  });

  it('loses no neighbour of one wrong character, wherever it is', () => {
    const at = (mark: string): number => THREE.indexOf(mark);
    const [second, third] = [at('@inproc'), at('@book')];
    let place = 0;
    for (const text of mutilated(THREE, ['{', '}', '"', '@', ',', '\n', '%', 'x'])) {
      const changed = Math.floor(place / 9);
      const isCut = place % 9 === 0;
      place += 1;
      const found = titles(text);
      const isAt = (from: number, to: number): boolean => changed >= from - 2 && changed < to;
      const lost = (title: string): boolean => !found.includes(title);
      const message = JSON.stringify(text.slice(Math.max(0, changed - 20), changed + 20));
      if (isCut ? changed > second : !isAt(0, second))
        expect(lost('First Title'), message).toBe(false);
      if (isCut ? changed > third : !isAt(second, third))
        expect(lost('Second Title'), message).toBe(false);
      if (!isCut && changed < third - 2) expect(lost('Third Title'), message).toBe(false);
    }
  });

  it('reads shuffled lines and any mixture of signs without a fault', () => {
    const lines = THREE.split('\n');
    const signs = fc.constantFrom(
      ...lines,
      '@a{',
      '@comment{',
      '{',
      '}',
      '"',
      '\\',
      '=',
      ',',
      '#',
      '%',
      '$',
      '@',
      '\n',
      ' and ',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), fc.array(signs), (shuffled, mixture) => {
        for (const text of [shuffled.join('\n'), mixture.join(''), mixture.join('\n')]) {
          const { records, damaged } = readWith(BIBTEX, text);
          expect(records.length + damaged.length).toBeLessThanOrEqual(text.split('@').length);
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each([
    '{',
    '@a{',
    '"',
    '\n@a{',
    '\n@a{b,\nc={',
    '@comment{\n',
    '@a{b,c={},',
    '\nt = "',
    '@a(',
    '\n@comment{',
    '%',
    ' =',
  ])('takes linear time for %j without end', (piece) => {
    const { records, damaged } = readWith(BIBTEX, `@a{b, title = ${piece.repeat(30_000)}`);
    expect(records.length + damaged.length).toBeLessThan(31_000);
  });
});
