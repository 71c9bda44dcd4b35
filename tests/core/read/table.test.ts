import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, TABLE } from '../../../src/core/read/table.ts';
import { damageOf, mutilated, onlyRecord, readWith, titlesOf } from './reading.ts';

describe('readTable', () => {
  it('reads cells that hold delimiters, quotes and line breaks, whatever delimits', () => {
    for (const sign of [',', ';', '\t', '|']) {
      const text = `Title${sign}Abstract${sign}Year\n"A ""b""${sign} c"${sign}"one\ntwo"${sign}2020\n`;
      expect(onlyRecord(TABLE, text)).toMatchObject({
        title: `A "b"${sign} c`,
        abstract: 'one\ntwo',
        year: 2020,
      });
    }
  });

  it.each([
    ['Titel;Zusammenfassung;Jahr;Autoren', 'Example, Ada; Muster, Bo'],
    ['Titre;Résumé;Année;Auteurs', 'Example, Ada; Muster, Bo'],
    ['Article Title;Abstract;Publication Year;Authors', 'Example, Ada; Muster, Bo'],
    ['TI;AB;PY;AU', 'Example, Ada; Muster, Bo'],
  ])('knows columns by their names: %s', (header, authors) => {
    const text = `${header}\nA;We find.;2021;"${authors}"\nB;We see.;2022;"${authors}"\n`;
    expect(readWith(TABLE, text).records).toMatchObject([
      { title: 'A', abstract: 'We find.', year: 2021, authors: ['Ada Example', 'Bo Muster'] },
      { title: 'B', abstract: 'We see.', year: 2022 },
    ]);
  });

  it('names the line of a row with cells too many or too few, and keeps the others', () => {
    const text = 'title,abstract,year\nA,a,2020\nB\nC,c,2020,x,y\nD,d,2021\n';
    const read = readWith(TABLE, text);
    expect(titlesOf(read)).toEqual(['A', 'D']);
    expect(damageOf(read)).toEqual([
      [3, 'the row has only 1 cell of 3'],
      [4, 'the row has 5 cells, the header names 3'],
    ]);
  });

  it('loses one row to a quote that is never closed', () => {
    const text = 'title,abstract,year\nA,a,2020\n"B,b,2020\nC,c,2021\nD,d,2022\n';
    const read = readWith(TABLE, text);
    expect(titlesOf(read)).toEqual(expect.arrayContaining(['A', 'C', 'D']));
    expect(read.records.length + read.damaged.length).toBe(4);
  });

  it('takes the columns that it is told, and says which there are where one is missing', () => {
    const source = { name: 'x.csv', text: 'Name,Inhalt\nA,We find.\n' };
    const columns = { title: 'name', abstract: 'Inhalt' };
    expect(readTable(source, () => undefined, columns).records).toMatchObject([
      { title: 'A', abstract: 'We find.' },
    ]);
    expect(() => readTable(source, () => undefined, { title: 'Titel' })).toThrow(
      'x.csv: this table has no column "Titel"; there are "Name", "Inhalt"',
    );
  });

  it('costs no row beside the one that is cut or altered', () => {
    const rows = ['A,We find a thing.,2020', '"B, too","We see ""it"".",2021', 'C,We know.,2022'];
    const whole = rows.map((row) => `${row}\n`);
    for (const row of mutilated(rows[1] ?? '', ['"', ',', '\n', 'x'])) {
      const text = `title,abstract,year\n${whole[0] ?? ''}${row}\n${whole[2] ?? ''}`;
      const titles = titlesOf(readWith(TABLE, text));
      expect([titles.includes('A'), titles.includes('C')], row).toEqual([true, true]);
    }
  });

  it('ends, whatever stands in a table', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', '\n', ';', 'a', ' ')), (signs) => {
        const read = readWith(TABLE, `title,abstract\n${signs.join('')}`);
        expect(read.records.length + read.damaged.length).toBeLessThanOrEqual(signs.length + 1);
      }),
      { seed: 3 },
    );
  });
});
