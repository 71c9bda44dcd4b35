import { latexText } from '../text/latex-text.ts';
import { plainText } from '../text/plain-text.ts';
import { authorsOfCell } from './author-lists.ts';
import { authorNames, type AuthorNames } from './author-names.ts';
import { anyOf, splitOutsideBraces } from './split-outside-braces.ts';

const EXTENDED = /^\s*(?:family|given|prefix|suffix)(?:-i)?\s*=/i;
const PART = /^\s*"?(family|given|prefix|suffix)\s*=\s*([^]*?)"?\s*$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/i;
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{1,12}$/u;
/** "And others" in Chinese. */
const AND_OTHERS = /^\s*等\.?\s*$/;
/** Names between `;` or in one long run of commas are no BibTeX, but exports write them. */
const MOST_COMMAS = 2;
/** The longest lists of authors known take a fifth of it. */
const LONGEST = 500_000;

/** Returns the names of an author or editor field, given names first: `Last, First`, `von Last, Jr, First`, `First von Last`,
 * `family=Last, given=First`, names in braces as they are; `and others` sets `moreAuthors`. Lists with semicolons or
 * commas between the names are understood, too. Cost: linear. */
export function bibNames(field: string): AuthorNames {
  const text = field.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (text === '') return { authors: [], moreAuthors: false };
  const pieces = splitOutsideBraces(` ${text} `, andAt).filter((piece) => piece.trim() !== '');
  const [only = ''] = pieces;
  if (pieces.length === 1 && isForeignList(only)) return authorsOfCell(latexText(only));
  return authorNames({
    name: 'authors',
    value: pieces
      .flatMap(splitListed)
      .map((name) => (AND_OTHERS.test(name) ? 'others' : displayName(name))),
    report: () => undefined,
  });
}

/** ` and `, in any case; the blank behind it may begin the next. */
function andAt(text: string, at: number): number {
  return text[at] === ' ' && text[at + 4] === ' ' && /^and$/i.test(text.slice(at + 1, at + 4))
    ? 4
    : 0;
}

function isForeignList(name: string): boolean {
  if (EXTENDED.test(name)) return false;
  const commas = splitOutsideBraces(name, anyOf(',，'));
  return (
    splitOutsideBraces(name, anyOf(';；、')).length > 1 ||
    commas.length > MOST_COMMAS + 1 ||
    (commas.length > 1 && commas.every((part) => /^\s*\p{Script=Han}{2,4}\s*$/u.test(part)))
  );
}

/** `A; B and C`: semicolons part names beside `and`, too. */
function splitListed(name: string): readonly string[] {
  return splitOutsideBraces(name, anyOf(';；'));
}

function displayName(name: string): string {
  if (EXTENDED.test(name)) return extendedName(name);
  const parts = splitOutsideBraces(name, anyOf(',')).map(readable);
  const filled = parts.filter((part) => part !== '');
  const [first = '', second = '', ...others] = filled;
  if (filled.length < 2) return first;
  if (others.length === 0) return inOrder(second, first, '');
  const [last = ''] = others.slice(-1);
  if (SUFFIX.test(last)) return inOrder([second, ...others.slice(0, -1)].join(' '), first, last);
  return inOrder(others.join(' '), first, second);
}

function inOrder(given: string, family: string, suffix: string): string {
  if (EAST_ASIAN.test(family) && EAST_ASIAN.test(given)) return family + given;
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

/** `given=Hans, family=Harman, prefix=van`. */
function extendedName(name: string): string {
  const parts = new Map<string, string>();
  for (const part of splitOutsideBraces(name, anyOf(','))) {
    const [, key, value] = PART.exec(part) ?? [];
    if (key !== undefined) parts.set(key.toLowerCase(), readable((value ?? '').replace(/^"/, '')));
  }
  const family = [parts.get('prefix') ?? '', parts.get('family') ?? ''].join(' ').trim();
  return inOrder(parts.get('given') ?? '', family, parts.get('suffix') ?? '');
}

function readable(text: string): string {
  return plainText(latexText(text));
}
