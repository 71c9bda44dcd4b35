import { describe, expect, it } from 'vitest';
import { rootField, stopAtFirst } from '../../../src/core/contract/fields.ts';
import { parseAbstracts } from '../../../src/core/contract/parse-abstracts.ts';
import { parsePapers } from '../../../src/core/contract/parse-papers.ts';
import { abstractsText, papersText } from '../../../src/core/write/papers-text.ts';
import { makeSmallMap } from '../../support/small-map.ts';

type Json = Record<string, unknown>;
interface PapersFile {
  papers: Json[];
  terms: unknown[];
}

const map = makeSmallMap();

function parseChanged(change: (papers: Json[], file: PapersFile) => void) {
  const content = JSON.parse(papersText(map)) as PapersFile;
  change(content.papers, content);
  return () => parsePapers(rootField(content, 'papers-1a2b.json', stopAtFirst), 6);
}

describe('parsePapers', () => {
  it('takes what papersText writes', () => {
    const { papers, terms } = parseChanged(() => undefined)();
    expect(map.papers).toMatchObject(papers);
    expect(terms).toEqual(map.links.terms);
  });

  it.each<[string, (papers: Json[], file: PapersFile) => void, string]>([
    ['a missing title', (p) => delete p[0]!['title'], 'papers[0].title: is missing'],
    ['a script as address', (p) => (p[0]!['url'] = 'javascript:alert(1)'), 'papers[0].url'],
    ['a file as code address', (p) => (p[0]!['code'] = 'file:///etc'), 'papers[0].code'],
    ['a year with a fraction', (p) => (p[0]!['year'] = 2015.5), 'papers[0].year'],
    [
      'an id twice',
      (p) => (p[4]!['id'] = 'gru'),
      'papers[4].id: "gru" is already the id of papers[0]',
    ],
    ['a paper too few', (p) => p.pop(), 'holds 5 papers; the manifest says 6'],
    ['an empty term', (_, file) => (file.terms[1] = ''), 'terms[1]: expected a text that is not'],
  ])('refuses %s', (_, change, message) => {
    expect(parseChanged(change)).toThrow(message);
  });
});

describe('parseAbstracts', () => {
  const parse = (content: unknown, count: number) =>
    parseAbstracts(rootField(content, 'abstracts-1a2b.json', stopAtFirst), count);

  it('takes what abstractsText writes, raw text and all', () => {
    const abstracts = [
      { abstract: 'as said', rawAbstract: 'as said' },
      { abstract: 'mended', rawAbstract: 'men-\nded' },
    ];
    expect(parse(JSON.parse(abstractsText(abstracts)), 2)).toEqual(abstracts);
  });

  it('refuses a number as abstract, and one too many', () => {
    expect(() => parse({ abstracts: [{ abstract: 7 }] }, 1)).toThrow('abstracts[0].abstract');
    expect(() => parse({ abstracts: [{ abstract: 'a' }] }, 2)).toThrow('holds 1 abstracts');
  });
});
