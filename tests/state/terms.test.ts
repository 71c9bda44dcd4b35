import { describe, expect, it } from 'vitest';
import { countTerms, termCorpus } from '../../src/core/explore/term-corpus.ts';
import { Abstracts } from '../../src/state/abstracts.svelte.ts';
import { Terms, type CountCorpus } from '../../src/state/terms.svelte.ts';
import { knownAbstracts } from '../support/known-abstracts.ts';
import { makeSmallMap } from '../support/small-map.ts';

const map = makeSmallMap();
const countHere: CountCorpus = (texts) => Promise.resolve(termCorpus(countTerms(texts)));

describe('Terms', () => {
  it('counts once, and only when wanted', async () => {
    let counted = 0;
    const terms = new Terms(map, await knownAbstracts(map), (texts) => {
      counted += 1;
      return countHere(texts);
    });
    expect([terms.status, terms.corpus, counted]).toEqual(['idle', null, 0]);
    await Promise.all([terms.want(), terms.want()]);
    await terms.want();
    expect([terms.status, counted]).toEqual(['known', 1]);
    expect(terms.corpus?.table.keys).toContain('state space');
  });

  it('says that it failed and tries again when wanted again', async () => {
    let failures = 1;
    const read = () => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('offline')) : Promise.resolve(map.papers);
    };
    const terms = new Terms(map, new Abstracts(read, 1, map.papers.length), countHere);
    await terms.want();
    expect([terms.status, terms.corpus]).toEqual(['failed', null]);
    await terms.want();
    expect(terms.status).toBe('known');
  });
});
