import { combineVerdicts, judgePapers } from '../core/explore/filter-papers.ts';
import { nearestPapers } from '../core/explore/meaning/nearest-papers.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Returns 1 for every paper that passes all filters but the themes of these groups. */
export function passingOutsideGroups(explorer: Explorer, groups: readonly string[]): Uint8Array {
  const { map, view, hits, meaning } = explorer;
  const n = map.papers.length;
  const isOfGroups = (id: string): boolean =>
    map.manifest.themes.some((theme) => theme.id === id && groups.includes(theme.group));
  const flags = (papers: readonly number[]): Uint8Array => {
    const set = new Uint8Array(n);
    for (const paper of papers) set[paper] = 1;
    return set;
  };
  const isMeant = view.meaning !== null && meaning.scores !== null;
  const verdicts = judgePapers(
    map,
    { ...view, themes: view.themes.filter((id) => !isOfGroups(id)) },
    {
      words: view.query.trim() === '' ? null : flags(hits.map(({ paper }) => paper)),
      meaning: isMeant ? flags(nearestPapers(meaning.scores, view.meaning.count)) : null,
    },
  );
  return combineVerdicts(n, verdicts);
}
