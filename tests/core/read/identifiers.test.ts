import { describe, expect, it } from 'vitest';
import {
  arxivMonth,
  derivedAddress,
  normalArxiv,
  normalDoi,
  webAddress,
} from '../../../src/core/read/identifiers.ts';

describe('normalDoi', () => {
  it.each([
    ['10.1162/NECO.1997.9.8.1735', '10.1162/neco.1997.9.8.1735'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000%2F182', '10.1000/182'],
    [' doi: 10.1000/182. ', '10.1000/182'],
    ['10.1000', null],
    ['https://example.org/10.1000/182', null],
    ['', null],
  ])('makes of %j %j', (text, doi) => {
    expect(normalDoi(text)).toBe(doi);
  });
});

describe('normalArxiv', () => {
  it.each([
    ['2103.10668', '2103.10668'],
    ['arXiv:2103.10668v3', '2103.10668'],
    ['https://arxiv.org/abs/2103.10668v1', '2103.10668'],
    ['http://www.arxiv.org/pdf/2103.10668v2.pdf', '2103.10668'],
    ['arxiv.org/html/2103.10668?a=b', '2103.10668'],
    ['cs/0112017', 'cs/0112017'],
    ['https://arxiv.org/abs/math.GT/0309136v2', 'math/0309136'],
    ['cond-mat/9912345', 'cond-mat/9912345'],
    ['https://doi.org/10.48550/arXiv.2103.10668', '2103.10668'],
    ['2113.10668', null],
    ['12', null],
  ])('makes of %j %j', (text, id) => {
    expect(normalArxiv(text)).toBe(id);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://a.org/b?c#d', true],
    ['HTTP://a.org', true],
    ['javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['https://', false],
    ['https://a b', false],
    ['https://a.org/\u202Ebad', false],
    ['//a.org', false],
    ['data:text/html,x', false],
  ])('of %j: %s', (text, isOne) => {
    expect(webAddress(text)).toBe(isOne ? text : null);
  });
});

describe('derivedAddress', () => {
  it('prefers the arXiv page, then the DOI', () => {
    expect(derivedAddress('2103.10668', '10.1000/182')).toBe('https://arxiv.org/abs/2103.10668');
    expect(derivedAddress(null, '10.1000/a b<c>')).toBe('https://doi.org/10.1000/a%20b%3Cc%3E');
    expect(derivedAddress(null, null)).toBeNull();
  });
});

describe('arxivMonth', () => {
  it('reads the month out of old and new ids', () => {
    expect(arxivMonth('2103.10668')).toEqual({ year: 2021, month: 3 });
    expect(arxivMonth('cs/9912017')).toEqual({ year: 1999, month: 12 });
  });
});
