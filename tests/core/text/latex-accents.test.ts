import { describe, expect, it } from 'vitest';
import { latexAccents } from '../../../src/core/text/latex-accents.ts';

describe('latexAccents', () => {
  it.each([
    ['M\\"uller', 'Müller'],
    ['M\\"{u}ller', 'Müller'],
    ['M{\\"u}ller', 'Müller'],
    ['M{\\"{u}}ller', 'Müller'],
    ["Garc\\'{\\i}a", 'García'],
    ["Garc\\'\\i a", 'García'],
    ['Erd\\H{o}s', 'Erdős'],
    ['\\v{C}ech, \\v Cech', 'Čech, Čech'],
    ['{\\c c}a', 'ça'],
    ['S{\\o}ren, \\O{}rsted, \\L ukasz, \\aa s', 'Søren, Ørsted, Łukasz, ås'],
    ['stra\\ss e', 'straße'],
    ['{G\\"odel}', '{Gödel}'],
    [
      '$\\"x \\o$ and \\alpha, \\odot, \\underline{x}',
      '$\\"x \\o$ and \\alpha, \\odot, \\underline{x}',
    ],
    ['no accents', 'no accents'],
  ])('turns %j into %j', (text, expected) => {
    expect(latexAccents(text)).toBe(expected);
  });

  it('takes linear time', () => {
    for (const piece of ['\\', '{', '\\"', '{\\', '$', '\\v ']) {
      expect(latexAccents(piece.repeat(300_000)).length).toBeGreaterThan(0);
    }
  }, 4000);
});
