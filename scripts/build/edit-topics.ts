import type { WholeMap } from '../../src/core/contract/map.ts';
import { editedTopics } from '../../src/core/topics/edits/apply-edits.ts';
import { matchEdits } from '../../src/core/topics/edits/match-edits.ts';
import type { EditsFile } from '../../src/core/topics/edits/topic-edits.ts';
import { roundMap } from '../../src/core/write/round-map.ts';

/** Returns the map with the edits of each file, one after the other, and a sentence for every edit that found nothing. */
export function editTopics(
  map: WholeMap,
  files: readonly EditsFile[],
): { readonly map: WholeMap; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let edited = map;
  for (const file of files) {
    const { edits, problems } = matchEdits(edited, file);
    edited = roundMap({ ...edited, ...editedTopics(edited, edits) });
    notes.push(...problems);
  }
  return { map: edited, notes };
}
