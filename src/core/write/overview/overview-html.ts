import type { FieldMap } from '../../contract/map.ts';
import { plainCitation } from '../../explore/citation.ts';
import type { OverviewText } from '../../overview/overview-text.ts';
import { overviewBlocks, type Block, type CitedEntry, type Piece } from './overview-blocks.ts';
import { escapeMarkup } from './escape-markup.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,'Times New Roman',serif}
h1,h2,h3,table,.note,ol{font-family:system-ui,sans-serif}
h1{line-height:1.2}h2{margin-top:2.2em}h3{margin:1.4em 0 .2em}
.note{margin:.2em 0;font-size:.85rem;opacity:.8}
a{color:inherit}a.cite{font-family:system-ui,sans-serif;font-size:.8em;white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{padding:.3em .6em .3em 0;border-bottom:1px solid;border-color:light-dark(#ccc,#444);text-align:left;vertical-align:top}
li{margin:.3em 0;font-size:.9rem}`;

/** Returns an overview as one HTML page without scripts, foreign files or frames; citations lead to the references below. */
export function overviewHtml(map: FieldMap, overview: OverviewText): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(overview.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${overviewBlocks(map, overview).map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeMarkup(block.text)}</h1>`;
    case 'heading':
      return `<h${block.level}>${escapeMarkup(block.text)}</h${block.level}>`;
    case 'note':
      return `<p class="note">${escapeMarkup(block.text)}</p>`;
    case 'paragraph':
      return `<p dir="auto">${block.pieces.map(pieceHtml).join(' ')}</p>`;
    case 'table':
      return `<table><thead><tr>${block.header.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('')}</tr></thead><tbody>
${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${pieceHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>`;
    case 'references':
      return `<ol>\n${block.papers.map(referenceHtml).join('\n')}\n</ol>`;
  }
}

function pieceHtml(piece: Piece): string {
  if (piece.kind === 'text') return escapeMarkup(piece.text);
  return `<a class="cite" href="#paper-${piece.paper}">[${escapeMarkup(piece.label)}]</a>`;
}

function referenceHtml({ paper, label, entry }: CitedEntry): string {
  const text = escapeMarkup(plainCitation({ ...entry, url: null }));
  const isWeb = entry.url !== null && /^https?:/iu.test(entry.url);
  const link = isWeb ? ` <a href="${escapeMarkup(entry.url)}">${escapeMarkup(entry.url)}</a>` : '';
  return `<li id="paper-${paper}"><strong>${escapeMarkup(label)}</strong>: ${text}${link}</li>`;
}
