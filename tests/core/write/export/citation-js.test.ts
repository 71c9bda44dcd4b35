import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { writeBibTeX } from '../../../../src/core/write/write-bibtex.ts';
import { writeRis } from '../../../../src/core/write/write-ris.ts';
import { makePaper } from '../../../support/small-map.ts';

const PAPERS = [
  makePaper({
    id: 'one',
    title: 'Émile & the 5 % of {braces}: α-networks',
    abstract: 'We find 5 % & more.',
    authors: ['Ada van Example', 'Ján Ďurček', 'Li Wei'],
    year: 2020,
    published: '2020-05-17',
    venue: 'Journal of Examples',
    doi: '10.1000/a_b',
    url: 'https://example.org/a_b~c',
  }),
  makePaper({ id: 'two', title: '序列模型', abstract: '摘要。', authors: ['王小明'], year: 2021 }),
];

interface Item {
  readonly title: string;
  readonly author?: readonly { readonly given?: string; readonly family?: string }[];
  readonly DOI?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** Another program's reader. */
function readBy(format: string, text: string): readonly Item[] {
  return (plugins.input as { chain(text: string, options: object): readonly Item[] }).chain(text, {
    forceType: format,
    generateGraph: false,
  });
}

describe.each([
  ['BibTeX', '@bibtex/text', writeBibTeX(PAPERS)],
  ['RIS', '@ris/file', writeRis(PAPERS)],
])('%s', (_name, format, text) => {
  it('comes back through Citation.js', () => {
    const items = readBy(format, text);
    expect(items.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
    expect(items.map(({ issued }) => issued?.['date-parts'][0]?.[0])).toEqual([2020, 2021]);
    expect(items[0]?.DOI).toBe('10.1000/a_b');
    expect(items[0]?.author?.[1]).toMatchObject({ given: 'Ján', family: 'Ďurček' });
  });
});
