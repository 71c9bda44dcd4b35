import { readFileSync } from 'node:fs';
import { expect, it, describe } from 'vitest';
import { inPackage } from '../../../scripts/package-paths.ts';
import { termsOfLink } from '../../../src/core/contract/link-terms.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import { countTerms } from '../../../src/core/explore/term-corpus.ts';
import { contentWords } from '../../../src/core/text/telling-phrases.ts';
import { isBoilerplate, isStopWord } from '../../../src/core/text/stop-words.ts';

const FOLDER = inPackage('public/maps/rnn-ssm-transformer');
const map = await openWholeMap((path) =>
  Promise.resolve(new Uint8Array(readFileSync(`${FOLDER}/${path}`))),
);
const reasons = Array.from(map.links.source, (_, link) => termsOfLink(map.links, link));

describe('the reasons of the first map’s links', () => {
  it('leave no link without one', () => {
    expect(reasons.filter((terms) => terms.length === 0)).toEqual([]);
  });

  it('hold no stop words, no numbers alone, and begin and end with no boilerplate of one word', () => {
    const wrong = reasons.flat().filter((term) => {
      const words = contentWords(term);
      const isEmpty = words.length === 1 && isBoilerplate(words[0] ?? '');
      return isEmpty || words.some((word) => isStopWord(word) || /^\d+$/u.test(word));
    });
    expect(wrong).toEqual([]);
  });

  it('hold no word that half of the corpus uses', () => {
    const table = countTerms(map.papers);
    const users = new Map(
      table.spellings.map((spelling, term) => [spelling, table.documentFrequency[term] ?? 0]),
    );
    const common = reasons.flat().filter((term) => 2 * (users.get(term) ?? 0) >= map.papers.length);
    expect(common).toEqual([]);
  });
});
