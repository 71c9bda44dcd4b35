import type { EvidenceWeights } from '../contract/theme-lexicon.ts';
import type { Scope } from './mention-scopes.ts';
import type { Zone } from './sentence-zones.ts';

/** Where a mention stands. */
export type Place = 'title' | Zone;

/** One sentence's strongest mention of one theme. */
export interface Evidence {
  readonly role: 'clear' | 'background' | 'contrast';
  /** 0 … 1: the pattern's weight times that of the place. */
  readonly strength: number;
}

/** How mentions count in groups that do not say. */
export const DEFAULT_EVIDENCE: EvidenceWeights = {
  title: 0.95,
  own: 0.75,
  plain: 0.5,
  background: 0.25,
  contrast: 0.08,
  backgroundTotal: 0.4,
};

/** What each further sentence counts, against the one before it. */
const FATIGUE = 0.75;

/** Returns what a mention with this pattern weight proves by where it stands and what stands around it: a contrast hardly
 * anything anywhere; a concession as much as background; a use after the work has begun as much as an own sentence. */
export function mentionEvidence(
  weight: number,
  place: Place,
  scope: Scope,
  weights: EvidenceWeights,
): Evidence {
  if (scope === 'contrast') return { role: 'contrast', strength: weight * weights.contrast };
  if (place === 'background' || (scope === 'concession' && place !== 'title'))
    return { role: 'background', strength: weight * weights.background };
  const isUsed = place === 'plain' && scope === 'use';
  return { role: 'clear', strength: weight * weights[isUsed ? 'own' : place] };
}

/** Returns the weight of a theme, 0 … 1, from the evidence of the title and of each sentence:
 *
 *   max( 1 − (1 − clear) × (1 − min(background, backgroundTotal)), strongest contrast ),
 *
 * where clear and background are 1 − Π (1 − 0.75^k × strength), k = 0, 1, … from the strongest sentence down: sentences are
 * independent causes (noisy or: J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, ch. 4.3.2), each of which
 * adds less than the one before. Background alone never passes `backgroundTotal`. The order of the evidence does not matter. */
export function combineEvidence(evidence: readonly Evidence[], weights: EvidenceWeights): number {
  const strengths = (role: Evidence['role']): readonly number[] =>
    evidence.filter((piece) => piece.role === role).map((piece) => piece.strength);
  const clear = noisyOr(strengths('clear'));
  const background = Math.min(noisyOr(strengths('background')), weights.backgroundTotal);
  const contrast = strengths('contrast').reduce((most, one) => Math.max(most, one), 0);
  return Math.max(1 - (1 - clear) * (1 - background), contrast);
}

function noisyOr(strengths: readonly number[]): number {
  let doubt = 1;
  let share = 1;
  for (const strength of strengths.toSorted((a, b) => b - a)) {
    doubt *= 1 - share * strength;
    share *= FATIGUE;
  }
  return 1 - doubt;
}
