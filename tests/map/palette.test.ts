import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  GROUND,
  mixColours,
  neutralColour,
  readableOn,
  topicPalette,
  weightScale,
  yearScale,
  type Scheme,
} from '../../src/map/palette.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const HEX = /^#[0-9a-f]{6}$/u;

describe.each(SCHEMES)('topicPalette, %s,', (scheme) => {
  it('gives as many colours as topics, 24 of them different', () => {
    expect(topicPalette(0, scheme)).toEqual([]);
    expect(topicPalette(30, scheme)).toHaveLength(30);
    expect(new Set(topicPalette(24, scheme)).size).toBe(24);
    for (const colour of topicPalette(30, scheme)) expect(colour).toMatch(HEX);
  });

  it('stands out from the ground by 3 : 1', () => {
    for (const colour of topicPalette(24, scheme))
      expect(contrast(colour, GROUND[scheme])).toBeGreaterThanOrEqual(3);
  });

  it('keeps a topic in its colour when there are more topics', () => {
    expect(topicPalette(12, scheme).slice(0, 5)).toEqual(topicPalette(5, scheme));
  });
});

describe('contrast', () => {
  it('is 21 between black and white, either way round, and 1 of a colour with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6);
    expect(contrast('#345678', '#345678')).toBe(1);
  });
});

describe('readableOn', () => {
  const colours = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

  it.each(SCHEMES)('makes any colour readable on the %s ground', (scheme) => {
    fc.assert(
      fc.property(colours, fc.constantFrom(3, 4.5, 7), (colour, ratio) => {
        const text = readableOn(colour, GROUND[scheme], ratio);
        expect(text).toMatch(HEX);
        expect(contrast(text, GROUND[scheme])).toBeGreaterThanOrEqual(ratio);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a colour that reads already', () => {
    expect(readableOn('#222222', '#ffffff', 4.5)).toBe('#222222');
  });
});

describe.each(SCHEMES)('yearScale, %s,', (scheme) => {
  it('makes the newest stand out most, and the oldest still show', () => {
    const scale = yearScale(2010, 2024, scheme);
    const [oldest, newest] = [2010, 2024].map((year) => contrast(scale(year), GROUND[scheme]));
    expect(newest).toBeGreaterThan(Number(oldest));
    expect(oldest).toBeGreaterThan(1.8);
  });

  it('grows in contrast from year to year', () => {
    const scale = yearScale(2000, 2020, scheme);
    const steps = Array.from({ length: 21 }, (_, step) =>
      contrast(scale(2000 + step), GROUND[scheme]),
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('has one colour for a single year, and clips years outside', () => {
    expect(yearScale(2020, 2020, scheme)(2020)).toMatch(HEX);
    const scale = yearScale(2010, 2020, scheme);
    expect(scale(1990)).toBe(scale(2010));
    expect(scale(2030)).toBe(scale(2020));
  });
});

describe('weightScale', () => {
  it('goes from grey to the colour', () => {
    const scale = weightScale('#c2571a', 'light');
    expect(scale(0)).toBe(neutralColour('light'));
    expect(scale(1)).toBe('#c2571a');
    expect(scale(2)).toBe('#c2571a');
  });
});

describe('mixColours', () => {
  it('takes the share of the second colour', () => {
    expect(mixColours('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mixColours('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mixColours('#000000', '#c86432', 0.5)).toBe('#643219');
  });
});
