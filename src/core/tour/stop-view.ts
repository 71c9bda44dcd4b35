import type { FieldMap } from '../contract/map.ts';
import { decodeView, encodeView } from '../explore/view-address.ts';
import { initialView, type View } from '../explore/view.ts';
import type { Stop } from './tour.ts';

/** What an address calls its lists of ids, and what one of them is to a reader. */
const LISTS: Readonly<Record<string, string>> = {
  paper: 'paper',
  like: 'paper',
  unlike: 'paper',
  topic: 'topic',
  theme: 'theme',
  venue: 'venue',
  author: 'author',
  source: 'source file',
};

/** Returns the view of a stop on this map; what the map does not know is left out. Never throws. */
export function viewOf(stop: Stop, map: FieldMap): View {
  return withoutPanels(decodeView(stop.view, map));
}

/** Returns a view as a stop keeps it: side panels and dialogs are no part of a tour. */
export function stopView(view: View, map: FieldMap): string {
  return encodeView(withoutPanels(view), map);
}

function withoutPanels(view: View): View {
  return { ...view, panel: initialView.panel, dialog: null };
}

/** Returns a sentence on what a stop shows that this map does not know, e.g. "2 papers and 1 topic of this stop are not on
 * this map."; null where all is known. Never throws. */
export function unknownIn(stop: Stop, map: FieldMap): string | null {
  const known = listsOf(encodeView(decodeView(stop.view, map), map));
  const told = listsOf(stop.view);
  const counts = new Map<string, number>();
  // A long selection goes by the numbers of one map's papers; it is known there as a whole or not at all.
  if (told.has('papers') && !known.has('papers') && !known.has('paper')) counts.set('selection', 1);
  for (const [name, ids] of told) {
    const kind = LISTS[name];
    const here = new Set(known.get(name));
    const lost = ids.filter((id) => !here.has(id)).length;
    if (kind !== undefined && lost > 0) counts.set(kind, (counts.get(kind) ?? 0) + lost);
  }
  if (counts.size === 0) return null;
  const parts = [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  const isOne = counts.size === 1 && [...counts.values()][0] === 1;
  return `${parts.join(' and ')} of this stop ${isOne ? 'is' : 'are'} not on this map.`;
}

function listsOf(fragment: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const part of fragment.replace(/^#/u, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0)
      lists.set(part.slice(0, at), [
        ...new Set(
          part
            .slice(at + 1)
            .split(',')
            .map(plain),
        ),
      ]);
  }
  return lists;
}

function plain(id: string): string {
  try {
    return decodeURIComponent(id.replaceAll('+', ' '));
  } catch {
    return id;
  }
}
