import type { PaperRecord } from '../contract/paper.ts';
import type { BibEntry } from './bibtex-entries.ts';
import { identifiersIn } from './found-in-text.ts';
import { derivedAddress, normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import { refuse } from './json-fields.ts';
import type { FieldReport } from './read-result.ts';

type Identity = Pick<PaperRecord, 'doi' | 'arxiv' | 'url' | 'code' | 'otherIds'>;

const ESCAPED = /\\([_&%#$~{}])/g;
const COMMANDS = /\\(?:url|nolinkurl|path|texttt|textless|textgreater|textasciitilde)\b\s?/g;
const SIGNS: Readonly<Record<string, string>> = {
  '\\textless': '<',
  '\\textgreater': '>',
  '\\textasciitilde': '~',
};
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Where an arXiv id stands in fields that are meant for something else: `arXiv preprint arXiv:1706.03762`. */
const ARXIV_INSIDE =
  /arxiv(?:\.org\/abs\/|\s*(?:preprint\s*)?[:.]?\s*(?:arxiv:?\s*)?)((?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,2})?)(?!\d)/i;
const ACL =
  /^https?:\/\/(?:www\.)?acl(?:anthology\.org|web\.org\/anthology)\/([A-Z0-9.-]{5,40})\/?$/i;

/** Returns what identifies an entry's work: DOI, arXiv id, address, the code's address, and PubMed's, Web of Science's and the ACL
 * Anthology's numbers. What one field lacks is derived from the others; what is no identifier is reported. */
export function bibIdentity({ fields }: BibEntry, report: FieldReport): Identity {
  const field = (name: string): string => verbatim(fields.get(name) ?? '');
  const links = ['url', 'link', 'ee', 'bdsk-url-1', 'howpublished'].map(field);
  const url = links.flatMap(addresses)[0] ?? null;
  if (url === null && field('url') !== '') {
    refuse({ name: 'url', value: field('url'), report }, 'an address with http:// or https://');
  }
  const doi = normalDoi(field('doi')) ?? wrongDoi(field('doi'), report);
  const arxiv = arxivId(field) ?? normalArxiv(url ?? '') ?? normalArxiv(doi ?? '');
  const found = { arxiv, doi: doi ?? (url === null ? null : normalDoi(url)) };
  return {
    ...found,
    url: url ?? derivedAddress(found.arxiv, found.doi),
    code: webAddress(field('code')),
    otherIds: otherIds(field, url),
  };
}

function wrongDoi(value: string, report: FieldReport): string | null {
  if (value === '') return null;
  const inside = normalDoi(/10\.\d{4,9}\/[^\s,;]+/.exec(value)?.[0] ?? '');
  return inside ?? refuse({ name: 'doi', value, report }, 'a DOI like 10.1000/182');
}

function arxivId(field: (name: string) => string): string | null {
  const kind = (field('archiveprefix') || field('eprinttype')).toLowerCase();
  const eprint = field('eprint');
  if (kind === '' || kind === 'arxiv') {
    const id = normalArxiv(eprint.replace(/\s*\[[^\]]*\]$/, ''));
    if (id !== null) return id;
  }
  const direct = normalArxiv(field('arxivid')) ?? normalArxiv(field('arxiv'));
  if (direct !== null) return direct;
  if (/^corr$/i.test(field('journal'))) {
    const id = normalArxiv(field('volume').replace(/^abs\//, ''));
    if (id !== null) return id;
  }
  const places = ['journal', 'journaltitle', 'howpublished', 'number', 'note', 'publisher'];
  const inside = places.map((name) => ARXIV_INSIDE.exec(field(name))?.[1] ?? '');
  return inside.map(normalArxiv).find((id) => id !== null) ?? null;
}

function otherIds(field: (name: string) => string, url: string | null): readonly string[] {
  const isPubMed = field('eprinttype').toLowerCase() === 'pubmed';
  const pmid = [field('pmid'), field('pubmed_id'), isPubMed ? field('eprint') : ''].flatMap(
    (text) => /^(?:pmid:?\s*)?(\d{1,9})$/i.exec(text)?.[1] ?? [],
  );
  const wos = /^(?:WOS|ISI|MEDLINE|CCC|KJD|SCIELO|RSCI):\S{5,40}$/i.exec(field('unique-id'))?.[0];
  const acl = ACL.exec(url ?? '')?.[1]?.replace(/\.pdf$/i, '');
  const all = [
    ...identifiersIn(field('identifiers')),
    ...pmid.slice(0, 1).map((id) => `pmid:${id}`),
    ...(wos === undefined ? [] : [`wos:${wos.replace(/^(?:WOS|ISI):/i, '')}`]),
    ...(acl === undefined ? [] : [`acl:${acl}`]),
  ];
  return [...new Set(all)];
}

/** An identifier or address without what LaTeX, BibTeX or HTML put around its signs. */
function verbatim(value: string): string {
  const text = value.slice(0, 5000).trim();
  if (!/[\\{}&]/.test(text)) return text;
  return text
    .replace(COMMANDS, (command) => SIGNS[command.trim()] ?? '')
    .replace(/\\\$|\$\\sim\$|\\~\{\}/g, (sign) => (sign === '\\$' ? '$' : '~'))
    .replace(ESCAPED, '$1')
    .replace(/[{}]/g, '')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

function addresses(text: string): readonly string[] {
  return text.split(/\s+|;(?=https?:)/).flatMap((part) => webAddress(part) ?? []);
}
