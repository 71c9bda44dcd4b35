import type { PaperRecord } from '../contract/paper.ts';
import { plainText } from '../text/plain-text.ts';

const LONGEST_SLUG = 60;
const LONGEST_ID = 200;

/** Returns one id a record: the given one, else arXiv id, DOI, or a slug of the title; printable, without white space,
 * unique (`-2`, `-3` … behind the later ones; an id that stands as it is in the input is never given to another).
 * Cost: linear. */
export function paperIds(records: readonly PaperRecord[]): readonly string[] {
  const wished = records.map(wishedId);
  const taken = new Set(wished);
  const seen = new Set<string>();
  const counters = new Map<string, number>();
  return wished.map((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return id;
    }
    let count = counters.get(id) ?? 2;
    while (taken.has(`${id}-${count}`)) count += 1;
    counters.set(id, count + 1);
    taken.add(`${id}-${count}`);
    return `${id}-${count}`;
  });
}

function wishedId({ id, arxiv, doi, title }: PaperRecord): string {
  const given = printable(id ?? '');
  if (given !== '') return given;
  return printable(arxiv ?? doi ?? '') || slug(title) || 'paper';
}

function printable(text: string): string {
  const id = plainText(text).replace(/[\s\p{C}]+/gu, '-');
  return Array.from(id).slice(0, LONGEST_ID).join('');
}

/** `Élan: Rückblick (2nd ed.)` → `elan-ruckblick-2nd-ed`; letters of other scripts stay. Cut at a word's end where that
 * keeps at least half. */
function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const characters = Array.from(words);
  if (characters.length <= LONGEST_SLUG) return words;
  const cut = characters.slice(0, LONGEST_SLUG + 1).join('');
  const end = cut.lastIndexOf('-');
  return end >= LONGEST_SLUG / 2
    ? cut.slice(0, end)
    : characters.slice(0, LONGEST_SLUG).join('').replace(/-$/, '');
}
