import type { Highlight } from './appearance.ts';
import type { Scene } from './renderer-protocol.ts';

/** Returns the papers whose look, or whose links' look, changes between two highlights; null when everything does. */
export function changedPapers(before: Highlight, after: Highlight): readonly number[] | null {
  const [one, other] = [before.scene, after.scene];
  const isSameElsewhere = one.passing === other.passing && isSameButPassing(one, other);
  // Hovering dims all the others a little: only a change from one centre to another stays small.
  if (!isSameElsewhere || (one.hovered === null) !== (other.hovered === null)) return null;
  // What stays lit looks the same, but for the links of the centres: thousands of selected papers cost nothing here.
  const changed = new Set([...before.centres, ...after.centres]);
  for (const paper of before.lit) if (!after.lit.has(paper)) changed.add(paper);
  for (const paper of after.lit) if (!before.lit.has(paper)) changed.add(paper);
  return [...changed];
}

/** Whether all papers look the same in two scenes, but for those that are hovered, selected or dimmed. */
export function isSameButPassing(one: Scene, other: Scene): boolean {
  return (
    one.colours === other.colours &&
    one.rims === other.rims &&
    one.hollow === other.hollow &&
    one.shapes === other.shapes &&
    one.sizes === other.sizes &&
    one.placement === other.placement &&
    one.scheme === other.scheme &&
    one.topicColours === other.topicColours
  );
}
