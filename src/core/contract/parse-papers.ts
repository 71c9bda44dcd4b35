import {
  address,
  checkRecord,
  flag,
  list,
  matching,
  member,
  optional,
  text,
  whole,
  type Field,
} from './fields.ts';
import type { PaperEntry } from './paper.ts';

/** What the papers file holds. */
export interface ParsedPapers {
  readonly papers: readonly PaperEntry[];
  /** The terms that explain links, in the order that the columns count in. */
  readonly terms: readonly string[];
}

/** Returns the papers of a map without their abstracts, and the terms of its links.
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parsePapers(root: Field, count: number): ParsedPapers {
  checkRecord(root);
  const field = member(root, 'papers');
  const papers = list(field, parsePaper);
  if (papers.length !== count)
    field.report(field.path, `holds ${papers.length} papers; the manifest says ${count}`);
  checkIds(field, papers);
  return { papers, terms: list(member(root, 'terms'), (term) => text(term, 1)) };
}

function parsePaper(field: Field): PaperEntry {
  checkRecord(field);
  const title = text(member(field, 'title'), 1);
  const maybe = <T>(key: string, parse: (value: Field) => T): T | null =>
    optional<T | null>(member(field, key), parse, null);
  const texts = (key: string): readonly string[] =>
    optional(member(field, key), (items) => list(items, (item) => text(item)), []);
  return {
    id: text(member(field, 'id'), 1),
    title,
    rawTitle: optional(member(field, 'rawTitle'), text, title),
    authors: texts('authors'),
    moreAuthors: optional(member(field, 'moreAuthors'), flag, false),
    year: maybe('year', (value) => whole(value, Number.MIN_SAFE_INTEGER)),
    published: maybe('published', parsePublished),
    venue: maybe('venue', text),
    url: maybe('url', address),
    doi: maybe('doi', text),
    arxiv: maybe('arxiv', text),
    code: maybe('code', address),
    keywords: texts('keywords'),
    citations: maybe('citations', (value) => whole(value)),
    otherIds: texts('otherIds'),
    titleOnly: optional(member(field, 'titleOnly'), flag, false),
    sources: optional(member(field, 'sources'), (items) => list(items, (item) => whole(item)), []),
  };
}

function parsePublished(field: Field): string {
  return matching(field, /^\d{4}-\d{2}(-\d{2})?$/, 'a month or day like 2024-10 or 2024-10-31');
}

function checkIds(field: Field, papers: readonly PaperEntry[]): void {
  const first = new Map<string, number>();
  papers.forEach(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      const path = `${field.path}[${index}].id`;
      field.report(path, `"${id}" is already the id of papers[${earlier}]; ids are unique`);
    }
  });
}
