import type { FieldMap } from '../core/contract/map.ts';
import { editsFile } from '../core/topics/edits/edits-file.ts';
import { matchEdits } from '../core/topics/edits/match-edits.ts';
import { parseEdits } from '../core/topics/edits/parse-edits.ts';
import { writeEdits } from '../core/topics/edits/write-edits.ts';
import { noDocuments, type EditedTopics } from './documents.ts';

/** Returns the edits of a map's topics that this browser keeps; none where it keeps none or what it keeps cannot be read. */
export function keptEdits(map: FieldMap): EditedTopics {
  try {
    const text = localStorage.getItem(keyOf(map));
    if (text === null) return noDocuments.topics;
    const { edits, waiting } = matchEdits(map, parseEdits(JSON.parse(text), 'edits.json'));
    return { edits, waiting };
  } catch {
    return noDocuments.topics; // no storage here, or not ours: the map is shown as it was built
  }
}

/** Keeps the edits in this browser, under the map's hash; without any, forgets them. Returns whether that worked. */
export function keepEdits(map: FieldMap, { edits, waiting }: EditedTopics): boolean {
  try {
    if (edits.length + waiting.edits.length === 0) localStorage.removeItem(keyOf(map));
    else localStorage.setItem(keyOf(map), writeEdits(editsFile(map, edits, waiting)));
    return true;
  } catch {
    return false; // private windows, sandboxed frames, a full store
  }
}

function keyOf({ manifest }: FieldMap): string {
  return `field-atlas-edits ${manifest.method.buildHash}`;
}
