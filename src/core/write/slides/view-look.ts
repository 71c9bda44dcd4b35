import type { Scheme } from '../../colour/topic-colours.ts';
import type { FontSet } from '../font/font-set.ts';

/** How a slide's map is drawn. */
export interface ViewLook {
  readonly scheme: Scheme;
  readonly fonts: FontSet;
  /** Of topics' names: at most, at least. */
  readonly label: readonly [number, number];
}
