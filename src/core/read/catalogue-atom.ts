import { Parser } from 'htmlparser2';
import type { PaperRecord, Place } from '../contract/paper.ts';
import { plainText } from '../text/plain-text.ts';
import { derivedAddress, normalArxiv, normalDoi } from './identifiers.ts';
import { emptyRecord } from './read-result.ts';

/** A feed is four deep. */
const DEEPEST = 50;

/** What stands in an entry, by the path of its elements below it: `author name` → the names. */
type Entry = Map<string, string[]>;

/** Returns the papers of an answer of arXiv's API (Atom), in its order. An entry that breaks off at the end of the text is
 * left out, and so is what comes after elements in elements without end. Cost: linear. */
export function arxivRecords(
  text: string,
  placeOf: (index: number) => Place,
): readonly PaperRecord[] {
  return atomEntries(text).map((entry, index) => toRecord(entry, placeOf(index)));
}

function toRecord(entry: Entry, place: Place): PaperRecord {
  const first = (path: string): string => plainText(entry.get(path)?.[0] ?? '');
  const doi = normalDoi(first('arxiv:doi'));
  const arxiv = normalArxiv(first('id'));
  const date = /^[12]\d{3}-\d\d-\d\d/.exec(first('published'))?.[0] ?? null;
  const venue = first('arxiv:journal_ref');
  return {
    ...emptyRecord(place),
    title: first('title'),
    abstract: (entry.get('summary')?.[0] ?? '').trim(),
    authors: (entry.get('author name') ?? []).map(plainText).filter((name) => name !== ''),
    year: date === null ? null : Number(date.slice(0, 4)),
    published: date,
    venue: venue === '' ? null : venue,
    url: derivedAddress(arxiv, doi),
    doi,
    arxiv,
  };
}

function atomEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  let path: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        depth += 1;
        // The parser's cost grows with the depth, and no feed is that deep.
        if (depth > DEEPEST) parser.pause();
        if (name === 'entry') {
          entry = new Map();
          path = [];
        } else if (entry !== null) {
          path.push(name);
          const key = path.join(' ');
          const texts = entry.get(key);
          if (texts === undefined) entry.set(key, ['']);
          else texts.push('');
        }
      },
      ontext: (data) => {
        const texts = entry?.get(path.join(' '));
        if (texts !== undefined) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${data}`;
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        if (name !== 'entry') path.pop();
        else if (entry !== null) {
          if (!isImplied) entries.push(entry);
          entry = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return entries;
}
