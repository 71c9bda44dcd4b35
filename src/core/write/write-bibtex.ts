import type { Paper } from '../contract/paper.ts';
import { bibVenue } from '../explore/bib-venue.ts';
import { escapeLatex } from '../text/escape-latex.ts';

/** What a BibTeX entry is made of. */
export type BibPaper = Omit<Paper, 'rawTitle' | 'rawAbstract' | 'titleOnly' | 'sources'>;

/** Returns papers as BibTeX, an entry each with a blank line between them, in UTF-8: what this program's own reader and any
 * reference manager read back. The key is the paper's id, without signs that BibTeX cannot bear; keys are unique
 * whatever their case. Capitals of titles are protected; names and keywords that hold a separator stand in braces; a
 * date that is known to the month or day stands in `date`, too, as BibLaTeX has it. Empty fields are left out; those
 * that BibTeX does not know (code, citations, other identifiers) bear names of their own, which styles pass over. Line ends
 * and runs of blanks become one blank, and addresses lose braces and backslashes to percent signs. Cost: linear. */
export function writeBibTeX(papers: readonly BibPaper[]): string {
  const keys = bibKeys(papers.map(({ id }) => id));
  return papers.map((paper, index) => entryText(paper, keys[index] ?? String(index))).join('\n');
}

function entryText(paper: BibPaper, key: string): string {
  const { venue, published, year, doi, arxiv, citations } = paper;
  const { type, field } = venueField(venue);
  const fields: readonly (readonly [string, string])[] = [
    ['title', paper.title === '' ? '' : `{${escapeLatex(paper.title)}}`],
    ['author', namesField(paper)],
    ['year', year === null ? '' : String(year)],
    ['month', published === null ? '' : String(Number(published.slice(5, 7)))],
    ['date', published ?? ''],
    [field, escapeLatex(venue ?? '')],
    ['doi', verbatim(doi)],
    ['eprint', verbatim(arxiv)],
    ['archiveprefix', arxiv === null ? '' : 'arXiv'],
    ['url', verbatim(paper.url)],
    ['code', verbatim(paper.code)],
    ['citationcount', citations === null ? '' : String(citations)],
    ['identifiers', paper.otherIds.map(verbatim).join('; ')],
    ['keywords', keywordsField(paper.keywords)],
    ['abstract', escapeLatex(paper.abstract)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}

/** The venue stands whole in one field, so that nothing of it is lost or moved. */
function venueField(venue: string | null): { readonly type: string; readonly field: string } {
  const { type } = bibVenue(venue);
  if (type === 'article') return { type, field: 'journal' };
  return type === 'inproceedings'
    ? { type, field: 'booktitle' }
    : { type: 'misc', field: 'howpublished' };
}

function namesField({ authors, moreAuthors }: BibPaper): string {
  const names = authors.map((name) => {
    const text = escapeLatex(name);
    return /[,，;；、=]|^and | and | and$|^(?:and|others|等\.?)$/i.test(name) ? `{${text}}` : text;
  });
  return [...names, ...(moreAuthors ? ['others'] : [])].join(' and ');
}

/** Braces around all of a field are taken for the list's. */
function keywordsField(keywords: readonly string[]): string {
  const text = keywords.map(keywordText).join('; ');
  return keywords.length === 1 && text.startsWith('{') ? `${text};` : text;
}

function keywordText(keyword: string): string {
  const text = escapeLatex(keyword);
  return /[;；,，、]/.test(keyword) ? `{${text}}` : text;
}

function verbatim(text: string | null): string {
  return (text ?? '').replace(/[\s\\{}]/g, (sign) => encodeURIComponent(sign));
}

/** Returns the keys under which `writeBibTeX` files papers of these ids, in their order. */
export function bibKeys(ids: readonly string[]): readonly string[] {
  const wished = ids.map(
    (id) => id.replace(/[\s\\{}()"'`#%=,~@$&^\p{C}]+/gu, '-').slice(0, 200) || 'paper',
  );
  const taken = new Set(wished.map((key) => key.toLowerCase()));
  const seen = new Set<string>();
  const counters = new Map<string, number>();
  return wished.map((key) => {
    const folded = key.toLowerCase();
    if (!seen.has(folded)) {
      seen.add(folded);
      return key;
    }
    let count = counters.get(folded) ?? 2;
    while (taken.has(`${folded}-${count}`)) count += 1;
    counters.set(folded, count + 1);
    taken.add(`${folded}-${count}`);
    return `${key}-${count}`;
  });
}
