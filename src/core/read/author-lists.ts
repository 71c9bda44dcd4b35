import { authorNames, type AuthorNames } from './author-names.ts';
import { LONE_INITIAL } from './person-name.ts';

/** `(60410297700)` behind a name: a number that a database gives an author. */
const AUTHOR_NUMBER = /\s*\(\d{4,20}\)/g;
/** `Liu F.`, `Alic A.S.`, `De Lucas J.-M.`. */
const FAMILY_INITIALS = /^(\S.{0,80}?)\s+((?:\p{Lu}\p{Ll}?\.-?\s?){1,5})$/u;
/** `Cooper C`, `Varley-Campbell JK`: clear only among others of the kind. */
const BARE_INITIALS = /^(\S.{0,80}?\p{Ll})\s+(\p{Lu}{1,4})\.?$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[- ]?){1,5}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const HAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{1,12}$/u;
const QUOTED = /'((?:[^'\\]|\\.){1,300})'|"((?:[^"\\]|\\.){1,300})"/g;
const NAMED =
  /["'](?:name|display_name|full_?name)["']\s{0,3}:\s{0,3}(?:'([^']{1,300})'|"([^"]{1,300})")/gi;
const LONGEST = 200_000;

/** Returns a name as it is spoken: `King, Martin Luther, Jr.` → Martin Luther King Jr., `Liu F.` → F. Liu, `王, 小明` →
 * 王小明; a name that has no comma and no initials at its end stays. */
export function givenFirst(name: string): string {
  const parts = name
    .replace(AUTHOR_NUMBER, '')
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'null');
  const suffix = parts.findIndex((part, index) => index > 0 && SUFFIX.test(part));
  const ending = suffix < 0 ? '' : ` ${parts[suffix] ?? ''}`;
  const [family = '', given, ...others] = parts.filter((_, index) => index !== suffix);
  const [middle = ''] = others;
  if (others.length === 1 && LONE_INITIAL.test(middle)) return `${given ?? ''} ${middle} ${family}`;
  if (others.length > 0) return name.trim();
  if (given !== undefined) {
    return HAN.test(family) && HAN.test(given) ? family + given : `${given} ${family}${ending}`;
  }
  const initials = FAMILY_INITIALS.exec(family);
  return (initials === null ? family : `${initials[2] ?? ''} ${initials[1] ?? ''}`) + ending;
}

/** Returns the authors of a table's cell, given names first: names with `;`, `|`, ` and `, `、` or line breaks between
 * them, lists as Python or JSON writes them, and lists with commas where names and commas can be told apart:
 * `Liu F., Li C.`, `Liu, F., Li, C.`, `Cooper C, Booth A`, `Ada Example, Ben Sample`. */
export function authorsOfCell(cell: string): AuthorNames {
  const text = cell.slice(0, LONGEST).trim();
  const names = splitAuthors(text.replace(/[,;\s]*(?:…|\.\.\.)$/, '; et al.'));
  return authorNames({
    name: 'authors',
    value: names.map(givenFirst),
    report: () => undefined,
  });
}

function splitAuthors(text: string): readonly string[] {
  if (/^[[{(].*[\]})]$/s.test(text)) {
    const listed = listedNames(text);
    if (listed.length > 0) return listed;
  }
  const apart = [/[;；]/, /\|/, /\n(?:\s*and\s+)?/, /、/].find((sign) => sign.test(text));
  if (apart !== undefined) return text.split(apart);
  const pieces = text.split(/,?\s+(?:and|&)\s+/i);
  return pieces.length > 2 && pieces.every((piece) => /^[^,]*,[^,]*$/.test(piece))
    ? pieces
    : splitAtCommas(pieces);
}

function listedNames(text: string): readonly string[] {
  const named = Array.from(text.matchAll(NAMED), ([, a, b]) => a ?? b ?? '');
  if (named.length > 0) return named;
  return Array.from(text.matchAll(QUOTED), ([, a, b]) => (a ?? b ?? '').replace(/\\(.)/g, '$1'));
}

function splitAtCommas(pieces: readonly string[]): readonly string[] {
  const parts = pieces
    .join(', ')
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (pieces.every((piece) => !/[,，]/.test(piece))) return pieces;
  if (parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part))) {
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
  }
  const dotted = parts.filter((part) => FAMILY_INITIALS.test(part)).length;
  if (dotted * 2 > parts.length) return parts;
  const bare = parts.filter((part) => BARE_INITIALS.test(part)).length;
  if (bare * 2 > parts.length) {
    return parts.map((part) => part.replace(BARE_INITIALS, '$1, $2'));
  }
  const isList = parts.length > 2 || parts.every((part) => /^\P{Ll}\S*\s+\S/u.test(part));
  return isList && pieces.length * 2 !== parts.length ? parts : pieces;
}
