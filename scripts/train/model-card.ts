import type { ModelOptions } from '../../src/core/embed/training/train-model.ts';
import type { StaticModel } from '../../src/core/embed/model/static-model.ts';
import type { Paper } from '../../src/core/contract/paper.ts';

/** What a card tells besides what the model itself holds. */
export interface CardFacts {
  readonly name: string;
  readonly bytes: number;
  readonly papers: readonly Pick<Paper, 'venue' | 'year'>[];
  readonly options: ModelOptions;
  /** Mean loss of the last epoch. */
  readonly loss: number;
  /** The card that lies there already, as text, or null. */
  readonly earlier: string | null;
}

/** Returns the card of a model as JSON text: what it was trained on in numbers and venues, recipe, seed, size. What an earlier
 * card of the very same model says about its evaluation stays. */
export function modelCard(model: StaticModel, facts: CardFacts): string {
  const { options, papers } = facts;
  const years = papers.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
  const card = {
    name: facts.name,
    licence: 'MIT',
    language: 'en',
    bytes: facts.bytes,
    checksum: model.checksum,
    words: model.words.length,
    pairs: model.pairs.size,
    dimension: model.dimension,
    trainedOn: {
      abstracts: papers.length,
      firstYear: years.at(0) ?? null,
      lastYear: years.at(-1) ?? null,
      venues: venueCounts(papers),
    },
    recipe: {
      terms: 'frequent words, and pairs of neighbouring words by document frequency × PMI',
      start: 'right singular vectors of the TF-IDF matrix × IDF',
      training:
        'InfoNCE both ways between two views of one abstract; temperature 0.1, batch 1,024, Adam 0.005 with warm-up and cosine decay',
      epochs: options.epochs,
      seed: options.seed,
      loss: Math.round(facts.loss * 1e4) / 1e4,
    },
    ...evaluationOf(facts.earlier, model.checksum),
  };
  return `${JSON.stringify(card, null, 2)}\n`;
}

function venueCounts(papers: CardFacts['papers']): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { venue } of papers) {
    const name = venue ?? 'unknown';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Another model's figures must not survive it. */
function evaluationOf(earlier: string | null, checksum: string): { evaluation?: unknown } {
  if (earlier === null) return {};
  try {
    const card = JSON.parse(earlier) as { checksum?: unknown; evaluation?: unknown } | null;
    const isSame = card?.checksum === checksum && card.evaluation !== undefined;
    return isSame ? { evaluation: card.evaluation } : {};
  } catch {
    return {};
  }
}
