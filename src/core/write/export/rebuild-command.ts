import type { Manifest } from '../../contract/map.ts';

/** Returns the command that builds the map again from its inputs, each argument quoted where a shell needs it. What the manifest
 * does not know stays out: facts, themes of one's own and keys are to be given as they were. */
export function rebuildCommand({ title, method, input }: Manifest): string {
  const { neighbours, seed } = method.options;
  const words = [
    ...input.sources.map(({ name }) => quoted(name)),
    `--title ${quoted(title)}`,
    `--neighbours ${neighbours}`,
    `--seed ${seed}`,
  ];
  return `npm run atlas -- build ${words.join(' ')}`;
}

function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
