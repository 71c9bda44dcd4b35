import type { FieldMap } from '../../contract/map.ts';
import type { Paper } from '../../contract/paper.ts';
import type { OverviewText } from '../../overview/overview-text.ts';
import { escapeLatex } from '../../text/escape-latex.ts';
import { bibKeys, writeBibTeX } from '../write-bibtex.ts';
import { overviewBlocks, referencesOf, type Block, type Piece } from './overview-blocks.ts';

/** A LaTeX document and the bibliography that it cites. */
export interface LatexOverview {
  readonly tex: string;
  readonly bib: string;
}

const PREAMBLE = String.raw`\documentclass[11pt]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
\else
  \usepackage{fontspec}
\fi
\usepackage[a4paper,margin=25mm]{geometry}
\usepackage{longtable}
\usepackage[hidelinks]{hyperref}
`;

/** Returns an overview as a LaTeX article and its BibTeX file, which the article expects under the name `bibName` with the
 * ending .bib. Text shows the very same characters; letters stay in UTF-8. `abstractOf` completes the entries. */
export function overviewLatex(
  map: FieldMap,
  overview: OverviewText,
  bibName: string,
  abstractOf: (paper: number) => string,
): LatexOverview {
  const cited = referencesOf(map, overview);
  const keys = bibKeys(cited.map(({ entry }) => entry.id));
  const keyOf = new Map(cited.map(({ paper }, at) => [paper, keys[at] ?? '']));
  const papers = cited.map(({ paper, entry }): Paper => ({
    ...entry,
    abstract: abstractOf(paper),
    rawAbstract: '',
  }));
  const body = overviewBlocks(map, overview)
    .map((block) => blockLatex(block, keyOf, bibName))
    .filter((text) => text !== '')
    .join('\n\n');
  return {
    tex: `${PREAMBLE}\\title{${escapeLatex(overview.title)}}\n\\date{}\n\\begin{document}\n${body}\n\\end{document}\n`,
    bib: writeBibTeX(papers),
  };
}

function blockLatex(block: Block, keyOf: ReadonlyMap<number, string>, bibName: string): string {
  const piece = (one: Piece): string =>
    one.kind === 'text' ? escapeLatex(one.text) : `\\cite{${keyOf.get(one.paper) ?? ''}}`;
  switch (block.kind) {
    case 'title':
      return '\\maketitle';
    case 'heading':
      if (block.text === 'References') return '';
      return `\\${block.level === 2 ? 'section' : 'subsection'}*{${escapeLatex(block.text)}}`;
    case 'note':
      return `\\noindent\\textit{${escapeLatex(block.text)}}`;
    case 'paragraph':
      return block.pieces
        .map((one, at) =>
          one.kind === 'cite' ? `~${piece(one)}` : `${at === 0 ? '' : '\n'}${piece(one)}`,
        )
        .join('');
    case 'table':
      return tableLatex(
        block.header,
        block.rows.map((row) => row.map(piece)),
      );
    case 'references':
      return `\\bibliographystyle{plain}\n\\bibliography{${bibName}}`;
  }
}

function tableLatex(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = header.map((_, at) =>
    at === 1 && header.length === 3 ? 'p{0.68\\linewidth}' : 'l',
  );
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  return [
    `\\begin{longtable}{@{}${columns.join('')}@{}}`,
    line(header.map((cell) => `\\textbf{${escapeLatex(cell)}}`)),
    '\\hline',
    ...rows.map(line),
    '\\end{longtable}',
  ].join('\n');
}
