import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainLinks } from '../../../src/core/graph/link-reasons.ts';
import { linkPapers } from '../../../src/core/graph/links.ts';
import { collectPhrases } from '../../../src/core/text/phrases.ts';
import { plainLinks } from '../../support/plain-links.ts';
import { plainNeighbours } from '../../support/random-vectors.ts';
import { vectorCloud } from '../../support/vector-clouds.ts';

const neighbours = (k: number, indices: number[], similarities: number[]) => ({
  count: indices.length / k,
  k,
  indices: Int32Array.from(indices),
  similarities: Float64Array.from(similarities),
});

describe('linkPapers', () => {
  it('keeps mutual and strong links once, and drops weak one-sided ones', () => {
    const links = linkPapers(
      neighbours(2, [1, 2, 0, 2, 1, 0, 0, 2], [0.9, 0.5, 0.9, 0.6, 0.6, 0.5, 0.3, 0.1]),
    );
    expect([...links.source].map((a, i) => `${a}-${links.target[i]}`)).toEqual([
      '0-1',
      '0-2',
      '0-3',
      '1-2',
    ]);
  });

  it('leaves no paper alone, orders links and never repeats one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
        (n, stream) => {
          const k = Math.min(3, n - 1);
          const indices: number[] = [];
          const similarities: number[] = [];
          for (let paper = 0; paper < n; paper += 1) {
            const row = Array.from(
              { length: k },
              (_, i) => [(paper + i + 1) % n, stream.next().value as number] as const,
            );
            row.sort((a, b) => b[1] - a[1]);
            indices.push(...row.map(([other]) => other));
            similarities.push(...row.map(([, similarity]) => similarity));
          }
          const links = linkPapers(neighbours(k, indices, similarities));
          const seen = new Set<number>();
          let before = -1;
          for (const [link, source] of links.source.entries()) {
            const target = links.target[link] ?? 0;
            expect(source).toBeLessThan(target);
            expect(source * n + target).toBeGreaterThan(before);
            before = source * n + target;
            seen.add(source).add(target);
          }
          expect(seen.size).toBe(n);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds what a map of all pairs finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 1000 }),
        (count, k, seed) => {
          const lists = plainNeighbours(vectorCloud({ count, dimension: 4, centres: 3, seed }), k);
          expect(linkPapers(lists)).toEqual(plainLinks(lists));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('explainLinks', () => {
  const texts = [
    {
      title: 'Speech separation',
      abstract: 'We propose a novel method for speech separation with 10k steps.',
    },
    {
      title: 'More speech separation',
      abstract: 'Our novel method improves speech separation in 10k steps.',
    },
    { title: 'Sorting', abstract: 'A novel method for sorting.' },
  ];
  const table = collectPhrases(texts, { maximumLength: 3, titleWeight: 3, minimumDocuments: 2 });
  const link = (a: number, b: number) => ({
    source: Int32Array.of(a),
    target: Int32Array.of(b),
    similarity: Float64Array.of(0.5),
  });

  it('names the shared phrase and not its words, boilerplate or numbers', () => {
    expect(explainLinks(link(0, 1), table)).toEqual([['speech separation']]);
  });

  it('gives no boilerplate for a reason, but at last a word that says little alone', () => {
    expect(explainLinks(link(0, 2), table)).toEqual([[]]);
    const weak = collectPhrases(
      [
        { title: 'Sorting', abstract: 'A novel state is proposed.' },
        { title: 'Singing', abstract: 'A novel state is shown.' },
      ],
      { maximumLength: 3, titleWeight: 3, minimumDocuments: 2 },
    );
    expect(explainLinks(link(0, 1), weak)).toEqual([['state']]);
  });

  it('gives a phrase once: without its inflections, its abbreviation and its parts', () => {
    const abstract =
      'With large language models (LLM): prompts, prompting and a prompt. Long short-term memory.';
    const twice = collectPhrases(
      [
        { title: 'One', abstract },
        { title: 'Two', abstract },
      ],
      { maximumLength: 4, titleWeight: 3, minimumDocuments: 2 },
    );
    const [reasons = []] = explainLinks(link(0, 1), twice);
    expect([...reasons].sort()).toEqual([
      'large language models',
      'long short-term memory',
      'prompts',
    ]);
  });

  it('prefers what few papers of the corpus use to what many do', () => {
    const many = Array.from({ length: 4 }, (_, i) => ({ title: `M${i}`, abstract: 'Reservoirs.' }));
    const others = Array.from({ length: 6 }, (_, i) => ({ title: `O${i}`, abstract: 'Sorting.' }));
    const pair = { title: 'P', abstract: 'Reservoirs for robots.' };
    const corpus = collectPhrases([pair, pair, ...many.slice(0, 2), ...others], {
      maximumLength: 2,
      titleWeight: 3,
      minimumDocuments: 2,
    });
    expect(explainLinks(link(0, 1), corpus)).toEqual([['robots', 'reservoirs']]);
    expect(explainLinks(link(2, 3), corpus)).toEqual([['reservoirs']]);
    expect(explainLinks(link(4, 5), corpus)).toEqual([[]]);
  });

  it('says nothing of papers that share nothing', () => {
    const apart = collectPhrases(
      [
        { title: 'One', abstract: 'alpha beta' },
        { title: 'Two', abstract: 'gamma delta' },
      ],
      { maximumLength: 3, titleWeight: 1, minimumDocuments: 1 },
    );
    expect(explainLinks(link(0, 1), apart)).toEqual([[]]);
  });
});
