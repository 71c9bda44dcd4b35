import { describe, expect, it } from 'vitest';
import { isGeneralWord } from '../../../src/core/text/general-words.ts';
import {
  gradeOfSpelling,
  NO_REASON,
  TELLING_REASON,
  WEAK_REASON,
} from '../../../src/core/text/reason-phrases.ts';
import { isAcronymOf, isRepetition } from '../../../src/core/text/repetition.ts';

describe('gradeOfSpelling', () => {
  it.each([
    'the',
    'novel',
    '256',
    '10k steps',
    'advent',
    'dynamically',
    'proposed Mamba',
    'deep convolutional',
    'a b',
  ])('gives no reason for %j', (spelling) => expect(gradeOfSpelling(spelling)).toBe(NO_REASON));

  it.each(['state', 'training', 'context'])('calls %j weak', (spelling) =>
    expect(gradeOfSpelling(spelling)).toBe(WEAK_REASON),
  );

  it.each([
    'Mamba',
    'state space',
    'language modeling',
    'sequence length',
    'long-range',
    'in-context learning',
    'error signals',
    'large language models',
    'Long Short-Term Memory',
  ])('calls %j telling', (spelling) => expect(gradeOfSpelling(spelling)).toBe(TELLING_REASON));
});

describe('isGeneralWord', () => {
  it.each(['advent', 'come', 'differ', 'dynamically', 'respectively', 'autoregressively'])(
    'knows %j',
    (word) => expect(isGeneralWord(word)).toBe(true),
  );

  it.each(['anomaly', 'assembly', 'family', 'mamba', 'stem', 'host', 'translation'])(
    'leaves %j alone',
    (word) => expect(isGeneralWord(word)).toBe(false),
  );
});

describe('isRepetition', () => {
  it.each([
    ['prompt', 'prompting'],
    ['convolutions', 'convolutional'],
    ['LMs', 'language models'],
    ['recurrent network', 'recurrent neural networks'],
  ])('finds that %j repeats %j, either way round', (one, other) => {
    expect(isRepetition(one, other)).toBe(true);
    expect(isRepetition(other, one)).toBe(true);
  });

  it.each([
    ['natural language', 'language models'],
    ['text', 'texture'],
    ['LSTM', 'language models'],
  ])('keeps %j beside %j', (one, other) => expect(isRepetition(one, other)).toBe(false));
});

describe('isAcronymOf', () => {
  it('reads initials, a hyphen or not', () => {
    expect(isAcronymOf('ICL', 'in-context learning')).toBe(true);
    expect(isAcronymOf('language', 'language models')).toBe(false);
  });
});
