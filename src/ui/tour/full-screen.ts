/** Fills the screen with the page where the browser lets it; the presentation works without as well. */
export function enterFullScreen(): void {
  const root = document.documentElement;
  if (document.fullscreenEnabled && document.fullscreenElement === null)
    void root.requestFullscreen().catch(() => undefined);
}

/** Gives the screen back. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}
