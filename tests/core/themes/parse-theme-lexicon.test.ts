import { describe, expect, it } from 'vitest';
import { parseThemeLexicon } from '../../../src/core/themes/parse-theme-lexicon.ts';

const group = { id: 'architecture', label: 'Architecture', definition: 'Which model.' };
const theme = {
  id: 'rnn',
  label: 'RNN',
  group: 'architecture',
  definition: 'Recurrent networks.',
  colour: '#D95F0E',
  patterns: ['LSTM'],
};

function parse(change: object, groupChange: object = {}): unknown {
  const json = { groups: [{ ...group, ...groupChange }], themes: [{ ...theme, ...change }] };
  return parseThemeLexicon(json, 'themes.json');
}

describe('parseThemeLexicon', () => {
  it('reads groups, themes and every form of a pattern', () => {
    const patterns = [
      'LSTM',
      { phrase: 'gated unit', weight: 0.5 },
      { phrases: ['recurrent*', 'RNN'], with: ['sequence'], unless: ['not'] },
    ];
    const lexicon = parseThemeLexicon(
      { groups: [group], themes: [{ ...theme, patterns }] },
      'themes.json',
    );
    expect(lexicon.groups).toEqual([group]);
    expect(lexicon.themes).toHaveLength(1);
    const [parsed] = lexicon.themes;
    expect(parsed?.colour).toBe('#d95f0e');
    expect(parsed?.isFallback).toBe(false);
    expect(parsed?.patterns).toHaveLength(4);
    expect(parsed?.patterns[1]?.weight).toBe(0.5);
    expect(parsed?.patterns[3]?.with).toHaveLength(1);
  });

  it('gives evidence that is not told its usual weight', () => {
    const json = { groups: [{ ...group, evidence: { title: 1 } }], themes: [theme] };
    const { evidence } = parseThemeLexicon(json, 'themes.json').groups[0] ?? {};
    expect(evidence?.title).toBe(1);
    expect(evidence?.own).toBeGreaterThan(evidence?.background ?? 1);
  });

  it.each([
    ['a theme of no group', { group: 'problem' }, 'themes[0].group'],
    ['a colour by name', { colour: 'red' }, 'themes[0].colour'],
    ['an id with blanks', { id: 'r n n' }, 'themes[0].id'],
    ['a label on two lines', { label: 'R\nNN' }, 'themes[0].label'],
    ['patterns that are no list', { patterns: 'LSTM' }, 'themes[0].patterns'],
    ['an empty phrase', { patterns: ['  '] }, 'themes[0].patterns[0]'],
    ['a star inside a word', { patterns: ['recur*nt'] }, 'themes[0].patterns[0]'],
    ['a weight of nothing', { patterns: [{ phrase: 'a', weight: 0 }] }, 'patterns[0].weight'],
    ['a weight above one', { patterns: [{ phrase: 'a', weight: 1.5 }] }, 'patterns[0].weight'],
    ['two ways at once', { patterns: [{ phrase: 'a', phrases: ['b'] }] }, 'patterns[0].phrase'],
    ['a misspelt name', { pattern: [] }, 'themes[0].pattern'],
    ['a fallback that is no truth value', { fallback: 'yes' }, 'themes[0].fallback'],
  ])('refuses %s and names the place', (_, change, place) => {
    expect(() => parse(change)).toThrow(place);
    expect(() => parse(change)).toThrow(/^themes\.json/u);
  });

  it('refuses an id given twice', () => {
    const json = { groups: [group], themes: [theme, { ...theme, label: 'Again' }] };
    expect(() => parseThemeLexicon(json, 'themes.json')).toThrow(/themes\[1\]\.id.*unique/u);
  });

  it.each([null, 7, 'text', [], {}, { groups: {}, themes: [] }])('refuses %j', (json) => {
    expect(() => parseThemeLexicon(json, 'themes.json')).toThrow(/^themes\.json/u);
  });
});
