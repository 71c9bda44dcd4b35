import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';

const DOI_INSIDE = /\b10\.\d{4,9}\/[^\s|"]{1,300}/g;
const ARXIV =
  /\barxiv[\s:.]{1,3}((?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)/i;
const CITED = /\b(?:cited\s+by|times\s+cited(?:[^:\n]{0,60}?))\s*:?\s*(\d{1,9})/i;
const PUBMED_PAGE =
  /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/([1-9]\d{0,8})/i;

/** Returns the works that a list of references names by DOI, as `doi:…`, each once, in order. Cost: linear. */
export function referencesIn(text: string): readonly string[] {
  const dois = (text.match(DOI_INSIDE) ?? [])
    .flatMap((found) => found.split(/[;,](?=10\.\d{4})/))
    .flatMap((found) => normalDoi(withoutTail(found)) ?? []);
  return [...new Set(dois)].map((doi) => `doi:${doi}`);
}

/** What ends a DOI inside a text; a closing parenthesis that the DOI opened is its own. */
function withoutTail(found: string): string {
  const bare = found.replace(/[\])}>.,;]+$/, '');
  const isOpen = bare.lastIndexOf('(') > bare.lastIndexOf(')');
  return isOpen && found.charAt(bare.length) === ')' ? `${bare})` : bare;
}

/** Returns the arXiv id that a text mentions, as in `arXiv preprint arXiv:1706.03762`; null for none. */
export function arxivIn(text: string): string | null {
  const found = ARXIV.exec(text.slice(0, 1000))?.[1];
  return found === undefined ? null : normalArxiv(found);
}

/** Returns how often a note says that the paper is cited: `Cited By :12`, `Times Cited in …: 3`; null for nothing. */
export function citationsIn(note: string): number | null {
  const found = CITED.exec(note.slice(0, 5000))?.[1];
  return found === undefined ? null : Number(found);
}

const IDENTIFIER = /^(?!(?:doi|arxiv|https?):)[a-z][a-z\d]{1,19}:[^\s:]\S{0,300}$/;

/** Returns the identifiers that a text lists with semicolons between them, as this program writes them down:
 * `pmid:9377276; openalex:W2064675550`. DOIs and arXiv ids have fields of their own and are passed over. Cost: linear. */
export function identifiersIn(text: string): readonly string[] {
  return text
    .split(/;\s/)
    .map((one) => one.trim())
    .filter((one) => IDENTIFIER.test(one));
}

const CODE = /^Code: (https?:\/\/\S{1,2000})$/m;

/** Returns the address of the code that a note names as this program writes it, `Code: https://…`; null for none. */
export function codeIn(note: string): string | null {
  return webAddress(CODE.exec(note)?.[1] ?? '');
}

/** Returns `pmid:…` for a number in PubMed, or for the address of its page there; null for anything else. */
export function pubmedId(text: string): string | null {
  const found =
    /^\s*(?:pmid:?\s*)?([1-9]\d{0,8})\s*$/i.exec(text)?.[1] ?? PUBMED_PAGE.exec(text)?.[1];
  return found === undefined ? null : `pmid:${found}`;
}

/** Returns `wos:…` for an accession number of the Web of Science (`WOS:` or, of old, `ISI:` before it); null otherwise. */
export function webOfScienceId(text: string): string | null {
  const found = /^\s*(?:wos|isi):([A-Z0-9]{8,20})\s*$/i.exec(text)?.[1];
  return found === undefined ? null : `wos:${found.toUpperCase()}`;
}
