const LEAST_PX = 48;

/** Returns an attachment that takes a finger's sideways sweep over an element for "next" (to the left) or "previous". */
export function swipes(onswipe: (command: 'next' | 'previous') => void) {
  return (element: HTMLElement): (() => void) => {
    let from: { readonly x: number; readonly y: number } | null = null;
    const onstart = (event: TouchEvent): void => {
      const [touch] = event.touches;
      from =
        touch === undefined || event.touches.length > 1
          ? null
          : { x: touch.clientX, y: touch.clientY };
    };
    const onend = (event: TouchEvent): void => {
      const [touch] = event.changedTouches;
      if (touch === undefined || from === null) return;
      const [across, along] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      if (Math.abs(across) < LEAST_PX || Math.abs(across) < 1.5 * Math.abs(along)) return;
      onswipe(across < 0 ? 'next' : 'previous');
    };
    element.addEventListener('touchstart', onstart, { passive: true });
    element.addEventListener('touchend', onend, { passive: true });
    return () => {
      element.removeEventListener('touchstart', onstart);
      element.removeEventListener('touchend', onend);
    };
  };
}
