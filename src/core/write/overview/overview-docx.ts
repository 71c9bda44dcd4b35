import { zipSync, type Zippable } from 'fflate';
import type { FieldMap } from '../../contract/map.ts';
import { plainCitation } from '../../explore/citation.ts';
import type { OverviewText } from '../../overview/overview-text.ts';
import { escapeMarkup } from './escape-markup.ts';
import { overviewBlocks, type Block, type CitedEntry, type Piece } from './overview-blocks.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Archives hold a date: always the first that they can, so that equal overviews are equal files. */
export const NO_DATE = '1980-01-01T12:00:00';

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const PACKAGE_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`;

const style = (id: string, name: string, run: string, paragraph = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const STYLES = `${HEAD}<w:styles xmlns:w="${MAIN}">${[
  style(
    'Normal',
    'Normal',
    '<w:sz w:val="22"/>',
    '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/>',
  ),
  style('Title', 'Title', '<w:b/><w:sz w:val="40"/>', '<w:spacing w:after="160"/>'),
  style(
    'Heading2',
    'heading 2',
    '<w:b/><w:sz w:val="28"/>',
    '<w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="1"/>',
  ),
  style(
    'Heading3',
    'heading 3',
    '<w:b/><w:sz w:val="23"/>',
    '<w:keepNext/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="2"/>',
  ),
  style('Note', 'Note', '<w:i/><w:color w:val="555555"/><w:sz w:val="19"/>'),
  style(
    'Reference',
    'Reference',
    '<w:sz w:val="20"/>',
    '<w:spacing w:after="60"/><w:ind w:left="360" w:hanging="360"/>',
  ),
].join('')}</w:styles>`;

/** Returns an overview as a DOCX file (Office Open XML, ECMA-376): five small parts in a ZIP archive. Citations lead to the
 * references at the end. Equal overviews give equal bytes. */
export function overviewDocx(map: FieldMap, overview: OverviewText): Uint8Array {
  const links: string[] = [];
  const body = overviewBlocks(map, overview)
    .map((block) => blockXml(block, links))
    .join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  const document = `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"><w:body>${body}${page}</w:body></w:document>`;
  const relations = links.map(
    (url, at) =>
      `<Relationship Id="rId${at + 2}" Type="${RELATIONSHIPS}/hyperlink" Target="${escapeMarkup(url)}" TargetMode="External"/>`,
  );
  const text = new TextEncoder();
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'word/document.xml': document,
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>${relations.join('')}</Relationships>`,
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, text.encode(content)]),
  );
  return zipSync(files, { mtime: NO_DATE, level: 6 });
}

function blockXml(block: Block, links: string[]): string {
  switch (block.kind) {
    case 'title':
      return paragraph('Title', run(block.text));
    case 'heading':
      return paragraph(`Heading${block.level}`, run(block.text));
    case 'note':
      return paragraph('Note', run(block.text));
    case 'paragraph':
      return paragraph('Normal', block.pieces.map((piece) => pieceXml(piece) + run(' ')).join(''));
    case 'table':
      return `${tableXml(block.header, block.rows)}${paragraph('Normal', '')}`;
    case 'references':
      return block.papers.map((cited, at) => referenceXml(cited, at, links)).join('');
  }
}

function pieceXml(piece: Piece): string {
  if (piece.kind === 'text') return run(piece.text);
  return `<w:hyperlink w:anchor="paper${piece.paper}">${run(`[${piece.label}]`, '<w:color w:val="1C4A96"/>')}</w:hyperlink>`;
}

function tableXml(header: readonly string[], rows: readonly (readonly Piece[])[]): string {
  const widths = header.map((_, at) => (header.length === 3 && at === 1 ? 5600 : 1800));
  const cell = (content: string, at: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 1800}" w:type="dxa"/></w:tcPr>${paragraph('Reference', content)}</w:tc>`;
  const lines = [
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${header.map((text, at) => cell(run(text, '<w:b/>'), at)).join('')}</w:tr>`,
    ...rows.map(
      (cells) => `<w:tr>${cells.map((piece, at) => cell(pieceXml(piece), at)).join('')}</w:tr>`,
    ),
  ];
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/></w:tblBorders></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function referenceXml({ paper, label, entry }: CitedEntry, at: number, links: string[]): string {
  const isWeb = entry.url !== null && /^https?:/iu.test(entry.url);
  const text = run(`: ${plainCitation({ ...entry, url: null })} `);
  const link =
    entry.url !== null && isWeb
      ? `<w:hyperlink r:id="rId${links.push(entry.url) + 1}">${run(entry.url, '<w:color w:val="1C4A96"/>')}</w:hyperlink>`
      : '';
  const mark = `<w:bookmarkStart w:id="${at}" w:name="paper${paper}"/>${run(label, '<w:b/>')}<w:bookmarkEnd w:id="${at}"/>`;
  return paragraph('Reference', mark + text + link);
}

function paragraph(styleId: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>${content}</w:p>`;
}

function run(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}
