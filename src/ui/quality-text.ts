import type { Quality } from '../core/contract/map.ts';

/** One measure in words for people. */
export interface QualityRow {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** Returns the map's quality measures with what each means. */
export function qualityRows(quality: Quality): readonly QualityRow[] {
  return [
    {
      name: 'Trustworthiness',
      value: share(quality.trustworthiness),
      meaning: `Papers shown near each other are truly similar (nearest ${quality.k}).`,
    },
    {
      name: 'Continuity',
      value: share(quality.continuity),
      meaning: `Similar papers are shown near each other (nearest ${quality.k}).`,
    },
    {
      name: 'Neighbours kept',
      value: share(quality.neighbourhoodPreservation),
      meaning: `Share of each paper's ${quality.k} true neighbours that are also its nearest on the map.`,
    },
    {
      name: 'Modularity',
      value: quality.modularity === null ? 'undefined' : quality.modularity.toFixed(2),
      meaning:
        'How much more links stay inside topics than by chance; above 0.3 is a clear grouping.',
    },
    {
      name: 'Topic stability',
      value: share(quality.topicStability),
      meaning: `How alike the topics come out over ${quality.stabilitySeeds} seeds (100 % = always the same).`,
    },
  ];
}

function share(value: number | null): string {
  return value === null ? 'undefined' : `${Math.round(value * 100)} %`;
}
