import type { Manifest } from '../../src/core/contract/map.ts';

/** Returns what a map that was added to is made by, other than before, a sentence each: a user may not have meant it. */
export function differences(before: Manifest, after: Manifest): readonly string[] {
  const [was, is] = [before.method.embedder.id, after.method.embedder.id];
  const themes = (manifest: Manifest): string => manifest.themes.map(({ id }) => id).join(' ');
  return [
    ...(kindOf(was) === kindOf(is)
      ? []
      : [
          `the map's vectors were made by "${was}" before, and are by "${is}" now; --embedder chooses`,
        ]),
    ...(themes(before) === themes(after)
      ? []
      : ['the themes are other ones than before; --themes chooses']),
  ];
}

/** Another file of vectors is meant to differ. */
function kindOf(embedder: string): string {
  return embedder.replaceAll(/vectors\/1 \S+ sha256=\S+/g, 'vectors');
}
