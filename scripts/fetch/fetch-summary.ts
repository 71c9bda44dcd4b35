import type { Catalogue, CatalogueQuery } from './catalogue.ts';
import type { Fetched } from './fetch-papers.ts';

/** Returns what a fetch says at its end. */
export function fetchSummary(
  catalogue: Catalogue,
  query: CatalogueQuery,
  { counts, total }: Fetched,
  { out, max }: { readonly out: string; readonly max: number },
): readonly string[] {
  const { fetched, kept, withoutAbstract, duplicates, tooEarly } = counts;
  const early = tooEarly === 0 ? '' : `, ${tooEarly} before ${query.from ?? ''}`;
  const note =
    catalogue.shortfall?.(query, total, max) ??
    (total !== null && kept === max && total > fetched
      ? `${catalogue.label} has ${total} in all; --max takes more`
      : null);
  return [
    `${catalogue.label}: ${fetched} fetched, ${kept} kept, ${withoutAbstract} without abstract, ${duplicates} duplicates${early}`,
    ...(note === null ? [] : [`Note: ${note}.`]),
    `The papers are in ${out}.`,
    `To map them: npm run atlas -- build ${/^[\w./-]+$/.test(out) ? out : JSON.stringify(out)}`,
  ];
}
