import { bibEntries, type BibEntry } from './bibtex-entries.ts';

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

/** Yields the works of a BibTeX text, with what they inherit: by `crossref` from the work they are part of, by `xdata`
 * from entries that only hold data (which are no works). Entries are found anew for that rather than kept: a large
 * library holds few that others point to. Cost: linear, those few and one more in memory. */
export function* worksOf(text: string): Generator<BibEntry> {
  const byKey = pointedTo(text);
  for (const entry of bibEntries(text))
    if (entry.type !== 'xdata') yield byKey.size === 0 ? entry : inherit(entry, byKey);
}

/** The entries that others point to, the first of each key. */
function pointedTo(text: string): ReadonlyMap<string, BibEntry> {
  const byKey = new Map<string, BibEntry>();
  if (!/crossref|xdata/i.test(text)) return byKey;
  const wanted = new Set<string>();
  for (const { fields } of bibEntries(text))
    for (const name of ['crossref', 'xdata'])
      for (const key of keysIn(fields.get(name))) wanted.add(key);
  if (wanted.size === 0) return byKey;
  for (const entry of bibEntries(text)) {
    const key = entry.key.toLowerCase();
    if (wanted.has(key) && !byKey.has(key)) byKey.set(key, entry);
  }
  return byKey;
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
