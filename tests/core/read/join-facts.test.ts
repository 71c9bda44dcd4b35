import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { joinFacts, parseFacts, type Fact } from '../../../src/core/read/join-facts.ts';
import { SEED_FACTS, SEED_TITLES } from './seed.ts';
import { bytesOf, record } from './sources.ts';

const facts = (value: unknown): readonly Fact[] =>
  parseFacts(bytesOf(JSON.stringify(value)), 'f.json');

describe('parseFacts', () => {
  it('reads the facts that ship', () => {
    const parsed = parseFacts(SEED_FACTS, 'facts');
    expect(parsed.map(({ title }) => title)).toEqual(SEED_TITLES);
    expect(
      parsed.every(
        ({ year, authors, arxiv }) => year !== null && authors.length > 0 && arxiv !== null,
      ),
    ).toBe(true);
    expect(parsed.filter(({ moreAuthors }) => moreAuthors)).toHaveLength(1);
  });

  it.each<[unknown, string]>([
    [{ no: 'facts' }, 'f.json: expected a list'],
    [[{ title: 'A' }, { title: 'B', year: 'soon' }], 'f.json, record 2: year: expected a year'],
    [[{ title: 'A', code: 'ftp://a' }], 'f.json, record 1: code: expected an address'],
    [[7], 'f.json, record 1: expected an object'],
    [[{ year: 2020 }], 'f.json, record 1: a fact needs a title, an arXiv id or a DOI'],
  ])('refuses %j', (value, message) => {
    expect(() => facts(value)).toThrow(InputError);
    expect(() => facts(value)).toThrow(message);
  });

  it('refuses an empty and a broken file', () => {
    expect(() => parseFacts(bytesOf(' \n'), 'f.json')).toThrow('f.json: this is empty');
    expect(() => parseFacts(bytesOf('[{]'), 'f.json')).toThrow('f.json, line 1: not JSON');
  });
});

describe('joinFacts', () => {
  const known = facts([
    {
      title: 'Gates: a Study',
      arxiv: '2103.00001',
      year: 2021,
      published: '2021-03',
      authors: ['A', 'B'],
    },
    { title: 'Gates: a study', year: 1999 },
    { doi: '10.1/C', venue: 'V', code: 'https://a.org' },
  ]);

  it('finds a fact by title, arXiv id or DOI and fills in what the record lacks', () => {
    const { records, joined } = joinFacts(
      [
        record({ title: 'GATES — a study' }),
        record({ title: 'New name', arxiv: '2103.00001' }),
        record({ doi: '10.1/c' }),
      ],
      known,
    );
    expect(joined).toBe(3);
    expect(records).toMatchObject([
      {
        arxiv: '2103.00001',
        year: 2021,
        authors: ['A', 'B'],
        url: 'https://arxiv.org/abs/2103.00001',
      },
      { title: 'New name', year: 2021 },
      { venue: 'V', code: 'https://a.org', year: null },
    ]);
  });

  it('overrules nothing that the record says', () => {
    const own = record({
      title: 'Gates: a study',
      year: 2022,
      authors: ['X'],
      moreAuthors: true,
      url: 'https://x.org',
    });
    expect(joinFacts([own], known).records[0]).toEqual({ ...own, arxiv: '2103.00001' });
  });

  it('leaves records without a fact as they are', () => {
    const own = record({ title: 'Unknown' });
    expect(joinFacts([own], known)).toEqual({ records: [own], joined: 0 });
  });
});
