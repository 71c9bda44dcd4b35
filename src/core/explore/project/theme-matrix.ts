import type { FieldMap, Theme } from '../../contract/map.ts';
import { carriesTheme } from '../filter-papers.ts';

/** How often the themes of two groups meet in a paper; cells row by row. */
export interface ThemeMatrix {
  /** Themes that some paper carries. */
  readonly rows: readonly Theme[];
  readonly columns: readonly Theme[];
  readonly rowSizes: readonly number[];
  readonly columnSizes: readonly number[];
  /** All papers counted. */
  readonly papers: number;
  readonly observed: readonly number[];
  /** If each paper's themes of the one group said nothing of those of the other. */
  readonly expected: readonly number[];
  /** Standard deviations from it: beyond 2 either way is hardly chance; 0 where it cannot be told. */
  readonly residual: readonly number[];
}

/** Returns the matrix of two theme groups over the papers flagged in `among`. A paper that carries several themes counts in several
 * cells, once in each. O(n × themes²).
 *
 * Source: adjusted residuals of a table of counts, S. J. Haberman, Biometrics 29, 1973, doi:10.2307/2529686; here of the two by
 * two table of each cell, as papers carry several themes. */
export function themeMatrix(
  map: FieldMap,
  groups: readonly [rows: string, columns: string],
  among: Uint8Array,
): ThemeMatrix {
  const papers = [...map.papers.keys()].filter((paper) => among[paper] === 1);
  const n = papers.length;
  const [own, other] = groups.map((group) => carried(map, group, papers));
  const [rows, columns] = [own ?? [], other ?? []];
  const cells = rows.flatMap((row) =>
    columns.map((column) => {
      const observed = row.papers.reduce((sum, paper) => sum + Number(column.has.has(paper)), 0);
      const [r, c] = [row.papers.length / n, column.papers.length / n];
      const expected = r * c * n;
      const deviation = Math.sqrt(expected * (1 - r) * (1 - c));
      return {
        observed,
        expected,
        residual: deviation > 0 ? (observed - expected) / deviation : 0,
      };
    }),
  );
  return {
    rows: rows.map(({ theme }) => theme),
    columns: columns.map(({ theme }) => theme),
    rowSizes: rows.map((row) => row.papers.length),
    columnSizes: columns.map((column) => column.papers.length),
    papers: n,
    observed: cells.map(({ observed }) => observed),
    expected: cells.map(({ expected }) => expected),
    residual: cells.map(({ residual }) => residual),
  };
}

interface CarriedTheme {
  readonly theme: Theme;
  readonly papers: readonly number[];
  readonly has: ReadonlySet<number>;
}

function carried(map: FieldMap, group: string, among: readonly number[]): readonly CarriedTheme[] {
  return [...map.manifest.themes.entries()].flatMap(([index, theme]) => {
    if (theme.group !== group) return [];
    const papers = among.filter((paper) => carriesTheme(map, paper, index));
    return papers.length === 0 ? [] : [{ theme, papers, has: new Set(papers) }];
  });
}
