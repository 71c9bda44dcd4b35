import type { BibEntry } from './bibtex-entries.ts';

/** What a part takes over from the book or journal that it stands in, under the name it has there. */
const FROM_WHOLE: readonly (readonly [own: string, parent: string])[] = [
  ['booktitle', 'booktitle'],
  ['booktitle', 'title'],
  ['journaltitle', 'journaltitle'],
  ['journal', 'journal'],
  ['year', 'year'],
  ['date', 'date'],
  ['month', 'month'],
  ['editor', 'editor'],
  ['publisher', 'publisher'],
];

/** Returns the works among the entries, with what they inherit: by `crossref` from the work they are part of, by `xdata`
 * from entries that only hold data (which are no works). Cost: linear. */
export function withInherited(entries: readonly BibEntry[]): readonly BibEntry[] {
  const works = entries.filter(({ type }) => type !== 'xdata');
  const isNeeded = entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata'));
  if (!isNeeded) return works;
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  return works.map((entry) => inherit(entry, byKey));
}

function inherit(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): BibEntry {
  const data = keysIn(entry.fields.get('xdata')).flatMap((key) => byKey.get(key) ?? []);
  const [parent] = keysIn(entry.fields.get('crossref')).flatMap((key) => byKey.get(key) ?? []);
  if (data.length === 0 && parent === undefined) return entry;
  const fields = new Map(entry.fields);
  const give = (name: string, value: string | undefined): void => {
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
  };
  for (const source of data)
    source.fields.forEach((value, name) => {
      give(name, value);
    });
  if (parent !== undefined && parent !== entry) {
    const hasDate = fields.has('year') || fields.has('date');
    for (const [own, name] of FROM_WHOLE) {
      if (!hasDate || !['year', 'date', 'month'].includes(own)) give(own, parent.fields.get(name));
    }
  }
  return { ...entry, fields };
}

function keysIn(list: string | undefined): readonly string[] {
  return (list ?? '')
    .slice(0, 2000)
    .split(',')
    .map((key) => key.trim().toLowerCase())
    .filter((key) => key !== '');
}
