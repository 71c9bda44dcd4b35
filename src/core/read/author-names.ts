import { plainText } from '../text/plain-text.ts';
import { fieldOf, isObject, refuse, type JsonField } from './json-fields.ts';

/** A paper's authors in order; `moreAuthors` where the source says that the list goes on. */
export interface AuthorNames {
  readonly authors: readonly string[];
  readonly moreAuthors: boolean;
}

/** Returns the authors given as a list of names, as a list of objects with a `name` (or `given` and `family`), or as
 * one text with `;` or ` and ` between the names. "et al." and "and others" are no names: they set `moreAuthors`. */
export function authorNames(field: JsonField): AuthorNames {
  const { value } = field;
  if (value === undefined || value === null || value === '') return tidy([]);
  if (typeof value === 'string') return tidy(splitNames(value));
  if (!Array.isArray(value)) {
    refuse(field, 'a list of names');
    return tidy([]);
  }
  const items: readonly unknown[] = value;
  const names = items.map(nameOf);
  const wrong = names.indexOf(null);
  if (wrong >= 0) refuse({ ...field, value: items[wrong] }, 'a name for each author');
  return tidy(names.filter((name) => name !== null));
}

function nameOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return null;
  const part = (key: string): string => {
    const { value } = fieldOf(item, key, () => undefined);
    return typeof value === 'string' ? value : '';
  };
  const name = part('name') === '' ? `${part('given')} ${part('family')}` : part('name');
  return name.trim() === '' ? null : name;
}

/** `Ada Example; Ben Sample`, `Ada Example and Ben Sample`, `Example, Ada and Sample, Ben`,
 * `Ada Example, Ben Sample and Chi Nobody`. */
function splitNames(text: string): readonly string[] {
  if (text.includes(';')) return text.split(';');
  return text.split(/,?\s+and\s+/i).flatMap((piece) => {
    const parts = piece.split(',').map((part) => part.trim());
    return parts.length > 2 || parts.every(isWholeName) ? parts : [piece];
  });
}

/** A comma between two whole names parts two authors; in `Example, Ada` it parts family name and given name. */
function isWholeName(part: string): boolean {
  return /^\P{Ll}\S*\s+\S/u.test(part);
}

function tidy(names: readonly string[]): AuthorNames {
  const marks = /[\s,]*\b(?:et\.?\s+al\.?|and\s+others)\s*$/i;
  const cleaned = names
    .map((name) => plainText(name.slice(0, 500).replace(marks, '')))
    .filter((name) => name !== '');
  const authors = cleaned.filter((name) => !/^(?:others|…|\.\.\.)$/i.test(name));
  const moreAuthors = authors.length < cleaned.length || names.some((name) => marks.test(name));
  return { authors, moreAuthors };
}
