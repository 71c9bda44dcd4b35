import type { ExportSubject, PartKind } from './export-format.ts';

const LONGEST = 44;
const SUFFIX: Readonly<Record<PartKind, string>> = {
  all: '',
  filtered: '-filtered',
  selection: '-selection',
};

/** Returns the name of an exported file: the map's title in small letters, digits and hyphens (letters of any script), what
 * part it is unless it is all of it, and the ending. */
export function exportFileName(
  { map, part }: Pick<ExportSubject, 'map' | 'part'>,
  ending: string,
): string {
  const words = map.manifest.title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const title = cutAtWord(words.replace(/^-+|-+$/gu, ''));
  return `${title === '' ? 'map' : title}${SUFFIX[part]}${ending}`;
}

function cutAtWord(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST) return text;
  const cut = letters.slice(0, LONGEST + 1).join('');
  const at = cut.lastIndexOf('-');
  return at > 0 ? cut.slice(0, at) : letters.slice(0, LONGEST).join('');
}
