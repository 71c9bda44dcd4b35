const DOI = /^10\.\d{1,9}(?:\.\d+)*\/\S+$/;
const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)+/i;
const ARXIV_PREFIX =
  /^(?:(?:https?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html|format)\/|arxiv:\s*)+/i;
const ARXIV_NEW = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/;
const ARXIV_OLD = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{7})(?:v\d+)?$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
const LONGEST = 2000;

/** Returns a DOI in its shortest form, lower case (DOIs ignore case): `10.1162/neco.1997.9.8.1735`; null where the text
 * is none. Understands `doi:` and addresses of doi.org. */
export function normalDoi(text: string): string | null {
  const bare = text.slice(0, LONGEST).trim().replace(DOI_PREFIX, '');
  const doi = decoded(bare)
    .toLowerCase()
    .replace(/[.,;]+$/, '');
  return DOI.test(doi) ? doi : null;
}

/** Returns an arXiv id without version: `2103.10668`, or of the old style `cs/0112017`; null where the text is none.
 * Understands `arXiv:`, addresses of arxiv.org and arXiv's own DOIs. */
export function normalArxiv(text: string): string | null {
  const bare = text.slice(0, LONGEST).trim().replace(ARXIV_PREFIX, '');
  const id = bare
    .replace(/[?#].*$/, '')
    .replace(/\.pdf$/i, '')
    .toLowerCase();
  const fresh = ARXIV_NEW.exec(id)?.[1];
  if (fresh !== undefined) return fresh;
  const old = ARXIV_OLD.exec(id);
  if (old !== null) return `${old[1] ?? ''}/${old[2] ?? ''}`;
  const inside = ARXIV_DOI.exec(normalDoi(text) ?? '')?.[1];
  return inside === undefined ? null : normalArxiv(inside);
}

/** Returns the web address of a text that is one (http or https, without white space); null otherwise. */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s/?#\p{C}][^\s\p{C}]*$/iu.test(trimmed)) return null;
  return trimmed.replace(/^https?:\/\/(?:dx\.|www\.)?doi\.org\/(?=10\.)/iu, 'https://doi.org/');
}

/** Returns where to read a paper that names no address: its arXiv page, else its DOI's; null with neither. */
export function derivedAddress(arxiv: string | null, doi: string | null): string | null {
  if (arxiv !== null) return `https://arxiv.org/abs/${arxiv}`;
  if (doi === null) return null;
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/** Returns the year and month in which an arXiv id was given, from the id itself: `2103.10668` → 2021-03. */
export function arxivMonth(arxiv: string): { readonly year: number; readonly month: number } {
  const digits = /\d{4}/.exec(arxiv)?.[0] ?? '0000';
  const year = Number(digits.slice(0, 2));
  return { year: year > 90 ? 1900 + year : 2000 + year, month: Number(digits.slice(2)) };
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
