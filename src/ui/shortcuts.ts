/** What a key asks the page to do. */
export type Command =
  | 'search'
  | 'help'
  | 'clear'
  | 'undo'
  | 'redo'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'select-mode'
  | 'select-in-view';

/** Every shortcut as the help shows it. */
export const SHORTCUTS: readonly { readonly keys: string; readonly what: string }[] = [
  { keys: '/  or  Ctrl K', what: 'Search papers' },
  { keys: 'Escape', what: 'Close, clear the selection, leave the topic, clear the filters' },
  { keys: '+   −   0', what: 'Zoom in, zoom out, fit the map' },
  { keys: 'Arrow keys on the map', what: 'Move from paper to paper' },
  { keys: 'Shift + arrow keys on the map', what: 'Move the map' },
  { keys: 'N, Shift + N on the map', what: 'Step through a paper’s neighbours, with the reason' },
  { keys: 'Backspace on the map', what: 'Back to the paper whose neighbours these are' },
  { keys: 'Enter on the map', what: 'Open the paper; with Shift add it to the selection' },
  { keys: 'Page Down, Page Up on the map', what: 'Enter the paper’s topic, leave it' },
  { keys: 'F2 in the topics', what: 'Edit the topic' },
  { keys: 'Arrow up, arrow down in a list', what: 'Move from row to row' },
  { keys: 'Page up, page down, Home, End in a list', what: 'Move by pages and to the ends' },
  { keys: 'Shift + click', what: 'Add to the selection or to the topics' },
  { keys: 'Shift + drag on the map', what: 'Select the papers in a rectangle' },
  { keys: 'S', what: 'Select mode: draw a rectangle or a lasso' },
  { keys: 'V', what: 'Select the papers in view' },
  { keys: 'Ctrl Z', what: 'Undo' },
  { keys: 'Shift Ctrl Z', what: 'Redo' },
  { keys: '?', what: 'This help' },
];

/** Returns the command of a key press, or null. Plain keys are off while the user types into a field. */
export function commandOf(event: KeyboardEvent): Command | null {
  const isTyping = isTextField(event.target);
  if (event.ctrlKey || event.metaKey) return withModifier(event, isTyping);
  if (event.altKey || isTyping) return null;
  switch (event.key) {
    case '/':
      return 'search';
    case '?':
      return 'help';
    case 'Escape':
      return 'clear';
    case '+':
    case '=':
      return 'zoom-in';
    case '-':
      return 'zoom-out';
    case '0':
      return 'fit';
    case 's':
      return 'select-mode';
    case 'v':
      return 'select-in-view';
    default:
      return null;
  }
}

function withModifier(event: KeyboardEvent, isTyping: boolean): Command | null {
  const key = event.key.toLowerCase();
  if (key === 'k') return 'search';
  if (key === 'z' && !isTyping) return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && !isTyping) return 'redo';
  return null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
