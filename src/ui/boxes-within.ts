interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns where elements stand in a frame, in pixels from its top left corner; those that are not there, or empty, are left out. */
export function boxesWithin(
  frame: Box,
  elements: readonly (HTMLElement | null | undefined)[],
): readonly Box[] {
  return elements
    .flatMap((element) => element?.getBoundingClientRect() ?? [])
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - frame.left,
      top: top - frame.top,
      right: right - frame.left,
      bottom: bottom - frame.top,
    }));
}
