import { seededRandom, type Random } from '../../src/core/math/random.ts';

/** What the synthetic papers are made from. */
export interface ModelPaper {
  readonly title: string;
  readonly abstract: string;
}

const OWN_SENTENCES = 5;
const BORROWED_SENTENCES = 3;

/** Returns JSON Lines of `count` made-up papers: each mixes the sentences of one real paper with those of others, so
 * that there are topics to find. The seed decides everything. */
export function syntheticPapers(
  models: readonly ModelPaper[],
  count: number,
  seed: number,
): string {
  const random = seededRandom(seed);
  const sentences = models.map((paper) => paper.abstract.split(/(?<=[.!?])\s+/));
  const lines = Array.from({ length: count }, (_, index) => {
    const parent = Math.floor(random() * models.length);
    const own = pickSome(sentences[parent] ?? [], OWN_SENTENCES, random);
    const others = Array.from({ length: BORROWED_SENTENCES }, () => {
      const other = sentences[Math.floor(random() * sentences.length)] ?? [];
      return pickSome(other, 1, random);
    });
    return JSON.stringify({
      title: `${models[parent]?.title ?? ''} (variation ${String(index + 1)})`,
      abstract: [...own, ...others.flat()].join(' '),
      year: 2000 + Math.floor(random() * 25),
    });
  });
  return `${lines.join('\n')}\n`;
}

function pickSome<T>(values: readonly T[], count: number, random: Random): readonly T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ value }) => value);
}
