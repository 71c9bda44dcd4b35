import type { FieldMap } from '../../contract/map.ts';
import type { OverviewText } from '../../overview/overview-text.ts';
import { escapeMarkdown, writeMarkdown } from '../write-markdown.ts';
import { overviewBlocks, type Block, type Piece } from './overview-blocks.ts';

/** Returns an overview as Markdown (CommonMark with tables), every sentence followed by its citation, references at the end.
 * Text stays text: signs of markup are escaped. */
export function overviewMarkdown(map: FieldMap, overview: OverviewText): string {
  return `${overviewBlocks(map, overview).map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'note':
      return `*${escapeMarkdown(block.text)}*`;
    case 'paragraph':
      return block.pieces.map(pieceText).join(' ');
    case 'table':
      return [
        row(block.header.map(escapeMarkdown)),
        row(block.header.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(pieceText))),
      ].join('\n');
    case 'references':
      return block.papers
        .map(
          ({ label, entry }) =>
            `- **${escapeMarkdown(label)}**: ${writeMarkdown([entry]).slice(2).trimEnd()}`,
        )
        .join('\n');
  }
}

function pieceText(piece: Piece): string {
  return piece.kind === 'text'
    ? escapeMarkdown(piece.text)
    : `\\[${escapeMarkdown(piece.label)}\\]`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
