import { joinWords } from '../../core/tour/plain-words.ts';
import type { Stop } from '../../core/tour/tour.ts';
import { chipsOf } from '../../core/explore/view-chips.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { colouringName } from '../colouring-choice.ts';

/** Returns a stop for what the map shows now, under a title that says what that is; its caption is left to the author. */
export function suggestStop(explorer: Explorer): Omit<Stop, 'view'> {
  return { title: titleOf(explorer), caption: '', notes: '', seconds: null };
}

function titleOf({ map, view, pinned, selected }: Explorer): string {
  const chips = chipsOf(map, view).map(({ label }) => label);
  if (selected.length === 1 && pinned !== null) return map.papers[pinned]?.title ?? '';
  if (chips.length > 0) return joinWords(chips.slice(0, 3));
  if (selected.length > 1) return `${selected.length} papers`;
  if (view.colouring.kind !== 'topic') return `By ${colouringName(map, view.colouring)}`;
  return view.camera === null ? 'The whole map' : 'A closer look';
}
