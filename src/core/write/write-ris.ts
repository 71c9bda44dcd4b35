import type { Paper } from '../contract/paper.ts';
import { namesIn } from '../read/person-name.ts';

/** What a RIS record tells. */
export type RisPaper = Omit<Paper, 'rawTitle' | 'rawAbstract' | 'titleOnly' | 'sources'>;

/** Returns papers as RIS, in UTF-8 with CRLF line ends: what Zotero, EndNote, Mendeley and this program's own reader read.
 * Names are parted before their last word; an arXiv id stands in M3, other
 * identifiers in AN with their kind before them, citations and the code's address in notes. Line breaks in texts become blanks, as a value has one
 * line. O(text). */
export function writeRis(papers: readonly RisPaper[]): string {
  return papers.map(recordText).join('\r\n');
}

function recordText(paper: RisPaper): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'JOUR'],
    ['ID', paper.id],
    ['TI', paper.title],
    ...paper.authors.map((name) => ['AU', familyFirst(name)] as const),
    ...(paper.moreAuthors ? [['AU', 'et al.'] as const] : []),
    ['PY', paper.year === null ? null : String(paper.year)],
    ['DA', paper.published === null ? null : paper.published.replaceAll('-', '/')],
    ['T2', paper.venue],
    ['AB', paper.abstract],
    ...paper.keywords.map((keyword) => ['KW', keyword] as const),
    ['DO', paper.doi],
    ['M3', paper.arxiv === null ? null : `arXiv:${paper.arxiv}`],
    ['UR', paper.url],
    ...paper.otherIds.map((id) => ['AN', id] as const),
    ['N1', paper.citations === null ? null : `Cited by: ${paper.citations}`],
    ['N1', paper.code === null ? null : `Code: ${paper.code}`],
  ];
  const told = fields.flatMap(([tag, value]) =>
    value === null || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ').trim()}\r\n`],
  );
  return `${told.join('')}ER  - \r\n`;
}

/** `Ada van Example` → `Example, Ada van`; a name of one word, with a comma, or that readers would put together in another
 * order stays. */
function familyFirst(name: string): string {
  const at = name.lastIndexOf(' ');
  if (at < 0 || name.includes(',')) return name;
  const parted = `${name.slice(at + 1)}, ${name.slice(0, at)}`;
  return namesIn(parted).join() === name ? parted : name;
}
