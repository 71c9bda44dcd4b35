import type { FieldMap, WholeMap } from '../contract/map.ts';
import type { Abstract, PaperEntry } from '../contract/paper.ts';

/** Returns the papers file: a JSON object whose list `papers` has one paper a line, so that two maps can be compared
 * with any diff, and whose list `terms` has the terms of the links. Empty fields are left out. */
export function papersText({ papers, links }: Pick<FieldMap, 'papers' | 'links'>): string {
  const lines = papers.map((paper) => JSON.stringify(bibliography(paper)));
  const terms = links.terms.map((term) => JSON.stringify(term));
  return `{"papers": [\n${lines.join(',\n')}\n],\n"terms": [${terms.join(',')}]}\n`;
}

/** Returns one file of abstracts, one a line. */
export function abstractsText(abstracts: readonly Abstract[]): string {
  const lines = abstracts.map(({ abstract, rawAbstract }) =>
    JSON.stringify(rawAbstract === abstract ? { abstract } : { abstract, rawAbstract }),
  );
  return `{"abstracts": [\n${lines.join(',\n')}\n]}\n`;
}

/** Returns the file of what papers cite beyond the map, a paper's list a line. */
export function referencesText({ references }: Pick<WholeMap, 'references'>): string {
  return `{"references": [\n${references.map((own) => JSON.stringify(own)).join(',\n')}\n]}\n`;
}

function bibliography(paper: PaperEntry): Readonly<Record<string, unknown>> {
  const all = {
    ...paper,
    rawTitle: paper.rawTitle === paper.title ? null : paper.rawTitle,
    moreAuthors: paper.moreAuthors ? true : null,
    titleOnly: paper.titleOnly ? true : null,
  };
  return Object.fromEntries(
    BIBLIOGRAPHY.map((key): [string, unknown] => [key, all[key]]).filter(isTold),
  );
}

const BIBLIOGRAPHY = [
  'id',
  'title',
  'authors',
  'moreAuthors',
  'year',
  'published',
  'venue',
  'url',
  'doi',
  'arxiv',
  'code',
  'keywords',
  'citations',
  'otherIds',
  'titleOnly',
  'sources',
  'rawTitle',
] as const satisfies readonly (keyof PaperEntry)[];

function isTold([, value]: readonly [string, unknown]): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
