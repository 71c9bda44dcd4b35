import type { LinkColumns } from './map.ts';

/** Lists of terms, one per link. */
export type TermColumns = Pick<LinkColumns, 'terms' | 'termStart' | 'termOf'>;

/** Returns the shared terms of a link, most telling first. */
export function termsOfLink(links: TermColumns, link: number): readonly string[] {
  const from = links.termStart[link] ?? 0;
  const to = links.termStart[link + 1] ?? from;
  return Array.from(links.termOf.subarray(from, to), (term) => links.terms[term] ?? '');
}

/** Returns a list of terms per link as columns; each term stands once, in the order of first use. */
export function termColumns(lists: readonly (readonly string[])[]): TermColumns {
  const numbers = new Map<string, number>();
  const termStart = new Int32Array(lists.length + 1);
  for (const [link, list] of lists.entries())
    termStart[link + 1] = (termStart[link] ?? 0) + list.length;
  const termOf = new Int32Array(termStart[lists.length] ?? 0);
  let at = 0;
  for (const list of lists)
    for (const term of list) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      termOf[at] = number;
      at += 1;
    }
  return { terms: [...numbers.keys()], termStart, termOf };
}
