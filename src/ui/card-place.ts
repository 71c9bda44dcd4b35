interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 12;
const MARGIN_PX = 8;

/** Returns the card's top left corner, in pixels of the frame: beside the paper, never over it, inside the frame where it fits. */
export function cardPlace(
  paper: { readonly x: number; readonly y: number; readonly radius: number },
  card: Size,
  frame: Size,
): { readonly x: number; readonly y: number } {
  const reach = paper.radius + GAP_PX;
  const mostX = frame.width - card.width - MARGIN_PX;
  const mostY = frame.height - card.height - MARGIN_PX;
  const beside = clamp(paper.y - card.height / 2, MARGIN_PX, mostY);
  if (paper.x + reach <= mostX) return { x: paper.x + reach, y: beside };
  if (paper.x - reach - card.width >= MARGIN_PX)
    return { x: paper.x - reach - card.width, y: beside };
  const centred = clamp(paper.x - card.width / 2, MARGIN_PX, mostX);
  if (paper.y + reach <= mostY) return { x: centred, y: paper.y + reach };
  return { x: centred, y: paper.y - reach - card.height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
