import type { LanguageCount } from '../contract/map.ts';
import { detectPaperLanguage, UNDETERMINED } from './detect-language.ts';

/** Returns the languages of the papers, most papers first (ties by code), those that could not be told last. O(papers). */
export function countLanguages(
  papers: readonly { readonly title: string; readonly abstract: string }[],
): readonly LanguageCount[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const code = detectPaperLanguage(paper);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, papers: count }))
    .sort(
      (a, b) =>
        Number(a.code === UNDETERMINED) - Number(b.code === UNDETERMINED) ||
        b.papers - a.papers ||
        (a.code < b.code ? -1 : 1),
    );
}
