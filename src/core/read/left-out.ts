import { InputError, placeText } from '../contract/errors.ts';
import type { LeftOut } from '../contract/map.ts';
import type { PaperRecord, Place } from '../contract/paper.ts';
import { displayText } from '../text/display-text.ts';
import { plainText, visibleLength } from '../text/plain-text.ts';
import type { DamagedRecord } from './read-result.ts';

export const SHORTEST_ABSTRACT = 40;
/** Nearly every abstract shows its length within so many characters. */
const ENOUGH_TO_SEE = 200;

/** A record that becomes no paper, where it stands, and why. */
export interface Loss {
  readonly place: Place;
  readonly title: string | null;
  readonly reason: string;
  readonly kind: 'damaged' | 'no title' | 'no abstract';
}

/** Returns why a record's abstract is too little to go by; null where it is enough. */
export function abstractReason(abstract: string): string | null {
  if (visibleLength(abstract.slice(0, ENOUGH_TO_SEE)) >= SHORTEST_ABSTRACT) return null;
  const length = visibleLength(abstract);
  if (length === 0) return 'no abstract';
  if (length >= SHORTEST_ABSTRACT) return null;
  return `the abstract has only ${length} characters of at least ${SHORTEST_ABSTRACT}`;
}

/** Returns whether a record has a title. */
export function hasTitle({ title }: Pick<PaperRecord, 'title'>): boolean {
  return plainText(title) !== '';
}

/** Returns the loss of a record that could not be read. */
export function damage({ place, reason }: DamagedRecord): Loss {
  return { place, title: null, reason, kind: 'damaged' };
}

/** Returns the loss of a record without title. */
export function untitled({ place }: PaperRecord): Loss {
  return { place, title: null, reason: 'no title', kind: 'no title' };
}

/** Returns the loss of a record whose abstract is too little. */
export function withoutAbstract({ place, title, abstract }: PaperRecord): Loss {
  const reason = abstractReason(abstract) ?? 'no abstract';
  return { place, title: displayText(title), reason, kind: 'no abstract' };
}

/** Returns the losses as a map lists them: by source, in the order of each. */
export function listLosses(
  losses: readonly Loss[],
  sources: readonly string[],
): readonly LeftOut[] {
  const order = new Map(sources.map((name, at) => [name, at]));
  const sourceOf = ({ source }: Place): number => order.get(source) ?? 0;
  return losses
    .toSorted(
      (a, b) => sourceOf(a.place) - sourceOf(b.place) || ordinal(a.place) - ordinal(b.place),
    )
    .map(({ place, title, reason }) => ({ place: placeText(place), title, reason }));
}

function ordinal({ line, record }: Place): number {
  return line ?? record ?? 0;
}

/** @throws InputError naming the first record that was lost, if any */
export function checkNothingLost(leftOut: readonly LeftOut[]): void {
  const [first] = leftOut;
  if (first === undefined) return;
  const others = leftOut.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more ${others === 1 ? 'record' : 'records'})`;
  throw new InputError(
    `${first.place}: ${first.reason}${more}; correct it, or build without --strict`,
  );
}
