import type { Paper } from '../contract/paper.ts';
import { keywordsText } from './keywords-text.ts';

type CslItem = Readonly<Record<string, unknown>>;

/** What an item of the Citation Style Language is made of. */
export type CitedPaper = Omit<Paper, 'rawTitle' | 'rawAbstract' | 'titleOnly' | 'sources'>;

/** Returns papers as CSL-JSON, one item a line in a list: what Zotero, Pandoc and citeproc read
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). A name is parted before its last
 * word; where there is only one word, or where parting would change it, it stands as `literal`. An arXiv id is the item's
 * number, as Zotero keeps it. Empty fields are left out. Cost: linear. */
export function writeCslJson(papers: readonly CitedPaper[]): string {
  return `[\n${papers.map((paper) => JSON.stringify(toItem(paper))).join(',\n')}\n]\n`;
}

function toItem(paper: CitedPaper): CslItem {
  const item: CslItem = {
    id: paper.id,
    type: typeOf(paper),
    title: paper.title,
    abstract: paper.abstract,
    author: [...paper.authors.map(toName), ...(paper.moreAuthors ? [{ literal: 'others' }] : [])],
    issued: issuedOf(paper),
    'container-title': paper.venue,
    DOI: paper.doi,
    URL: paper.url,
    number: paper.arxiv === null ? null : `arXiv:${paper.arxiv}`,
    keyword: keywordsText(paper.keywords),
    PMID: numberOf(paper, 'pmid'),
    PMCID: numberOf(paper, 'pmcid'),
    custom: customOf(paper),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => isTold(value)));
}

/** What the language has no variable for stands in the place that it leaves to programs. */
function customOf({ code, citations, otherIds }: CitedPaper): CslItem | null {
  const custom = { code, citations, identifiers: otherIds };
  const told = Object.entries(custom).filter(([, value]) => isTold(value));
  return told.length === 0 ? null : Object.fromEntries(told);
}

function numberOf({ otherIds }: CitedPaper, kind: string): string | null {
  const id = otherIds.find((one) => one.startsWith(`${kind}:`));
  return id === undefined ? null : id.slice(kind.length + 1);
}

function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== '';
}

/** An article unless only arXiv has it. */
function typeOf({ venue, doi, arxiv }: CitedPaper): string {
  return venue === null && doi === null && arxiv !== null ? 'article' : 'article-journal';
}

function issuedOf({ published, year }: CitedPaper): CslItem | null {
  const isSure = published !== null && (year === null || published.startsWith(String(year)));
  const text = isSure ? published : year === null ? null : String(year);
  return text === null ? null : { 'date-parts': [text.split('-').map(Number)] };
}

function toName(name: string): CslItem {
  const cut = name.lastIndexOf(' ');
  const isPlain = cut > 0 && !/[,;]/.test(name);
  return isPlain ? { family: name.slice(cut + 1), given: name.slice(0, cut) } : { literal: name };
}
