import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSentencePair } from '../../../src/core/explore/best-sentences.ts';
import { explainLink } from '../../../src/core/explore/explain-link.ts';
import { findTerms } from '../../../src/core/explore/find-terms.ts';
import { countTerms, termCorpus } from '../../../src/core/explore/term-corpus.ts';
import { isStopWord } from '../../../src/core/text/stop-words.ts';

const ONE = {
  title: 'Beam search for speech',
  abstract:
    'Decoders are slow in practice today. We run beam search over speech lattices. Code for beam search on speech is available at https://example.org/code.',
};
const OTHER = {
  title: 'Lattices',
  abstract:
    'The tree is pruned by beam searches over speech. It is fast. Extensive experiments show that beam search helps speech.',
};
const THIRD = { title: 'Proteins', abstract: 'Proteins fold into many shapes.' };
const corpus = termCorpus(countTerms([ONE, OTHER, THIRD]));
const pair = { papers: [0, 1], texts: [ONE, OTHER], storedTerms: ['speech'] } as const;

describe('findTerms', () => {
  const written = (text: string, terms: readonly string[]): readonly string[] =>
    findTerms({ title: '', abstract: text }, terms).abstract.map(({ start, end }) =>
      text.slice(start, end),
    );

  it('finds a term in any number, hyphenation, inflection and as its initials', () => {
    expect(written('Time-series, a time series; LMs prompted.', ['time series', 'prompt'])).toEqual(
      ['Time-series', 'time series', 'prompted'],
    );
    expect(written('LMs are language models.', ['language models'])).toEqual([
      'LMs',
      'language models',
    ]);
  });

  it('prefers the longest term and never crosses a full stop', () => {
    expect(written('time series. Time. Series', ['time', 'time series'])).toEqual([
      'time series',
      'Time',
    ]);
  });

  it('gives ranges in order, inside the text and apart, whatever is asked', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (abstract, terms) => {
        let end = 0;
        for (const range of findTerms({ title: '', abstract }, terms).abstract) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(abstract.length);
          end = range.end;
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('bestSentencePair', () => {
  const marked = (abstract: string, terms: readonly string[]) => ({
    abstract,
    places: findTerms({ title: '', abstract }, terms),
  });

  it('takes the earlier of equal sentences, and null where none share a term', () => {
    const [a, b] = [
      marked('Speech is a hard problem. Speech is a hard problem.', ['speech']),
      marked('All of it is speech here.', ['speech']),
    ];
    expect(bestSentencePair(a, b, [1])?.[0]).toEqual({ start: 0, end: 25 });
    expect(bestSentencePair(a, marked('Nothing of the kind here.', ['speech']), [1])).toBeNull();
  });
});

describe('explainLink', () => {
  const explained = explainLink(pair, corpus);

  it('gives shared terms with their shares of the cosine, phrases before their parts', () => {
    expect(explained.terms.map(({ term }) => term).sort()).toEqual([
      'beam search',
      'lattices',
      'speech',
    ]);
    const sum = explained.terms.reduce((total, { share }) => total + (share ?? 0), 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(1);
  });

  it('chooses the sentences that share most, and none that only points to code or praises', () => {
    const [a, b] = explained.sentences ?? [];
    expect(ONE.abstract.slice(a?.start, a?.end)).toBe('We run beam search over speech lattices.');
    expect(OTHER.abstract.slice(b?.start, b?.end)).toBe(
      'The tree is pruned by beam searches over speech.',
    );
  });

  it('marks the terms in titles and abstracts of both', () => {
    const [left, right] = explained.places;
    expect(left.title).toHaveLength(2);
    expect(right.title.map(({ start, end }) => OTHER.title.slice(start, end))).toEqual([
      'Lattices',
    ]);
    expect(left.abstract.length).toBeGreaterThanOrEqual(5);
  });

  it('makes do with the stored terms until all are counted', () => {
    const early = explainLink(pair, null);
    expect(early.terms).toEqual([{ term: 'speech', share: null }]);
    expect(early.sentences).not.toBeNull();
  });

  it('has no term and no sentences for papers that share nothing', () => {
    const none = { papers: [0, 2], texts: [ONE, THIRD], storedTerms: [] } as const;
    expect(explainLink(none, corpus)).toMatchObject({ terms: [], sentences: null });
  });

  it('never gives a stop word, a number, or a share beyond 0 … 1', () => {
    const word = fc.constantFrom('the', 'of', '256', 'mamba', 'speech', 'is', '10k', 'state');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const paper = fc.record({ title: text, abstract: text });
    fc.assert(
      fc.property(fc.tuple(paper, paper, paper), ([a, b, c]) => {
        const any = termCorpus(countTerms([a, b, c]));
        const { terms } = explainLink({ papers: [0, 1], texts: [a, b], storedTerms: [] }, any);
        for (const { term, share } of terms) {
          expect(term.split(/[\s-]/u).some((part) => isStopWord(part) || /^\d/u.test(part))).toBe(
            false,
          );
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 80 },
    );
  });
});
