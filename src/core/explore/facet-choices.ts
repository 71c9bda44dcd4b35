import type { Facet, FacetValue } from './facets.ts';
import { foldWord } from './fold-word.ts';

/** A value of a facet as it is offered. */
export interface FacetChoice extends FacetValue {
  /** Papers that it would show. */
  readonly count: number;
  readonly isOn: boolean;
}

/** What of a facet is offered. */
export interface FacetChoices {
  readonly shown: readonly FacetChoice[];
  /** How many more there are. */
  readonly rest: number;
}

/** Returns all values of a short list, in the facet's order. */
export function allChoices(
  { values }: Pick<Facet, 'values'>,
  counts: Int32Array | undefined,
  chosen: readonly string[],
): FacetChoices {
  const shown = values.map((value, index) => ({
    ...value,
    count: counts?.[index] ?? 0,
    isOn: chosen.includes(value.id),
  }));
  return { shown, rest: 0 };
}

/** Returns the first `most` values of a long list of names: the chosen ones first, then by what they would show, ties in the
 * facet's order. With something `asked`, those that hold it; else the chosen ones and those that show a paper. O(values), without
 * sorting them all: a field has tens of thousands of authors. */
export function topChoices(
  { values }: Pick<Facet, 'values'>,
  counts: Int32Array | undefined,
  chosen: readonly string[],
  { asked, most }: { readonly asked: string; readonly most: number },
): FacetChoices {
  const on = new Set(chosen);
  const wanted = foldWord(asked.trim());
  const shown: FacetChoice[] = [];
  let found = 0;
  for (const [index, value] of values.entries()) {
    const count = counts?.[index] ?? 0;
    const isOn = on.has(value.id);
    if (wanted === '' ? !isOn && count === 0 : !foldWord(value.label).includes(wanted)) continue;
    found += 1;
    let place = shown.length;
    while (place > 0 && isBefore(isOn, count, shown[place - 1])) place -= 1;
    if (place >= most) continue;
    shown.splice(place, 0, { ...value, count, isOn });
    if (shown.length > most) shown.pop();
  }
  return { shown, rest: found - shown.length };
}

function isBefore(isOn: boolean, count: number, other: FacetChoice | undefined): boolean {
  if (other === undefined) return false;
  return isOn === other.isOn ? count > other.count : isOn;
}
