import type { Manifest } from '../../contract/map.ts';
import { embedderChoice } from './embedder-choice.ts';

/** What the manifest does not know, for whoever builds the map again. */
export const REBUILD_NOTE =
  'The command names the inputs as they were called then. Give --facts, --themes, --edits, --column, --titles, --enrich and keys again where they were given; buildHash tells whether the map is the same.';

/** Returns the command that builds the map again from its inputs, each argument quoted where a shell needs it, with the embedder
 * where it is not the built-in one. What the manifest does not know is named in `REBUILD_NOTE`. */
export function rebuildCommand({ title, method, input }: Manifest): string {
  const { neighbours, seed } = method.options;
  const { embedder, blend } = embedderChoice(method.embedder.id);
  const words = [
    ...input.sources.map(({ name }) => quoted(name)),
    `--title ${quoted(title)}`,
    `--neighbours ${neighbours}`,
    `--seed ${seed}`,
    ...(embedder === null ? [] : [`--embedder ${quoted(embedder)}`]),
    ...(blend === null ? [] : [`--blend ${blend}`]),
  ];
  return `npm run atlas -- build ${words.join(' ')}`;
}

function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
