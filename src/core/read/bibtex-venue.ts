import { latexText } from '../text/latex-text.ts';
import { plainText } from '../text/plain-text.ts';
import type { BibEntry } from './bibtex-entries.ts';
import { webAddress } from './identifiers.ts';

/** Fields that say where a work appeared, likeliest first, each with the field that completes it. */
const NAMES: readonly (readonly [name: string, more: string])[] = [
  ['journaltitle', 'journalsubtitle'],
  ['journal', ''],
  ['booktitle', 'booksubtitle'],
  ['eventtitle', ''],
  ['school', ''],
  ['institution', ''],
  ['howpublished', ''],
  ['shortjournal', ''],
];

/** Returns the journal, book, meeting or school that an entry names; null where it names none. Addresses are no venue. */
export function bibVenueName({ fields }: BibEntry): string | null {
  const part = (name: string): string => plainText(latexText(fields.get(name) ?? ''));
  for (const [name, more] of NAMES) {
    const venue = part(name);
    const [first = ''] = venue.split(' ');
    if (venue !== '' && webAddress(first) === null) {
      const rest = more === '' ? '' : part(more);
      return rest === '' ? venue : `${venue}: ${rest}`;
    }
  }
  return null;
}
