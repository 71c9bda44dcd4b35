import type { FieldMap } from '../../core/contract/map.ts';
import type { ExportSubject } from '../../core/write/export/export-format.ts';
import type { Abstracts } from '../../state/abstracts.svelte.ts';

/** Returns what is exported, with the abstracts, which may have to be fetched first.
 * @throws Error with a sentence where they cannot be had */
export async function subjectOf(
  map: FieldMap,
  abstracts: Abstracts,
  chosen: Pick<ExportSubject, 'part' | 'papers' | 'view'>,
): Promise<ExportSubject> {
  const all = await abstracts.wantAll();
  if (all === null) throw new Error('The abstracts could not be fetched. Go online and try again.');
  const papers = map.papers.map((paper, number) => ({
    ...paper,
    ...(all[number] ?? { abstract: '', rawAbstract: '' }),
  }));
  const part = chosen.papers.length === papers.length ? 'all' : chosen.part;
  return { ...chosen, part, map: { ...map, papers, vectors: null, references: [] } };
}
