import { isObject, type JsonObject } from './json-fields.ts';
import { looksLikePaper } from './json-shapes.ts';
import { titleText } from './json-synonyms.ts';

/** Lists of papers that a document with a title of its own may hold. */
const LISTS = [
  'papers',
  'items',
  'results',
  'records',
  'works',
  'entries',
  'articles',
  'publications',
];
/** Lists inside a paper: what it cites is no paper of the corpus. */
const INSIDE =
  /^(?:references?|citations?|cited.*|citing.*|bibliography|related.*|recommended.*)$/i;
const DEEPEST = 6;
/** Enough entries to tell what a list holds. */
const SAMPLE = 20;
/** So many papers are no part of a paper. */
const FEWEST_KEYED = 3;
/** Names by which an entry says itself what it is called. */
const ID_NAMES = ['id', '_id', 'key', 'paper_id', 'paperId', 'doi', 'DOI'];

/** Returns the entries of a JSON value that may be papers: a list's, those of the longest list with titles anywhere below
 * an object, the members of an object keyed by paper ids, or the value alone; null where no part of it looks like a
 * paper. A page of results among the entries of a list stands for its results. Cost: linear. */
export function entriesOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(pageEntries);
  if (!isObject(value)) return null;
  const papers = Object.hasOwn(value, 'papers') ? value['papers'] : undefined;
  if (Array.isArray(papers)) return papers;
  if (titleText(value) !== '' && !holdsList(value)) return apart(value) ?? [value];
  return (
    longestList(value, DEEPEST) ?? (looksLikePaper(value) || 'title' in value ? [value] : null)
  );
}

function pageEntries(entry: unknown): readonly unknown[] {
  if (!isObject(entry) || 'title' in entry || looksLikePaper(entry)) return [entry];
  return longestList(entry, DEEPEST) ?? [entry];
}

function holdsList(object: JsonObject): boolean {
  return LISTS.some((name) => Object.hasOwn(object, name) && isPaperList(object[name]));
}

function isPaperList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && isMostlyPapers(value);
}

/** At least half of a list's first entries must have titles. */
function isMostlyPapers(list: readonly unknown[]): boolean {
  const sample = list.slice(0, SAMPLE);
  return sample.length > 0 && sample.filter(looksLikePaper).length * 2 >= sample.length;
}

function longestList(object: JsonObject, levels: number): readonly unknown[] | null {
  if (levels === 0) return null;
  let longest: readonly unknown[] | null = keyedEntries(object);
  for (const [name, value] of Object.entries(object)) {
    if (INSIDE.test(name)) continue;
    const found = isPaperList(value)
      ? value
      : isObject(value) && !looksLikePaper(value)
        ? longestList(value, levels - 1)
        : isObject(value) && levels === DEEPEST
          ? listWithin(value)
          : null;
    if (found !== null && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/** A response may have a title where its list stands. */
function listWithin(object: JsonObject): readonly unknown[] | null {
  return holdsList(object) ? longestList(object, 1) : null;
}

/** Papers keyed by their ids: at least two members, and at least half of them papers. */
function keyedEntries(object: JsonObject): readonly unknown[] | null {
  const members = Object.entries(object);
  const papers = members.filter(([, member]) => isObject(member));
  if (papers.length < 2 || papers.length * 2 < members.length) return null;
  if (!isMostlyPapers(papers.map(([, member]) => member))) return null;
  return members.map(([key, member]) => (isObject(member) ? withKey(member, key) : member));
}

/** A line that got lost can leave a paper's own fields among papers that are keyed by their ids. */
function apart(object: JsonObject): readonly unknown[] | null {
  const members = Object.entries(object);
  const isKeyed = ([key, member]: readonly [string, unknown]): boolean =>
    /\d/.test(key) && looksLikePaper(member);
  const papers = members.filter(isKeyed);
  if (papers.length < FEWEST_KEYED) return null;
  const others = members.filter((member) => !isKeyed(member));
  return [
    ...papers.map(([key, member]) => (isObject(member) ? withKey(member, key) : member)),
    Object.fromEntries(others),
  ];
}

function withKey(object: JsonObject, key: string): JsonObject {
  return ID_NAMES.some((name) => Object.hasOwn(object, name)) ? object : { ...object, id: key };
}
