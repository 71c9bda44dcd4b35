import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { recogniseFormat } from '../../../src/core/read/recognise-format.ts';

const format = (text: string): string => recogniseFormat({ name: 'x', text }).id;

describe('recogniseFormat', () => {
  it.each([
    ['{"title": "A"}', 'json-lines'],
    ['\n\n{"title": "A"}\n{"title": "B"}\n', 'json-lines'],
    ['{"title": "A"}\n{"title": "cut', 'json-lines'],
    ['broken\n{"title": "A"}\n{"title": "B"}', 'json-lines'],
    ['{}', 'json-lines'],
    ['[{"title": "A"}]', 'json-array'],
    ['[]', 'json-array'],
    ['[\n  {"title": "A"},\n  {"title": "B"}\n]', 'json-array'],
    ['[{"title": "cut', 'json-array'],
    ['{"papers": [{"title": "A"}]}', 'json-array'],
    ['{"papers": [\n{"title": "A"},\n{"title": "B"}\n]}', 'json-array'],
    ['{\n "title": "A",\n "abstract": "B"\n}', 'json-array'],
    ['{"title": "cut', 'json-array'],
    ['»\n  "k1": {\n    "title": "A"}}', 'json-array'],
    ['x"title": "A", "abstract": "B"}', 'json-array'],
    ['title,abstract,year\nA,B,2020', 'table'],
    ['[itle,abstract,year,doi,authors,journal\nA,B,2020,,,', 'table'],
    ['[T\tTI\tAB\tPY\tAU\tSO\nJ\tA\tB\t2020\tC\tD', 'table'],
    ['id\ttitle\tabstract\n1\tA\tB', 'table'],
    ['TY  - JOUR\nTI  - A', 'ris'],
    ['Record #1 of 2\n1.\n\nTY  - JOUR\nTI  - A', 'ris'],
    ['PMID- 123\nTI  - A', 'nbib'],
    ['\nPMC - PMC6\nPMID- 123\nTI  - A', 'nbib'],
    ['FN Clarivate\nVR 1.0\nPT J\nTI A\nER\n', 'web-of-science'],
    ['PT J\nTI A\nUT WOS:1\nER', 'web-of-science'],
    ['RT Journal Article\nA1 A\nT1 B', 'refworks'],
    ['%0 Journal Article\n%T A', 'endnote-tagged'],
    ['%A Ada Example\n%T A', 'endnote-tagged'],
    ['% mine\n@article{key2020,\n title = {A}}', 'bibtex'],
    ['This file was made by hand.\n\n@ARTICLE(key2020,\n title = "A")', 'bibtex'],
    ['title = {A},\nyear = 2020\n}\n@book{b, title={B}}', 'bibtex'],
    ['new\n\nGet trending papers', 'hugging-face-dump'],
    ['[Re] A title in brackets\n\nAn abstract.', 'hugging-face-dump'],
    ['<unk> is all you need\n\nAn abstract.', 'hugging-face-dump'],
    ['{n} ways to lose\n\nAn abstract.', 'hugging-face-dump'],
  ])('takes %j for %s', (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['<!DOCTYPE html>\n<html><body>x</body></html>', 'a web page (HTML)'],
    ['<div><p>a</p><p>b</p><p>c</p><p>d</p></div>', 'HTML'],
    ['<?xml version="1.0"?><records/>', 'XML'],
  ])('refuses %j, naming it, and says what to give', (text, what) => {
    expect(() => format(text)).toThrow(InputError);
    expect(() => format(text)).toThrow(what);
    expect(() => format(text)).toThrow(/^x: this is .*; give papers as BibTeX, RIS/);
  });
});
