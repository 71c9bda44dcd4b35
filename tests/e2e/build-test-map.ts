import { readFileSync } from 'node:fs';
import { inPackage } from '../../scripts/package-paths.ts';
import { noEffects } from '../../src/core/contract/effects.ts';
import { createTfIdfSvdEmbedder } from '../../src/core/embed/tf-idf-svd-embedder.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import { readCorpus } from '../../src/core/read/read-corpus.ts';
import { parseThemeLexicon } from '../../src/core/themes/parse-theme-lexicon.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';

/** A record of a test corpus: whatever the project's own JSON Lines may hold. */
export type TestPaper = Readonly<Record<string, unknown>>;

/** Returns the files of a map of these papers, by name. */
export async function buildTestMap(
  papers: readonly TestPaper[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = new TextEncoder().encode(papers.map((paper) => JSON.stringify(paper)).join('\n'));
  const corpus = readCorpus([{ name: 'papers.jsonl', bytes }], { facts: [], strict: false });
  const themes: unknown = JSON.parse(readFileSync(inPackage('data/themes.json'), 'utf8'));
  const map = await buildMap(
    {
      corpus,
      lexicon: parseThemeLexicon(themes, 'themes.json'),
      title: 'Test papers',
      options: { neighbours: 6, seed: 42 },
      embedder: createTfIdfSvdEmbedder({ seed: 42 }),
      versions: {},
      buildHash: '0'.repeat(64),
    },
    noEffects,
  );
  return new Map(serialiseMap(map).map(({ path, bytes: content }) => [path, content]));
}
