import { ONE_FILE } from '../core/write/one-file/one-file-page.ts';
import type { EmbeddedFiles } from '../state/embedded-files.ts';
import type { OpenMeaning } from '../state/meaning-search.svelte.ts';
import { openMeaning } from '../worker/open-meaning.ts';

/** Returns how the page opens its search by meaning; null where it holds its files in itself, but no language model. */
export function meaningOfPage(files: EmbeddedFiles | null): OpenMeaning | null {
  if (files === null) return openMeaning;
  if (!files.has(ONE_FILE.model)) return null;
  return async (papers, onprogress) =>
    openMeaning(papers, onprogress, await files.read(ONE_FILE.model));
}
