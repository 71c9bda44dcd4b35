import type { WholeMap } from '../../src/core/contract/map.ts';
import { Abstracts } from '../../src/state/abstracts.svelte.ts';

/** The abstracts of a map, all of them here already. */
export async function knownAbstracts({ papers }: WholeMap): Promise<Abstracts> {
  const abstracts = new Abstracts(() => Promise.resolve(papers), 1, papers.length);
  await abstracts.want(0);
  return abstracts;
}
