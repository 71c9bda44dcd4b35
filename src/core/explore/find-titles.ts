import type { PaperEntry } from '../contract/paper.ts';
import { foldedWords } from './fold-word.ts';

/** Returns a function that finds papers by words of their title, each of which may be the beginning of one: titles that
 * begin with the query first, then by number. Reads all titles at its first call; a call costs O(n × words). */
export function createTitleFinder(
  papers: readonly Pick<PaperEntry, 'title'>[],
): (query: string, most: number) => readonly number[] {
  let titles: readonly (readonly string[])[] | null = null;
  return (query, most) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    titles ??= papers.map(({ title }) => wordsOf(title));
    const found: number[] = [];
    const others: number[] = [];
    for (const [paper, words] of titles.entries()) {
      if (!asked.every((word) => words.some((own) => own.startsWith(word)))) continue;
      const isStart = asked.every((word, at) => words[at]?.startsWith(word) ?? false);
      (isStart ? found : others).push(paper);
    }
    return [...found, ...others].slice(0, most);
  };
}

function wordsOf(text: string): readonly string[] {
  return foldedWords(text).map(({ key }) => key);
}
