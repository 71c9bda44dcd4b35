import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/text/stem.ts';

describe('stem', () => {
  it.each([
    ['networks', 'network'],
    ['studies', 'study'],
    ['rnns', 'rnn'],
    ['classes', 'class'],
    ['matches', 'match'],
    ['bias', 'bias'],
    ['analysis', 'analysis'],
    ['corpus', 'corpus'],
    ['loss', 'loss'],
    ['series', 'series'],
    ['gas', 'gas'],
  ])('makes %s %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
