import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { InputError } from '../../../src/core/contract/errors.ts';
import type { PaperRecord } from '../../../src/core/contract/paper.ts';
import { readHuggingFaceDump } from '../../../src/core/read/hugging-face-dump.ts';
import { SEED_PAIRS, SEED_TEXT, SEED_TITLES } from './seed.ts';
import { abstractOf } from './sources.ts';

const read = (text: string): readonly PaperRecord[] =>
  readHuggingFaceDump({ name: 'x.txt', text }).records;
const pairsOf = (text: string): readonly (readonly [string, string])[] =>
  read(text).map(({ title, abstract }) => [title, abstract]);
const HEADER = SEED_TEXT.split('\n').slice(0, 10).join('\n');
const page = (...paragraphs: readonly string[]): string =>
  `${HEADER}\n${paragraphs.join('\n\n')}\n`;
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** The seed's paragraphs with one put in the place of another, or none. */
function altered(pair: number, part: 0 | 1, ...instead: readonly string[]): string {
  return page(
    ...SEED_PAIRS.flatMap((texts, index) =>
      texts.flatMap((text, which) => (index === pair && which === part ? instead : [text])),
    ),
  );
}

describe('readHuggingFaceDump', () => {
  it('finds the 36 papers of the seed, titles and abstracts as they stand there', () => {
    expect(read(SEED_TEXT).map(({ title }) => title)).toEqual(SEED_TITLES);
    expect(pairsOf(SEED_TEXT)).toEqual(SEED_PAIRS);
    expect(read(SEED_TEXT)[0]?.place).toEqual({ source: 'x.txt', line: 11, record: null });
  });

  it.each<[string, (text: string) => string]>([
    ['no blank lines', (text) => text.replace(/\n+/g, '\n')],
    ['many blank lines', (text) => text.replace(/\n\n/g, '\n \n\n\t\n\n')],
    ['no header', (text) => text.split('\n').slice(10).join('\n')],
    [
      'another header',
      (text) => `Daily Papers\n\nby\n\nAK\n\nand the research community\n\n${text.slice(4)}`,
    ],
    ['the header at the end', (text) => `${text.split('\n').slice(10).join('\n')}\n\n${HEADER}`],
    ['a date in other words', (text) => text.replace('Mar 14', 'Friday, 14 March 2025')],
    [
      'a footer',
      (text) =>
        `${text}\n\nPrevious\n\n1\n\n2\n\n…\n\nNext\n\nSystem theme\n\nCompany\n\n© Hugging Face\n\nTOS\n\nPrivacy\n\nAbout\n\nModels\n\nDatasets\n\nSpaces\n\nPricing\n\nDocs`,
    ],
  ])('finds the same with %s', (_, change) => {
    expect(pairsOf(change(SEED_TEXT))).toEqual(SEED_PAIRS);
  });

  it('finds the same among votes, users and counts of authors', () => {
    const cards = SEED_PAIRS.map(
      ([title, abstract], index) =>
        `Submitted by\n\nuser${index}\n\n${index}\n\n${title}\n\n${abstract}\n\n+3\n\n· 5 authors\n\nUpvote\n\n12`,
    );
    expect(pairsOf(page(...cards))).toEqual(SEED_PAIRS);
    expect(pairsOf(page(...cards).replace(/Submitted by\n\n/g, 'Submitted by '))).toEqual(
      SEED_PAIRS,
    );
  });

  it('finds the same in lines broken at 80 characters', () => {
    const broken = SEED_TEXT.replace(/(.{1,80})(?: |$)/gm, '$1\n');
    const found = pairsOf(broken).map(([title, abstract]) => [oneLine(title), oneLine(abstract)]);
    const expected = SEED_PAIRS.map(([title, abstract]) => [title.trim(), abstract.trim()]);
    expect(found.filter(([title]) => expected.some((pair) => pair[0] === title))).toEqual(expected);
  });

  it('loses one paper alone when its abstract is missing, whichever it is', () => {
    SEED_PAIRS.forEach((pair, index) => {
      const expected = SEED_PAIRS.map((other) => (other === pair ? [pair[0], ''] : other));
      expect(pairsOf(altered(index, 1))).toEqual(expected);
    });
  });

  it('loses one paper alone when its title is missing, whichever it is', () => {
    SEED_PAIRS.forEach((pair, index) => {
      const expected = SEED_PAIRS.map((other) => (other === pair ? ['', pair[1]] : other));
      expect(pairsOf(altered(index, 0))).toEqual(expected);
    });
  });

  it('joins an abstract in two or three paragraphs, whichever it is', () => {
    SEED_PAIRS.forEach(([, abstract], index) => {
      const sentences = abstract.split(/(?<=\.) (?=[A-Z])/);
      const half = sentences.length >> 1;
      const parts = [sentences.slice(0, half).join(' '), sentences.slice(half).join(' ')];
      const found = pairsOf(altered(index, 1, ...parts)).map(([title, text]) => [
        title,
        oneLine(text),
      ]);
      expect(found).toEqual(SEED_PAIRS);
    });
  });

  it('takes a short abstract, a long title, and titles that end like sentences', () => {
    const papers: readonly (readonly [string, string])[] = [
      ['Is Attention All You Need?', abstractOf('attention', 200)],
      ['On Recurrence.', abstractOf('recurrence', 1500)],
      [
        `Towards ${'A Very Long Name for a Survey of Many Things '.repeat(4).trim()}`,
        abstractOf('names'),
      ],
      ['Gates', 'Gates help, as we show by ten experiments on speech and text.'],
      ['Cells!', abstractOf('cells', 1900)],
    ];
    expect(pairsOf(page(...papers.flat()))).toEqual(papers);
  });

  it('finds a single paper', () => {
    expect(pairsOf(page('Gates', abstractOf('gates')))).toEqual([['Gates', abstractOf('gates')]]);
  });

  it('reads a page of one paper: id, date, authors, and the abstract, not the summary', () => {
    const text = readFileSync(inPackage('tests/fixtures/read/one-paper-page.txt'), 'utf8');
    const [paper, ...others] = read(text);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      title: 'A Field Guide to Gated Networks',
      arxiv: '2103.01234',
      url: 'https://arxiv.org/abs/2103.01234',
      authors: ['Ada Example', 'Ben Sample', 'Chi Nobody'],
      published: '2021-03-03',
      year: 2021,
    });
    expect(oneLine(paper?.abstract ?? '')).toBe(
      'We compare gated networks on twelve tasks of growing length. Gates help where the distance between cause and effect varies; on tasks of fixed length a plain network learns as fast. We release all runs.',
    );
  });

  it('reads pages of one paper each, one behind the other, with names on one line and no summary', () => {
    const one = (id: string, title: string, date: string): string =>
      `arxiv:${id}\n${title}\nPublished on ${date}\nAuthors:Ada Example,Ben Sample\nAbstract\n${abstractOf(title)}\n`;
    const text = one('2103.00001', 'Gates', 'Feb 27') + one('2401.00002', 'Cells', 'Dec 30');
    expect(read(text)).toMatchObject([
      {
        title: 'Gates',
        published: '2021-02-27',
        authors: ['Ada Example', 'Ben Sample'],
        abstract: abstractOf('Gates'),
      },
      { title: 'Cells', published: '2023-12-30', year: 2023, abstract: abstractOf('Cells') },
    ]);
  });

  it('refuses a page that only says who submitted papers, in one sentence', () => {
    const users = Array.from({ length: 8 }, (_, index) => `Submitted by\n\nreader${index}`);
    expect(() => read(page(...users))).toThrow(InputError);
    expect(() => read(page(...users))).toThrow(
      /^x\.txt: no papers in this text: it only says who submitted them; save a page/,
    );
    expect(() => read(page(...users.map((user) => `${user} Somebody Else`)))).toThrow('no papers');
  });

  it.each([
    ['titles alone', page(...SEED_TITLES)],
    ['the header alone', HEADER],
    ['one line of prose', 'It was a dark and stormy night; the rain fell in torrents.'],
    ['a list of words', Array.from({ length: 40 }, (_, index) => `word${index}`).join('\n')],
    ['a program', 'import x from "y";\n\nfunction f() {\n  return 1;\n}\n\nexport default f;\n'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow('no papers in this text');
  });
});
