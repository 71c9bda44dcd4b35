import { describe, expect, it } from 'vitest';
import { rootField, stopAtFirst } from '../../../src/core/contract/fields.ts';
import { parseLinks } from '../../../src/core/contract/parse-links.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();
const content = {
  source: [...map.links.source],
  target: [...map.links.target],
  similarity: [...map.links.similarity],
  terms: map.links.terms,
};
const parse = (change: object) =>
  parseLinks(rootField({ ...content, ...change }, 'links-1a2b.json', stopAtFirst), map.manifest);

describe('parseLinks', () => {
  it('takes sound columns', () => {
    expect(parse({})).toEqual(map.links);
  });

  it.each([
    ['a paper out of range', { target: [1, 2, 2, 6, 4, 5, 5] }, 'target[3]'],
    [
      'a link to itself',
      { target: [1, 2, 1, 5, 4, 5, 5] },
      'target[2]: expected more than the source 1',
    ],
    ['a link twice', { target: [1, 1, 2, 5, 4, 5, 5] }, 'target[1]: links stand once each'],
    ['links out of order', { source: [0, 0, 1, 2, 3, 3, 2] }, 'target[6]: links stand once each'],
    ['a similarity above one', { similarity: [2, 0, 0, 0, 0, 0, 0] }, 'similarity[0]'],
    ['a column too short', { terms: [[]] }, 'terms: holds 1 links; the manifest says 7'],
    ['an empty term', { terms: [[''], [], [], [], [], [], []] }, 'terms[0][0]'],
  ])('refuses %s', (_, change, message) => {
    expect(() => parse(change)).toThrow(message);
  });
});
