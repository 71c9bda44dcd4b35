import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignThemes } from '../../../src/core/themes/assign-themes.ts';
import { parseThemeLexicon } from '../../../src/core/themes/parse-theme-lexicon.ts';
import themes from '../../../data/themes.json';
import key from '../../fixtures/themes/seed-architecture.json';
import { readCorpus } from '../../../src/core/read/read-corpus.ts';
import { parseFacts } from '../../../src/core/read/join-facts.ts';
import { SEED, SEED_FACTS } from '../read/seed.ts';

const lexicon = parseThemeLexicon(themes, 'themes.json');

/** Theme → weight of one paper. */
function weigh(title: string, abstract: string): ReadonlyMap<string, number> {
  const weights = assignThemes([{ title, abstract, keywords: [] }], lexicon);
  return new Map(lexicon.themes.map(({ id }, column) => [id, weights[column] ?? Number.NaN]));
}

function weightOf(theme: string, title: string, abstract: string): number {
  return weigh(title, abstract).get(theme) ?? Number.NaN;
}

describe('assignThemes', () => {
  it('weighs what the title names most', () => {
    const titled = weightOf('rnn', 'Training LSTM networks', 'We study how they are trained.');
    const used = weightOf('rnn', 'Reading poems', 'We train an LSTM on poems in two languages.');
    expect(titled).toBeGreaterThanOrEqual(0.8);
    expect(used).toBeGreaterThanOrEqual(0.5);
    expect(titled).toBeGreaterThan(used);
  });

  it.each([
    'Unlike recurrent neural networks, our method needs no memory. We sort the words by hand.',
    'We sort the words by hand. In contrast to LSTMs, this needs no training.',
    'We sort the words by hand instead of using recurrent neural networks.',
  ])('does not carry what a paper only sets itself apart from: %s', (abstract) => {
    expect(weightOf('rnn', 'Sorting words', abstract)).toBeLessThan(0.5);
  });

  it('does not carry what stands in the background only', () => {
    const abstract =
      'Recurrent neural networks have been used for decades. In this paper, we propose a rule for sorting words.';
    expect(weightOf('rnn', 'Sorting words', abstract)).toBeLessThan(0.5);
  });

  it('carries several themes of a group where a paper uses several', () => {
    const weights = weigh(
      'A hybrid of Mamba and Transformer layers',
      'We combine selective state space models with self-attention in one language model.',
    );
    expect(weights.get('ssm')).toBeGreaterThanOrEqual(0.5);
    expect(weights.get('transformer')).toBeGreaterThanOrEqual(0.5);
  });

  it('falls back where a paper carries nothing of a group, and only there', () => {
    expect(weightOf('other-architecture', 'Sorting words', 'We sort the words by hand.')).toBe(0.7);
    expect(weightOf('other-architecture', 'Training LSTM networks', '')).toBeLessThan(0.5);
  });

  it('weighs a paper the same in any company', () => {
    const papers = [
      { title: 'Training LSTM networks', abstract: 'We train them.', keywords: [] },
      { title: 'Mamba in vision', abstract: 'State space models see.', keywords: ['vision'] },
    ];
    const together = assignThemes(papers, lexicon);
    const apart = papers.flatMap((paper) => [...assignThemes([paper], lexicon)]);
    expect([...together]).toEqual(apart);
  });

  it('gives weights from 0 to 1 for any text', () => {
    const word = fc.constantFrom(
      'LSTM',
      'unlike',
      'Mamba',
      'we',
      '.',
      '状态空间',
      'نموذج',
      '**',
      '',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        for (const weight of weigh(title, abstract).values()) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each(Object.entries(key))('agrees with a reading of the seed on %s', (theme, carriers) => {
    const { papers } = readCorpus([{ name: 'seed', bytes: SEED }], {
      facts: parseFacts(SEED_FACTS, 'facts'),
      strict: false,
    });
    const weights = assignThemes(papers, lexicon);
    const column = lexicon.themes.findIndex(({ id }) => id === theme);
    const found = papers.filter(
      (_, paper) => (weights[paper * lexicon.themes.length + column] ?? 0) >= 0.5,
    );
    const right = found.filter(({ id }) => carriers.includes(id)).length;
    expect(right / found.length).toBeGreaterThanOrEqual(0.9);
    expect(right / carriers.length).toBeGreaterThanOrEqual(0.9);
  });
});
