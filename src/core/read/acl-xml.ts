import type { PaperRecord } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import { normalDoi, webAddress } from './identifiers.ts';
import type { InputFormat } from './input-format.ts';
import { dated, looseDate, monthIn } from './loose-date.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import { brokenText, looksLikeXml, readXml, type XmlReading } from './xml-format.ts';
import type { XmlElement } from './xml-records.ts';
import { childAt, childrenOf, lineOf, textOf } from './xml-text.ts';

const TELLTALE =
  /<volume\s[^>]{0,300}>\s{0,200}<(?:meta|frontmatter|paper)[\s>]|<paper\s[^>]{0,300}>\s{0,200}<title[\s>]/;
const PAGES = 'https://aclanthology.org/';

/** The XML that the ACL Anthology is made of. */
export const ACL_XML: InputFormat = {
  id: 'acl-xml',
  label: 'ACL Anthology XML',
  recognises: (look) => looksLikeXml(look, TELLTALE),
  read: readAclXml,
};

/** What stands above a paper: the collection, the volume and what is true for all of its papers. */
interface Volume {
  collection: string;
  volume: string;
  meta: XmlElement | null;
}

/** Returns the papers of a collection of the ACL Anthology; front matter, talks and events are none. */
export function readAclXml(source: TextSource, report: PlacedReport): ReadResult {
  const above: Volume = { collection: '', volume: '', meta: null };
  return readXml(source, ['collection', 'volume', 'meta', 'paper'], report, (element) => {
    const id = element.attributes['id'] ?? '';
    if (element.name === 'collection') above.collection = id;
    else if (element.name === 'volume') Object.assign(above, { volume: id, meta: null });
    else if (element.name === 'meta') above.meta = element;
    else return parsePaper(element, above);
    return null;
  });
}

function parsePaper(paper: XmlElement, above: Volume): XmlReading {
  const title = childAt(paper, 'title');
  const abstract = childAt(paper, 'abstract');
  const reason = brokenText(paper, title, abstract);
  if (reason !== null) return { kind: 'damaged', reason };
  const { meta } = above;
  const own = (name: string): XmlElement | null => childAt(paper, name) ?? childAt(meta, name);
  const { year } = looseDate(textOf(own('year')));
  const code = webAddress(childAt(paper, 'pwccode')?.attributes['url'] ?? '');
  return {
    kind: 'record',
    fields: {
      id: lineOf(childAt(paper, 'bibkey')),
      title: lineOf(title) ?? '',
      abstract: lineOf(abstract) ?? '',
      authors: childrenOf(paper, 'author').flatMap(nameOf),
      ...(year === null ? {} : dated(year, monthIn(textOf(own('month'))), null)),
      venue: lineOf(childAt(paper, 'journal') ?? childAt(meta, 'booktitle')),
      doi: normalDoi(textOf(childAt(paper, 'doi'))),
      code,
      ...addressOf(paper, above),
    },
  };
}

function nameOf(author: XmlElement): readonly string[] {
  const parts = ['first', 'last'].flatMap((part) => lineOf(childAt(author, part)) ?? []);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

/** The Anthology's number of a paper stands in its address; papers without a file have none there, only its parts. */
function addressOf(
  paper: XmlElement,
  { collection, volume }: Volume,
): Pick<PaperRecord, 'url' | 'otherIds'> {
  const address = textOf(childAt(paper, 'url'));
  const elsewhere = webAddress(address);
  if (elsewhere !== null) return { url: elsewhere, otherIds: [] };
  const id = /^[\w.-]{3,60}$/.test(address)
    ? address
    : anthologyId(collection, volume, paper.attributes['id'] ?? '');
  return id === null
    ? { url: null, otherIds: [] }
    : { url: `${PAGES}${id}/`, otherIds: [`acl:${id}`] };
}

/** `2022.acl` + `long` + `1` → 2022.acl-long.1; up to 2019 `P18` + `1` + `7` → P18-1007, and with volumes of two digits
 * `W18` + `1` + `7` → W18-0107. */
function anthologyId(collection: string, volume: string, paper: string): string | null {
  if (collection === '' || volume === '' || paper === '') return null;
  if (/^\d{4}\./.test(collection)) return `${collection}-${volume}.${paper}`;
  const isLong = /^W|^C69$/.test(collection) || (collection === 'D19' && Number(volume) >= 5);
  return isLong
    ? `${collection}-${volume.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${collection}-${volume}${paper.padStart(3, '0')}`;
}
