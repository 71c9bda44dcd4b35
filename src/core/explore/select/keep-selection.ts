/** A selection that was kept under a name. */
export interface KeptSelection {
  /** On one line, not empty, different from all others of the list. */
  readonly name: string;
  /** Ids, at least one. */
  readonly papers: readonly string[];
}

/** Kept selections in the order they were kept. */
export type KeptSelections = readonly KeptSelection[];

/** Longest name of a kept selection, in characters. */
export const LONGEST_NAME = 80;

/** Returns the list with a set of papers kept under a name: at its end, or in the place of the one with that name. Nothing
 * happens without a name or without papers. */
export function keepSelection(
  kept: KeptSelections,
  name: string,
  ids: readonly string[],
): KeptSelections {
  const clean = cleanName(name);
  if (clean === '' || ids.length === 0) return kept;
  const one: KeptSelection = { name: clean, papers: [...new Set(ids)] };
  const isThere = kept.some((other) => other.name === clean);
  return isThere ? kept.map((other) => (other.name === clean ? one : other)) : [...kept, one];
}

/** Returns the list with one of them called otherwise; a name that another one has gets a number behind it. */
export function renameKept(kept: KeptSelections, name: string, next: string): KeptSelections {
  const clean = cleanName(next);
  if (clean === '' || clean === name) return kept;
  const others = kept.filter((one) => one.name !== name);
  if (others.length === kept.length) return kept;
  const free = freeName(clean, others);
  return kept.map((one) => (one.name === name ? { ...one, name: free } : one));
}

/** Returns the list without one of them. */
export function forgetKept(kept: KeptSelections, name: string): KeptSelections {
  const left = kept.filter((one) => one.name !== name);
  return left.length === kept.length ? kept : left;
}

/** Returns the name, with the first number behind it under which nothing is kept yet where it is taken. */
export function freeName(name: string, kept: KeptSelections): string {
  const names = new Set(kept.map((one) => one.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1)
    if (!names.has(`${name} ${number}`)) return `${name} ${number}`;
}

/** Returns a name on one line, without blanks at its ends, at most `LONGEST_NAME` characters long. */
export function cleanName(name: string): string {
  const line = name
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}
