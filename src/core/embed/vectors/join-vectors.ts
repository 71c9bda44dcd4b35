import { InputError } from '../../contract/errors.ts';
import { normalArxiv, normalDoi } from '../../read/identifiers.ts';
import type { EmbeddingText } from '../embedder.ts';
import type { VectorTable } from './vector-table.ts';

const LISTED = 5;

/** Returns one row per paper, in the papers' order. A row belongs to the paper whose id, DOI or arXiv id it names, in any
 * of their spellings; what belongs to no paper is passed over. A table without ids has its rows in the order of the papers. O(rows + papers).
 * @throws InputError that lists the papers without a vector, names an id with two vectors, or gives both counts */
export function joinVectors(
  { ids, rows }: VectorTable,
  papers: readonly EmbeddingText[],
  name: string,
): readonly Float32Array[] {
  if (ids === null) return inOrder(rows, papers, name);
  const rowOf = indexOfIds(ids, name);
  const missing: EmbeddingText[] = [];
  const found = papers.map((paper) => {
    const row = keysOfPaper(paper)
      .map((key) => rowOf.get(key))
      .find((place) => place !== undefined);
    if (row === undefined) missing.push(paper);
    return rows[row ?? -1] ?? new Float32Array();
  });
  if (missing.length > 0) throw missingError(missing, papers.length, name);
  return found;
}

function inOrder(
  rows: readonly Float32Array[],
  papers: readonly EmbeddingText[],
  name: string,
): readonly Float32Array[] {
  if (rows.length === papers.length) return rows;
  throw new InputError(
    `${name} holds ${rows.length} vectors without ids, but there are ${papers.length} papers; where papers were merged or left out, give each vector its id`,
  );
}

function indexOfIds(ids: readonly string[], name: string): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    for (const key of new Set(keysOfId(id))) {
      if (rowOf.has(key)) throw new InputError(`${name} holds two vectors for ${id}`);
      rowOf.set(key, row);
    }
  }
  return rowOf;
}

/** arXiv's own DOI and its arXiv id are one. */
function keysOfId(id: string): readonly string[] {
  const arxiv = normalArxiv(id);
  if (arxiv !== null) return [`id ${id}`, `arxiv ${arxiv}`];
  const doi = normalDoi(id);
  return doi === null ? [`id ${id}`] : [`id ${id}`, `doi ${doi}`];
}

function keysOfPaper({ id, arxiv, doi }: EmbeddingText): readonly string[] {
  return [
    ...(id === undefined ? [] : keysOfId(id)),
    ...[arxiv, doi].flatMap((other) =>
      other === null || other === undefined ? [] : keysOfId(other).slice(1),
    ),
  ];
}

function missingError(missing: readonly EmbeddingText[], papers: number, name: string): InputError {
  const listed = missing.slice(0, LISTED).map(({ id, title }) => id ?? title);
  const rest = missing.length - listed.length;
  return new InputError(
    `${name} has no vector for ${missing.length} of ${papers} papers: ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  );
}
