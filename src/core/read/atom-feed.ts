import type { PlacedReport } from './field-notes.ts';
import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { InputFormat } from './input-format.ts';
import { latexAccents } from '../text/latex-accents.ts';
import { distinct } from './json-fields.ts';
import { looseDate } from './loose-date.ts';
import type { FieldReport, ReadResult, TextSource } from './read-result.ts';
import { brokenText, looksLikeXml, readXml, type XmlReading } from './xml-format.ts';
import type { XmlElement } from './xml-records.ts';
import { childAt, childrenOf, lineOf, textOf } from './xml-text.ts';

const TELLTALE = /<feed\b[^>]{0,500}Atom|<entry[\s>][^]{0,2000}?<(?:summary|published)[\s>]/;

/** An Atom feed, above all the answers of arXiv's interface for programs. */
export const ATOM_FEED: InputFormat = {
  id: 'arxiv-atom',
  label: 'an Atom feed of arXiv',
  recognises: (look) => looksLikeXml(look, TELLTALE),
  read: readAtomFeed,
};

/** Returns the entries of an Atom feed. Categories count as keywords. */
export function readAtomFeed(source: TextSource, report: PlacedReport): ReadResult {
  return readXml(source, ['entry'], report, parseEntry);
}

function parseEntry(entry: XmlElement, report: FieldReport): XmlReading {
  const title = childAt(entry, 'title');
  const abstract = childAt(entry, 'summary') ?? childAt(entry, 'content');
  const id = textOf(childAt(entry, 'id'));
  const reason = brokenText(entry, title, abstract);
  if (reason !== null) return { kind: 'damaged', reason };
  if (id.includes('/api/errors')) {
    return { kind: 'damaged', reason: `arXiv answered: ${textOf(abstract).slice(0, 200)}` };
  }
  const text = (name: string): string | null => {
    const line = lineOf(childAt(entry, name));
    return line === null ? null : latexAccents(line);
  };
  const doi = text('doi');
  if (doi !== null && normalDoi(doi.split(' ')[0] ?? '') === null) {
    report('doi', `expected a DOI like 10.1000/182, not "${doi.slice(0, 40)}"`);
  }
  return {
    kind: 'record',
    fields: {
      title: latexAccents(lineOf(title) ?? ''),
      abstract: latexAccents(lineOf(abstract) ?? ''),
      authors: childrenOf(entry, 'author')
        .flatMap((author) => lineOf(childAt(author, 'name') ?? author) ?? [])
        .map(latexAccents),
      ...looseDate(text('published') ?? text('updated') ?? ''),
      venue: text('journal_ref'),
      doi: doi === null ? null : normalDoi(doi.split(' ')[0] ?? ''),
      arxiv: normalArxiv(id),
      url: pageOf(entry, id),
      keywords: distinct(
        childrenOf(entry, 'category').map(({ attributes }) => attributes['term'] ?? ''),
      ),
    },
  };
}

/** An arXiv paper is shown in its newest version; other entries say where they are shown. */
function pageOf(entry: XmlElement, id: string): string | null {
  const arxiv = normalArxiv(id);
  if (arxiv !== null) return `https://arxiv.org/abs/${arxiv}`;
  const links = childrenOf(entry, 'link');
  const page = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  return webAddress(page?.attributes['href'] ?? '') ?? webAddress(id);
}
