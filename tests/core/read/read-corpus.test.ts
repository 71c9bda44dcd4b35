import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import type { Paper } from '../../../src/core/contract/paper.ts';
import { parseFacts } from '../../../src/core/read/join-facts.ts';
import { readCorpus, type Corpus } from '../../../src/core/read/read-corpus.ts';
import { anyText } from '../../support/any-text.ts';
import { SEED, SEED_FACTS, SEED_PAIRS, SEED_TEXT } from './seed.ts';
import { abstractOf, bytesOf } from './sources.ts';

const NO_FACTS = { facts: [], strict: false };
const STRICT = { facts: [], strict: true };
const source = (text: string, name = 'x.jsonl') => ({ name, bytes: bytesOf(text) });
const read = (...texts: readonly string[]): Corpus =>
  readCorpus(
    texts.map((text) => source(text)),
    NO_FACTS,
  );
const paper = (fields: object): string =>
  JSON.stringify({ title: 'Gates', abstract: abstractOf('gates', 100), ...fields });

function expectBalance({ input, papers }: Corpus): void {
  expect(input.read).toBe(input.kept + input.merged + input.leftOut.length);
  expect(input.kept).toBe(papers.length);
}

describe('readCorpus', () => {
  it('reads the seed with its facts: 36 papers, nothing lost, every fact joined', () => {
    const corpus = readCorpus([{ name: 'seed', bytes: SEED }], {
      facts: parseFacts(SEED_FACTS, 'facts'),
      strict: true,
    });
    expect(corpus.input).toMatchObject({ read: 36, kept: 36, merged: 0, leftOut: [] });
    expect(corpus.input.sources).toEqual([
      {
        name: 'seed',
        format: 'hugging-face-dump',
        bytes: 61058,
        sha256: '0e0699c16d0bd69990c1ed8a2b7ae6dbdcdccfb4f12ca530bb9c740deb672475',
      },
    ]);
    expect(corpus.notes).toEqual([]);
    expect(corpus.papers.map(({ rawTitle, rawAbstract }) => [rawTitle, rawAbstract])).toEqual(
      SEED_PAIRS,
    );
    expect(corpus.papers[0]).toMatchObject({ id: '2410.07145', year: 2024, venue: 'COLM 2025' });
    expect(corpus.papers.filter(({ year, arxiv }) => year === null || arxiv === null)).toEqual([]);
    const shown = corpus.papers.map(({ title, abstract }) => `${title} ${abstract}`).join(' ');
    expect(shown).not.toMatch(
      /\dtimes|\d pm \d|left\(|right\)|\\%| -- |``|\*[a-z]|mapsto|\btau\b|over- head|\^\{/,
    );
    expect(shown).toMatch(/19\.2× .*O\(n\^1\.5 d\) from O\(n²d\)/);
  });

  it('keeps out records without title or with a short abstract, counts and lists them in their order', () => {
    const corpus = read(
      [
        paper({ title: ' \u200B' }),
        '{"broken',
        paper({ title: 'Short', abstract: `  ${'x'.repeat(39)}\u200B ` }),
        paper({ title: 'Just', abstract: 'é'.repeat(40) }),
        paper({ title: 'Silent', abstract: null }),
        paper({ title: 'Gates' }),
      ].join('\n'),
    );
    expect(corpus.papers.map(({ title }) => title)).toEqual(['Just', 'Gates']);
    expect(corpus.input.leftOut).toEqual([
      { place: 'x.jsonl, line 1', title: null, reason: 'no title' },
      {
        place: 'x.jsonl, line 2',
        title: null,
        reason: 'not JSON: expected a closing double quote, not the end of the text at column 9',
      },
      {
        place: 'x.jsonl, line 3',
        title: 'Short',
        reason: 'the abstract has only 39 characters of at least 40',
      },
      { place: 'x.jsonl, line 5', title: 'Silent', reason: 'no abstract' },
    ]);
    expectBalance(corpus);
  });

  it('merges duplicates across sources and formats, and counts them', () => {
    const corpus = read(
      SEED_TEXT,
      paper({ title: 'attention as an rnn', venue: 'V' }),
      `[${paper({})}, ${paper({ title: 'GATES!' })}]`,
    );
    expect(corpus.input).toMatchObject({ read: 39, kept: 37, merged: 2 });
    expect(corpus.papers.find(({ title }) => title === 'Attention as an RNN')?.venue ?? null).toBe(
      null,
    );
    expect(corpus.papers.filter(({ venue }) => venue === 'V')).toHaveLength(1);
    expect(corpus.input.sources.map(({ format }) => format)).toEqual([
      'hugging-face-dump',
      'json-lines',
      'json-array',
    ]);
  });

  it('notes once a field what was wrong with it, and facts that fit nothing', () => {
    const lines = [
      paper({ title: 'A', year: 'n.d.' }),
      paper({ title: 'B', year: 3, url: 'ftp://b' }),
    ];
    const facts = parseFacts(bytesOf('[{"title": "Unknown"}]'), 'f');
    expect(readCorpus([source(lines.join('\n'))], { facts, strict: false }).notes).toEqual([
      'year left out in 2 records (the first is x.jsonl, line 1: expected a year from 1000 to 2100, not "n.d.")',
      'url left out in one record (x.jsonl, line 2: expected an address that starts with http:// or https://, not "ftp://b")',
      'none of the 1 facts belongs to a paper of this input',
    ]);
  });

  it('shows repaired text, keeps the raw but what shows nothing, and hides nothing in ids', () => {
    const [only] = read(paper({ id: 'a b\u202Ec', title: 'Gates\u202E 5times\nfaster' })).papers;
    expect(only).toMatchObject({
      id: 'a-bc',
      title: 'Gates 5× faster',
      rawTitle: 'Gates 5times\nfaster',
    });
  });

  it('makes an error of the first loss when strict', () => {
    const lines = [paper({}), '{"broken', paper({ title: '' })].join('\n');
    expect(() => readCorpus([source(lines)], STRICT)).toThrow(InputError);
    expect(() => readCorpus([source(lines)], STRICT)).toThrow(
      /^x\.jsonl, line 2: not JSON.* \(and 1 more record\); correct it, or build without --strict$/,
    );
    expect(readCorpus([source(paper({}))], STRICT).papers).toHaveLength(1);
  });

  it.each([
    ['', 'x.jsonl: this is empty; give'],
    ['\n \n', 'x.jsonl: this is empty; give'],
    ['[]', 'x.jsonl: no papers in this input; give'],
    ['<!doctype html><html></html>', 'x.jsonl: this is a web page (HTML), which is not read; give'],
    ['%PDF-1.4', 'x.jsonl: this is a PDF, not text; expected'],
    [
      paper({ abstract: 'short' }),
      'x.jsonl: no papers are left: its only record is left out, first x.jsonl, line 1: the abstract has only 5 characters of at least 40; give',
    ],
  ])('refuses %j in one sentence', (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(message);
  });

  it('refuses one bad source among good ones, naming it', () => {
    const good = source(paper({}), 'good.jsonl');
    expect(() => readCorpus([good, source('', 'empty.txt')], NO_FACTS)).toThrow(
      'empty.txt: this is empty',
    );
    expect(() => readCorpus([], NO_FACTS)).toThrow('no papers in this input');
  });
});

describe('readCorpus with a base', () => {
  const papers = read(SEED_TEXT).papers.slice(0, 10);
  const base = {
    papers,
    source: { name: 'my-map', format: 'field-atlas-map', bytes: 3, sha256: 'a'.repeat(64) },
  };
  const add = (text: string): Corpus => readCorpus([source(text)], { ...NO_FACTS, base });

  it('keeps the papers of the base as they were, before those of the input', () => {
    const grown = add(SEED_TEXT);
    const from = (one: Paper, sources: readonly number[]): Paper => ({ ...one, sources });
    expect(grown.papers.slice(0, 10)).toEqual(papers.map((one) => from(one, [0, 1])));
    const added = read(SEED_TEXT).papers.slice(10);
    expect(grown.papers.slice(10)).toEqual(added.map((one) => from(one, [1])));
    expect(grown.input).toMatchObject({ read: 46, kept: 36, merged: 10 });
    expect(grown.input.sources.map(({ name }) => name)).toEqual(['my-map', 'x.jsonl']);
  });

  it('gives a new paper another id where the base has it, and says so', () => {
    const [first] = papers;
    const grown = add(paper({ id: first?.id }));
    expect(grown.papers.at(-1)?.id).toBe(`${first?.id ?? ''}-2`);
    expect(grown.notes).toEqual([
      `the record at x.jsonl, line 1 has the id of another paper of the map ("${first?.id ?? ''}"); counted as new`,
    ]);
    expectBalance(grown);
  });

  it('lets the base keep ids that no input would get', () => {
    const odd = papers.map((one, index) => ({ ...one, id: `an id with spaces ${index}` }));
    const grown = readCorpus([source(SEED_TEXT)], { ...NO_FACTS, base: { ...base, papers: odd } });
    expect(grown.papers.slice(0, 10).map(({ id }) => id)).toEqual(odd.map(({ id }) => id));
  });

  it('still refuses an input without papers', () => {
    expect(() => add(paper({ abstract: 'x' }))).toThrow(InputError);
  });
});

describe('readCorpus, whatever comes,', () => {
  const settle = (bytes: Uint8Array): Corpus | null => {
    try {
      return readCorpus([{ name: 'x', bytes }], NO_FACTS);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return null;
    }
  };

  it('returns papers or throws an InputError', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      anyText(60),
      fc.constant(abstractOf('x', 60)),
    );
    const object = fc.dictionary(
      fc.constantFrom(
        'id',
        'title',
        'abstract',
        'authors',
        'year',
        'url',
        'doi',
        'arxiv',
        'keywords',
      ),
      value,
    );
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 120 }),
      anyText(120).map(bytesOf),
      fc.array(object, { maxLength: 5 }).map((list) => bytesOf(JSON.stringify(list))),
      fc
        .array(object, { maxLength: 5 })
        .map((list) => bytesOf(list.map((o) => JSON.stringify(o)).join('\n'))),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const corpus = settle(bytes);
        if (corpus !== null) expectBalance(corpus);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps all complete papers of a seed that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SEED.length }), (length) => {
        const corpus = settle(SEED.subarray(0, length));
        const text = SEED_TEXT.slice(0, length);
        const complete = SEED_PAIRS.filter(([, abstract]) => text.includes(abstract));
        const found = (corpus?.papers ?? []).map(({ rawTitle, rawAbstract }) => [
          rawTitle,
          rawAbstract,
        ]);
        expect(found.slice(0, complete.length)).toEqual(complete);
        expect(found.length).toBeLessThanOrEqual(complete.length + 1);
        if (corpus !== null) expectBalance(corpus);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every other paper of a seed in which one byte is spoilt', () => {
    fc.assert(
      fc.property(fc.nat(SEED.length - 1), fc.integer({ min: 1, max: 255 }), (at, value) => {
        const spoilt = Uint8Array.from(SEED);
        spoilt[at] = value;
        const found =
          settle(spoilt)?.papers.map(({ rawTitle, rawAbstract }) => `${rawTitle} ${rawAbstract}`) ??
          [];
        const kept = SEED_PAIRS.filter((pair) => found.includes(pair.join(' ')));
        expect(kept.length).toBeGreaterThanOrEqual(SEED_PAIRS.length - 2);
      }),
      { numRuns: 60 },
    );
  });

  it('permutes the papers when the lines are shuffled', () => {
    const lines = SEED_PAIRS.map(([title, abstract], index) =>
      JSON.stringify({ title, abstract, year: 1990 + index }),
    );
    const before = new Map(read(lines.join('\n')).papers.map((one) => [one.id, one]));
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const { papers } = read(shuffled.join('\n'));
        expect(papers.map(({ rawTitle }) => rawTitle)).toEqual(
          shuffled.map((line) => (JSON.parse(line) as { title: string }).title),
        );
        for (const one of papers) expect(one).toEqual(before.get(one.id));
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same corpus twice', () => {
    expect(read(SEED_TEXT)).toEqual(read(SEED_TEXT));
  });
});
