import { describe, expect, it } from 'vitest';
import { mapTables } from '../../../src/core/write/map-tables.ts';
import { makeTable, textColumn } from '../../../src/core/write/table.ts';
import { makeSmallMap } from '../../support/small-map.ts';
import { rowsOf } from './any-table.ts';

const tables = mapTables(makeSmallMap());

function rows(name: string): readonly Readonly<Record<string, unknown>>[] {
  const table = tables.find((table) => table.name === name);
  if (table === undefined) throw new RangeError(`there is no table ${name}`);
  return rowsOf(table);
}

/** All that a column names, each once. */
function named(table: string, column: string): ReadonlySet<unknown> {
  return new Set(rows(table).map((row) => row[column]));
}

describe('mapTables', () => {
  it('has a row for everything in the map', () => {
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['papers', 6],
      ['memberships', 8],
      ['paper_themes', 12],
      ['neighbours', 12],
      ['links', 7],
      ['citations', 4],
      ['topics', 5],
      ['themes', 4],
    ]);
  });

  it('tells all of a paper', () => {
    expect(rows('papers')[3]).toEqual({
      row_index: 3,
      id: 'vim',
      title: 'State Spaces See',
      abstract: 'A state-space model scans images in two directions and matches attention.',
      authors: ['Dana Person', 'Ben Sample'],
      more_authors: false,
      year: 2023,
      published: '2023-01-17',
      venue: null,
      url: 'https://example.org/vim',
      doi: null,
      arxiv: '2301.00001',
      code: 'https://example.org/vim/code',
      keywords: [],
      citations: 300,
      other_ids: [],
      references: [],
      x: 0.5,
      y: -0.4,
      preservation: 1,
      topic_id: 't2',
      topic: 'state spaces for vision',
      topic_strength: 0.95,
      subtopic_id: 't2.1',
      subtopic: 'scans',
      area_id: 'a1',
      area: 'sequence models',
      member_of: ['t2'],
      themes: ['ssm', 'vision'],
    });
  });

  it('leaves the part of a topic that is not split unknown', () => {
    expect(rows('papers')[0]).toMatchObject({ subtopic_id: null, subtopic: null });
  });

  it('lists what belongs to a paper in order', () => {
    expect(rows('memberships').slice(2, 4)).toEqual([
      { paper_id: 'echo', rank: 1, topic_id: 't1', weight: 0.7 },
      { paper_id: 'echo', rank: 2, topic_id: 't2', weight: 0.25 },
    ]);
    expect(rows('paper_themes').slice(-3)).toEqual([
      { paper_id: 'video', theme_id: 'rnn', weight: 0.3 },
      { paper_id: 'video', theme_id: 'ssm', weight: 0.8 },
      { paper_id: 'video', theme_id: 'vision', weight: 0.6 },
    ]);
    expect(rows('neighbours').slice(2, 4)).toEqual([
      { paper_id: 'lstm', rank: 1, neighbour_id: 'gru', similarity: 0.62 },
      { paper_id: 'lstm', rank: 2, neighbour_id: 'echo', similarity: 0.24 },
    ]);
  });

  it('says of a link what it is', () => {
    const link = { source_id: 'echo', target_id: 'video', similarity: 0.15 };
    expect(rows('links')[3]).toEqual({ ...link, is_bridge: true, terms: [] });
    expect(rows('links')[4]).toMatchObject({ is_bridge: false, terms: ['state space', 'scan'] });
  });

  it('has all levels of the topics, and the themes with their groups', () => {
    expect(rows('topics').map(({ id, level, parent_id }) => [id, level, parent_id])).toEqual([
      ['a1', 'area', null],
      ['t1', 'topic', 'a1'],
      ['t2', 'topic', 'a1'],
      ['t2.1', 'subtopic', 't2'],
      ['t2.2', 'subtopic', 't2'],
    ]);
    expect(rows('themes')[2]).toEqual({
      id: 'speech',
      label: 'Speech and audio',
      group_id: 'problem',
      group_label: 'Problem',
      definition: 'Spoken language and sound.',
      colour: '#2a7f62',
      size: 2,
    });
  });

  it.each([
    ['memberships', 'paper_id', 'papers'],
    ['memberships', 'topic_id', 'topics'],
    ['paper_themes', 'paper_id', 'papers'],
    ['paper_themes', 'theme_id', 'themes'],
    ['neighbours', 'paper_id', 'papers'],
    ['neighbours', 'neighbour_id', 'papers'],
    ['links', 'source_id', 'papers'],
    ['links', 'target_id', 'papers'],
    ['papers', 'topic_id', 'topics'],
    ['papers', 'area_id', 'topics'],
  ])('names in %s.%s only what is in %s', (table, column, other) => {
    const known = named(other, 'id');
    expect([...named(table, column)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('has finite numbers only, and a meaning for every column', () => {
    for (const { name, columns, rows } of tables)
      for (const column of columns) {
        const place = `${name}.${column.name}`;
        expect(column.values, place).toHaveLength(rows);
        expect(column.meaning, place).not.toBe('');
        const numbers = column.values.filter((value) => typeof value === 'number');
        expect(numbers.every(Number.isFinite), place).toBe(true);
      }
  });
});

describe('makeTable', () => {
  it('refuses columns of different lengths', () => {
    const columns = [textColumn('a', '', ['x']), textColumn('b', '', [])];
    expect(() => makeTable('t', '', columns)).toThrow(/t\.b has 0 values, the first one 1/);
  });
});
