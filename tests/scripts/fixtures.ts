import { readFileSync } from 'node:fs';
import { inPackage } from '../../scripts/package-paths.ts';

/** Eight papers made up for the tests: three on recurrent networks, three on state spaces, two on transformers. */
export const PAPERS_FILE = inPackage('tests/fixtures/script/papers.jsonl');

/** A Hugging Face page that lists users and not one paper. */
export const EMPTY_PAGE_FILE = inPackage('tests/fixtures/script/page-without-papers.txt');

/** The lines of the eight papers. */
export function paperLines(): readonly string[] {
  return readFileSync(PAPERS_FILE, 'utf8').trimEnd().split('\n');
}
