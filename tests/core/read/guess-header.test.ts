import { describe, expect, it } from 'vitest';
import { guessHeader } from '../../../src/core/read/guess-header.ts';
import { readSources } from '../../../src/core/read/read-sources.ts';
import type { ColumnChoice } from '../../../src/core/read/table-header.ts';

const SUBJECTS = ['State spaces', 'Gated recurrence', 'Linear attention', 'Long convolutions'];
const titleOf = (subject: string): string => `${subject} for reading long documents`;
const abstractOf = (subject: string): string =>
  `We study ${subject.toLowerCase()} on made-up texts of many lengths. Our experiments, which took a week, show that the ` +
  'method reads longer documents than others of its size, that it forgets less, and that it costs no more than they do.';

/** A table of four papers: name of the column, cell by subject and number. */
type Column = readonly [string, (subject: string, index: number) => string];
const TITLE = ['Title', titleOf] as const;
const ABSTRACT = ['Abstract', abstractOf] as const;
const AUTHORS: Column = ['Who', (_, index) => `Example, Ada; Muster, Bo ${'ABCD'.charAt(index)}.`];
const YEAR: Column = ['When', (_, index) => String(2019 + index)];
const JOURNAL: Column = ['Where', () => 'Journal of Made-Up Reading Results'];
const DOI: Column = ['Number', (_, index) => `10.1000/${index}`];

