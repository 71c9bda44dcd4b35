import { describe, expect, it } from 'vitest';
import { readEndnoteTagged } from '../../../src/core/read/endnote-tagged.ts';

const read = (text: string) => readEndnoteTagged({ name: 'x.enw', text }, () => undefined);

describe('readEndnoteTagged', () => {
  it('reads a record', () => {
    const { records } = read(`%0 Conference Proceedings
%T A title
%A Example, Ada
%A Sample, Ben
%S Proceedings of Samples
%D 2022
%8 May
%F example-sample-2022
%X First line.
Second line.
%R 10.1000/182
%U https://example.org/a
%K one
two
`);
    expect(records[0]).toMatchObject({
      id: 'example-sample-2022',
      title: 'A title',
      abstract: 'First line.\nSecond line.',
      authors: ['Ada Example', 'Ben Sample'],
      year: 2022,
      published: '2022-05',
      venue: 'Proceedings of Samples',
      doi: '10.1000/182',
      url: 'https://example.org/a',
      keywords: ['one', 'two'],
    });
  });

  it.each([
    ['%0 Book\n%T A\n%0 Book\n%T B', 'no blank line'],
    ['%A Ada\n%T A\n\n%A Ben\n%T B\n', 'no %0'],
    ['%0 Book\n%T A\n%X Text\n\nmore text\n\n%K word\n\n%0 Book\n%T B', 'blank lines in a text'],
  ])('finds both records of %j (%s)', (text) => {
    expect(read(text).records.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});
