import type { SidePair } from './side-choice.ts';

/** What lies open over the page. */
export type OpenDialog =
  | { readonly kind: 'about' | 'trust' | 'help' | 'export' }
  /** Why two papers, by id, are neighbours. */
  | { readonly kind: 'why'; readonly papers: readonly [string, string] }
  /** Two sides against each other; null = the two largest topics. */
  | { readonly kind: 'compare'; readonly sides: SidePair | null };

export const PLAIN_DIALOGS = ['about', 'trust', 'help', 'export'] as const;