function table(
  columns: readonly Column[],
  header: readonly string[] | null,
  delimiter = ',',
): string {
  const rows = SUBJECTS.map((subject, index) => columns.map(([, cell]) => cell(subject, index)));
  return [...(header === null ? [] : [header]), ...rows]
    .map((cells) => cells.map((cell) => (/[,;"]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
    .join('\n');
}

function read(text: string, columns?: ColumnChoice) {
  const bytes = new TextEncoder().encode(text);
  const { found } = readSources([{ name: 'x.csv', bytes }], columns, () => undefined);
  const [only] = found;
  if (only === undefined) throw new Error('nothing was read');
  return { records: only.result.records, damaged: only.result.damaged, note: only.file.note };
}

const ALL = [DOI, AUTHORS, TITLE, JOURNAL, YEAR, ABSTRACT];

describe('readTable', () => {
  it.each([',', ';', '\t', '|'])(
    'tells the columns of a table without names, parted by %j',
    (sign) => {
      const { records, note } = read(table(ALL, null, sign));
      expect(records).toHaveLength(4);
      expect(records[0]).toMatchObject({
        title: titleOf('State spaces'),
        abstract: abstractOf('State spaces'),
        authors: ['Ada Example', 'Bo A. Muster'],
        year: 2019,
        doi: '10.1000/0',
      });
      expect(note).toBe(
        'the table has no line of column names: column 3 is taken for the title, column 6 for the abstract, by what stands in them; name them with --column if that is wrong',
      );
    },
  );

  it('tells them where the names are of no known language, and takes those that are known', () => {
    const { records, note } = read(
      table(ALL, ['kood', 'autor', 'pealkiri', 'x', 'aasta', 'kokkuvõte']),
    );
    expect(records.map(({ title }) => title)).toEqual(SUBJECTS.map(titleOf));
    expect(records.map(({ abstract }) => abstract)).toEqual(SUBJECTS.map(abstractOf));
    expect(note).toContain(
      'column "pealkiri" is taken for the title, column "kokkuvõte" for the abstract',
    );
  });

  it.each([
    [['DOI', 'Authors', 'T#tl#', 'Journal', 'Year', 'Abstract'], 'title'],
    [['DOI', 'Authors', 'Title', 'Journal', 'Year', 'A~str~ct'], 'abstract'],
  ])('finds the one column whose name is spoilt in %j', (header, role) => {
    const { records, note } = read(table(ALL, header));
    expect(records.map(({ title }) => title)).toEqual(SUBJECTS.map(titleOf));
    expect(records.map(({ abstract }) => abstract)).toEqual(SUBJECTS.map(abstractOf));
    expect(records[1]).toMatchObject({ venue: JOURNAL[1]('', 0), year: 2020 });
    expect(note).toMatch(
      new RegExp(`^no column is named for the ${role}; column ".+" is taken for it$`),
    );
  });

  it.each([
    ['Tit#e', 'Abstract'],
    ['Title', 'bstract'],
    ['Titlee', 'Abs tract!'],
  ])('knows %s and %s by all letters but one', (title, abstract) => {
    const { records, note } = read(table([YEAR, TITLE, ABSTRACT], ['Year', title, abstract]));
    expect(records.map(({ title }) => title)).toEqual(SUBJECTS.map(titleOf));
    expect(records.map(({ abstract }) => abstract)).toEqual(SUBJECTS.map(abstractOf));
    expect(note).toBeNull();
  });

  it('finds the names of a header that has lost a quotation mark', () => {
    const rows = SUBJECTS.map((subject) => `"${titleOf(subject)}","2020","${abstractOf(subject)}"`);
    for (const header of [
      '"Title,"Year","Abstract"',
      '"Title","Ye"ar","Abstract"',
      '"Title","Year","Abstract',
    ]) {
      expect(read([header, ...rows].join('\n')).records.map(({ title }) => title)).toEqual(
        SUBJECTS.map(titleOf),
      );
    }
  });

  it.each([
    ['a delimiter is a quotation mark', '"Key""Title","Year","Abstract"'],
    ['a delimiter is another sign', 'Key\u0019Title,Year,Abstract'],
    ['a letter is a delimiter', 'Key,Ti,le,Year,Abstract'],
  ])('keeps names and cells together where %s', (_, header) => {
    const rows = SUBJECTS.map(
      (subject, index) => `k${index},"${titleOf(subject)}",202${index},"${abstractOf(subject)}"`,
    );
    const { records } = read([header, ...rows].join('\n'));
    expect(records).toMatchObject(
      SUBJECTS.map((subject, index) => ({
        title: titleOf(subject),
        abstract: abstractOf(subject),
        year: 2020 + index,
      })),
    );
  });

  it('takes references, affiliations and names of journals for what they are', () => {
    const lists: Column = [
      'x',
      (subject) => `Example, A., Maps of ${subject}, Notes, 5, pp. 1-9, (2024); `.repeat(12),
    ];
    const places: Column = [
      'y',
      () =>
        'Department of Maps, Example University, Town, Country; School, Town, Country; '.repeat(5),
    ];
    const { records } = read(table([lists, places, JOURNAL, TITLE, ABSTRACT], null));
    expect(records.map(({ title }) => title)).toEqual(SUBJECTS.map(titleOf));
    expect(records.map(({ abstract }) => abstract)).toEqual(SUBJECTS.map(abstractOf));
  });

  it('takes no other long text for an abstract, and says nothing where nothing is guessed', () => {
    const funding: Column = ['Funding Texts', abstractOf];
    const { records, note } = read(
      table([TITLE, YEAR, funding], ['Title', 'Year', 'Funding Texts']),
    );
    expect(records.map(({ abstract }) => abstract)).toEqual(['', '', '', '']);
    expect(note).toBeNull();
  });

  it('takes the columns that the user names', () => {
    const { records, note } = read(table(ALL, ['a', 'b', 'c', 'd', 'e', 'f']), {
      title: 'd',
      abstract: 'f',
    });
    expect(records[0]?.title).toBe(JOURNAL[1]('', 0));
    expect(note).toBeNull();
  });
});

describe('guessHeader', () => {
  it.each([
    ['prose', `${SUBJECTS.map(abstractOf).join('\n\n')}\n`],
    ['lists without running text', 'a,b,c\nd,e,f\ng,h,i\n'],
    ['rows of now so many cells, now so many', 'a\nb,c\nd,e,f\ng,h,i,j\n'],
    ['nothing', ''],
  ])('finds no table in %s', (_, text) => {
    expect(guessHeader(text)).toBeNull();
  });
});
