import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/core/read/read-corpus.ts';
import { abstractOf, bytesOf } from './sources.ts';

const GATES = abstractOf('gates');

describe('readCorpus', () => {
  it('merges before it asks for an abstract, and says what became of every file', () => {
    const list = {
      name: 'list.jsonl',
      bytes: bytesOf(
        '{"title": "Gates", "doi": "10.1/g"}\n{"title": "Bare"}\nbroken\n{"title": " "}',
      ),
    };
    const full = {
      name: 'full.jsonl',
      bytes: bytesOf(JSON.stringify({ title: 'Gates', abstract: GATES })),
    };
    const { papers, files, records } = readCorpus([list, full], { facts: [], strict: false });
    expect(papers).toMatchObject([{ title: 'Gates', doi: '10.1/g', titleOnly: false }]);
    expect(records[0]?.alsoAt).toEqual([{ source: 'full.jsonl', line: 1, record: null }]);
    expect(files).toEqual([
      {
        name: 'list.jsonl',
        format: 'JSON Lines',
        note: null,
        read: 4,
        kept: 1,
        merged: 0,
        withoutAbstract: 1,
        untitled: 1,
        damaged: 1,
      },
      {
        name: 'full.jsonl',
        format: 'JSON Lines',
        note: null,
        read: 1,
        kept: 0,
        merged: 1,
        withoutAbstract: 0,
        untitled: 0,
        damaged: 0,
      },
    ]);
  });

  it('keeps papers without abstract where titles are enough, and marks them', () => {
    const list = {
      name: 'list.jsonl',
      bytes: bytesOf('{"title": "Bare"}\n{"title": "Short", "abstract": "A note."}'),
    };
    const { papers } = readCorpus([list], { facts: [], strict: false, titles: true });
    expect(papers).toMatchObject([
      { title: 'Bare', abstract: '', titleOnly: true },
      { title: 'Short', abstract: 'A note.', titleOnly: true },
    ]);
  });

  it('takes columns for what it is told', () => {
    const table = {
      name: 't.csv',
      bytes: bytesOf(`Bezeichnung;Inhalt\nTore;${GATES}\nTüren;${GATES} Noch mehr.`),
    };
    const columns = { title: 'Bezeichnung', abstract: 'Inhalt' };
    const { papers } = readCorpus([table], { facts: [], strict: false, columns });
    expect(papers.map(({ title }) => title)).toEqual(['Tore', 'Türen']);
  });
});
