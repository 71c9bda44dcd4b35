/** What a key or a clicker asks of a presentation. */
export type PresentationCommand =
  'next' | 'previous' | 'first' | 'last' | 'resume' | 'pause' | 'notes' | 'end';

/** Returns the command of a key press, or null. A clicker sends Page Up and Page Down. Space and Enter belong to a focused button
 * or link. */
export function presentationCommand(event: KeyboardEvent): PresentationCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target, shiftKey } = event;
  const isOnControl = target instanceof Element && target.closest('button, a, select') !== null;
  if ((event.key === ' ' || event.key === 'Enter') && isOnControl) return null;
  switch (event.key) {
    case ' ':
      return shiftKey ? 'previous' : 'next';
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case 'Enter':
      return 'next';
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'r':
      return 'resume';
    case 'p':
      return 'pause';
    case 'n':
      return 'notes';
    case 'Escape':
      return 'end';
    default:
      return null;
  }
}
