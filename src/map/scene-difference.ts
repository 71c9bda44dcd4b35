import type { Highlight } from './appearance.ts';

/** Returns the papers whose look, or whose links' look, changes between two highlights; null when everything does. */
export function changedPapers(before: Highlight, after: Highlight): readonly number[] | null {
  const [one, other] = [before.scene, after.scene];
  const isSameElsewhere =
    one.colours === other.colours &&
    one.rims === other.rims &&
    one.hollow === other.hollow &&
    one.sizes === other.sizes &&
    one.passing === other.passing &&
    one.scheme === other.scheme &&
    one.topicColours === other.topicColours;
  // Hovering dims all the others a little: only a change from one centre to another stays small.
  if (!isSameElsewhere || (one.hovered === null) !== (other.hovered === null)) return null;
  return [...new Set([...before.lit, ...after.lit])];
}
