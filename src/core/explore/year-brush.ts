/** What a drag over the years holds: it makes a new range, moves one end or moves the whole range. */
export interface YearBrush {
  readonly grip: 'make' | 'from' | 'to' | 'all';
  /** Where the drag began, in bins from the left end. */
  readonly start: number;
  /** First and last bin of the range there was, both included. */
  readonly first: number;
  readonly last: number;
}

/** Returns what a press at a place holds. `place`: bins from the left end, with fractions; `range`: first and last chosen bin,
 * null = none; `reach`: how near to an end counts as the end, in bins. An end wins over the middle, the nearer end over
 * the other (ties: the one the place lies beyond). */
export function beginBrush(
  place: number,
  range: readonly [number, number] | null,
  reach: number,
): YearBrush {
  if (range === null) return { grip: 'make', start: place, first: 0, last: 0 };
  const [first, last] = range;
  const [toLeft, toRight] = [Math.abs(place - first), Math.abs(place - last - 1)];
  const held = { start: place, first, last };
  if (Math.min(toLeft, toRight) <= reach) {
    const isLeft = toLeft < toRight || (toLeft === toRight && place < (first + last + 1) / 2);
    return { grip: isLeft ? 'from' : 'to', ...held };
  }
  const isInside = place > first && place < last + 1;
  return { grip: isInside ? 'all' : 'make', ...held };
}

/** Returns the range of bins, both ends included and at least one bin, when the drag has come to a place. `count`: how many bins
 * there are; the range stays within them, and one that is moved as a whole keeps its width. */
export function dragBrush(
  brush: YearBrush,
  place: number,
  count: number,
): readonly [first: number, last: number] {
  const binAt = (where: number): number => clamp(Math.floor(where), 0, count - 1);
  const { first, last } = brush;
  switch (brush.grip) {
    case 'make':
      return inOrder(binAt(brush.start), binAt(place));
    case 'from':
      // An end lies between two bins: the nearer of them becomes the first.
      return inOrder(clamp(Math.round(place), 0, count - 1), last);
    case 'to':
      return inOrder(first, clamp(Math.round(place) - 1, 0, count - 1));
    case 'all': {
      const width = last - first;
      const moved = clamp(first + Math.round(place - brush.start), 0, count - 1 - width);
      return [moved, moved + width];
    }
  }
}

function inOrder(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
