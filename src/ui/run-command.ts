import { clearFilters, isFiltered, selectPaper } from '../core/explore/change-view.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { MapSurface } from './map-surface.svelte.ts';
import type { Command } from './shortcuts.ts';

const ZOOM_STEP = 1.5;

/** What commands of the keyboard act on. */
export interface CommandTargets {
  readonly explorer: Explorer;
  readonly surface: MapSurface;
  readonly focusSearch: () => void;
  readonly showHelp: () => void;
}

/** Does what a keyboard shortcut of the page asks for. */
export function runCommand(command: Command, targets: CommandTargets): void {
  const { explorer, surface } = targets;
  switch (command) {
    case 'search':
      return targets.focusSearch();
    case 'help':
      return targets.showHelp();
    case 'clear':
      return clearStep(explorer, surface);
    case 'undo':
      return explorer.undo();
    case 'redo':
      return explorer.redo();
    case 'zoom-in':
      return surface.zoomBy(ZOOM_STEP);
    case 'zoom-out':
      return surface.zoomBy(1 / ZOOM_STEP);
    case 'fit':
      return surface.fit();
    case 'select-mode':
      return surface.toggleSelecting();
    case 'select-in-view':
      return surface.selectInView();
  }
}

/** One step out: of the selection, of the topic, of the filters. */
function clearStep(explorer: Explorer, surface: MapSurface): void {
  if (explorer.selected.length > 0) explorer.change((view) => selectPaper(view, null, false));
  else if (surface.navigation.leave(2)) return;
  else if (isFiltered(explorer.view)) explorer.change(clearFilters);
}
