import type { FieldMap } from '../../contract/map.ts';
import { carriesTheme } from '../filter-papers.ts';
import type { ThemeMatrix } from './theme-matrix.ts';

/** Two papers, one of each theme, that come near to filling a gap. */
export interface GapPair {
  readonly rowPaper: number;
  readonly columnPaper: number;
  /** Cosine in the vector space. */
  readonly similarity: number;
}

/** An empty cell whose row and column are busy: perhaps a gap in the field, perhaps in these papers. */
export interface Gap {
  readonly row: number;
  readonly column: number;
  /** Papers that the cell would hold by the sizes of its row and column alone. */
  readonly expected: number;
  /** The most similar papers of row and column, nearest first; none where no such pair are neighbours. */
  readonly pairs: readonly GapPair[];
}

/** Fewer expected papers than this are no wonder to miss. */
const LEAST_EXPECTED = 0.5;
const MOST_PAIRS = 3;

/** Returns the empty cells that would be expected to hold papers, most expected first (ties: by row, then column), at most `most`,
 * each with its nearest papers: neighbours in the vector space, never on screen. O(cells × n × neighbours). */
export function themeGaps(
  map: FieldMap,
  matrix: ThemeMatrix,
  among: Uint8Array,
  most = 8,
): readonly Gap[] {
  const { rows, columns, observed, expected } = matrix;
  const gaps = rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const cell = row * columns.length + column;
      const wanted = expected[cell] ?? 0;
      return observed[cell] === 0 && wanted >= LEAST_EXPECTED
        ? [{ row, column, expected: wanted }]
        : [];
    }),
  );
  return gaps
    .sort((a, b) => b.expected - a.expected || a.row - b.row || a.column - b.column)
    .slice(0, most)
    .map((gap) => ({ ...gap, pairs: nearestPairs(map, matrix, gap, among) }));
}

function nearestPairs(
  map: FieldMap,
  { rows, columns }: ThemeMatrix,
  gap: Pick<Gap, 'row' | 'column'>,
  among: Uint8Array,
): readonly GapPair[] {
  const indexOf = (id: string | undefined): number =>
    map.manifest.themes.findIndex((theme) => theme.id === id);
  const [row, column] = [indexOf(rows[gap.row]?.id), indexOf(columns[gap.column]?.id)];
  const { neighbourStart, neighbours, similarities } = map.columns;
  const pairs = new Map<string, GapPair>();
  const add = (rowPaper: number, columnPaper: number, similarity: number): void => {
    if (carriesTheme(map, rowPaper, row) && carriesTheme(map, columnPaper, column))
      pairs.set(`${rowPaper} ${columnPaper}`, { rowPaper, columnPaper, similarity });
  };
  for (let paper = 0; paper < map.papers.length; paper += 1)
    for (let at = neighbourStart[paper] ?? 0; at < (neighbourStart[paper + 1] ?? 0); at += 1) {
      const other = neighbours[at] ?? 0;
      if (among[paper] !== 1 || among[other] !== 1) continue;
      add(paper, other, similarities[at] ?? 0);
      add(other, paper, similarities[at] ?? 0);
    }
  return [...pairs.values()]
    .sort((a, b) => b.similarity - a.similarity || a.rowPaper - b.rowPaper)
    .slice(0, MOST_PAIRS);
}
