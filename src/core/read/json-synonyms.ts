import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import { at, longText } from './json-shape.ts';
import { workId } from './openalex-work.ts';
import { dayOf } from './openreview-note.ts';

/** The program's own words for the fields of a paper. */
const OWN: ReadonlySet<string> = new Set(
  'id title abstract authors moreAuthors year published venue url doi arxiv code keywords citations otherIds references'.split(
    ' ',
  ),
);

/** What others call them, in lower case without `_`, `-` and blanks; the first that says something counts. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  id: 'id key citationkey bibkey paperid uid'.split(' '),
  title:
    'title papertitle articletitle documenttitle primarytitle displayname ti t1 name headline'.split(
      ' ',
    ),
  abstract:
    'abstract abstracttext paperabstract articleabstract abstractnote abs ab n2 summary description content text body'.split(
      ' ',
    ),
  authors:
    'authors author authornames authorlist authorfullnames authorstring creators creator au'.split(
      ' ',
    ),
  date: 'published publishedat publicationdate publisheddate datepublished publishdate pubdate onlinedate date year publicationyear publishedyear pubyear py'.split(
    ' ',
  ),
  venue:
    'venue journal journaltitle journalname booktitle conference conferencename containertitle publicationname publicationtitle publicationvenue sourcetitle journalref proceedings so jo'.split(
      ' ',
    ),
  url: 'url paperurl link paperlink articleurl landingpageurl htmlurl absurl abstracturl arxivurl openreviewurl uri pageurl pdfurl pdflink pdf href'.split(
    ' ',
  ),
  arxiv: 'arxiv arxivid arxivnumber eprint id paperid'.split(' '),
  code: 'code codeurl codelink github githuburl githubrepo githublink repository repo repourl'.split(
    ' ',
  ),
  keywords:
    'keywords keyword authorkeywords tags topics subjects indexkeywords concepts fieldsofstudy categories'.split(
      ' ',
    ),
  citations:
    'citations citationcount citationscount citedbycount citedby numcitations ncitations timescited isreferencedbycount incitationscount'.split(
      ' ',
    ),
  references: 'references referencedworks citedworks bibliography outcitations'.split(' '),
};

type Members = ReadonlyMap<string, unknown>;

/** Returns whether an object uses no words but the program's own. */
export function isOwnRecord(object: JsonObject): boolean {
  return Object.keys(object).every((name) => OWN.has(name));
}

/** Returns the paper of an object that calls its fields by other names (`summary`, `paper_title`, `publication_year`), in
 * the program's own words. Fields of our own names are left as they are, right or wrong; of others, only what is of the
 * right kind is taken. */
export function plainFromSynonyms(object: JsonObject): JsonObject {
  const members = namedMembers(object);
  const find = (field: string, take: (value: unknown) => unknown): unknown =>
    (SYNONYMS[field] ?? [])
      .map((name) => take(members.get(name)))
      .find((value) => value !== undefined);
  const own = (name: string, other: unknown): unknown =>
    isTold(object, name) && !isForeign(name, object[name]) ? object[name] : other;
  return {
    id: own('id', find('id', labelValue)),
    title: own('title', find('title', textValue)),
    abstract: own('abstract', find('abstract', textValue)),
    authors: own('authors', find('authors', authorsValue)),
    moreAuthors: members.get('moreauthors'),
    ...dateFields(object, find('date', dateValue)),
    venue: own('venue', find('venue', venueValue) ?? textValue(at(object, 'source.title'))),
    url: own('url', find('url', addressValue)),
    doi: own('doi', normalDoi(longText(members.get('doi'))) ?? typedId(members, 'doi')),
    arxiv: own('arxiv', find('arxiv', arxivValue)),
    code: own('code', find('code', addressValue)),
    keywords: own('keywords', find('keywords', keywordsValue)),
    citations: own('citations', find('citations', countValue)),
    otherIds: own('otherIds', otherIds(members)),
    references: referencesOf(members),
  };
}

/** Returns the first title that an object has under any name, as far as it says something; '' where it has none. */
export function titleText(object: JsonObject): string {
  const title = Object.hasOwn(object, 'title') ? object['title'] : undefined;
  if (typeof title === 'string') return title;
  const members = namedMembers(object);
  const names = SYNONYMS['title'] ?? [];
  const found = names.map((name) => textValue(members.get(name)));
  const isNamed = found.findIndex((text) => text !== undefined);
  // A name alone may be anybody's: of a paper it is where an abstract stands beside it.
  const isPaper = isNamed >= 0 && (names[isNamed] !== 'name' || hasAbstract(members));
  return isPaper ? (found[isNamed] ?? '') : '';
}

function hasAbstract(members: Members): boolean {
  return (SYNONYMS['abstract'] ?? []).some((name) => textValue(members.get(name)) !== undefined);
}

function namedMembers(object: JsonObject): Members {
  const members = new Map<string, unknown>();
  for (const [name, value] of Object.entries(object)) {
    const normal = /^[a-z]+$/.test(name) ? name : name.toLowerCase().replace(/[\s_-]+/g, '');
    if (!members.has(normal)) members.set(normal, value);
  }
  return members;
}

function isTold(object: JsonObject, name: string): boolean {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return value !== undefined && value !== null && value !== '';
}

/** True for values of our names that others give in another form. */
function isForeign(name: string, value: unknown): boolean {
  switch (name) {
    case 'title':
    case 'abstract':
      return Array.isArray(value) || isObject(value);
    case 'authors':
      return isObject(value) || (Array.isArray(value) && value.some(isObject));
    case 'venue':
    case 'doi':
      return isObject(value);
    case 'keywords':
      return Array.isArray(value) && value.some(isObject);
    case 'citations':
    case 'url':
      return Array.isArray(value);
    case 'id':
      return typeof value === 'string' && /^https?:/.test(value);
    default:
      return false;
  }
}

function textValue(value: unknown): string | undefined {
  const text = longText(value);
  return text.trim() === '' ? undefined : text;
}

function labelValue(value: unknown): unknown {
  if (typeof value === 'number') return value;
  const isLabel = typeof value === 'string' && /^(?!https?:)\S[^]{0,99}$/.test(value);
  return isLabel && !/^[\da-f]{32,}$/.test(value) ? value : undefined;
}

/** Lists, a text, or an object with a name for each author. */
function authorsValue(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? undefined : value;
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.values(value).flat()
      : [];
  const names = list.flatMap((item) => personName(item));
  return names.length === 0 ? undefined : names;
}

function personName(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item];
  const names = [
    'name',
    'full_name',
    'fullName',
    'fullname',
    'display_name',
    'author',
    'author.display_name',
    'literal',
    'text',
  ];
  const whole = names.map((name) => longText(at(item, name))).find((name) => name !== '');
  if (whole !== undefined) return [whole];
  const given = ['given', 'first', 'first_name', 'firstName', 'forename'];
  const family = ['family', 'last', 'last_name', 'lastName', 'surname'];
  const parts = [given, family].map(
    (keys) => keys.map((key) => longText(at(item, key))).find((part) => part !== '') ?? '',
  );
  const name = parts.join(' ').trim();
  return name === '' ? [] : [name];
}

function dateFields(object: JsonObject, date: unknown): JsonObject {
  if (isTold(object, 'year') || isTold(object, 'published')) {
    return { year: object['year'], published: object['published'] };
  }
  return { published: date };
}

const DAY = /^\s*([12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?![\d-])/;

/** A date, a year in a text, or milliseconds since 1970. */
function dateValue(value: unknown): string | undefined {
  if (typeof value === 'number' && value > 2100) return dayOf(value);
  const text = typeof value === 'number' ? String(value) : longText(value).slice(0, 100);
  return DAY.exec(text.replaceAll('/', '-'))?.[1] ?? /\b(?:19|20)\d\d\b/.exec(text)?.[0];
}

function venueValue(value: unknown): string | undefined {
  const names = ['name', 'title', 'display_name', 'raw'];
  const nested = names.map((name) => textValue(at(value, name))).find((name) => name !== undefined);
  return nested ?? textValue(Array.isArray(value) ? value[0] : value);
}

function addressValue(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return webAddress(longText(at(first, 'url') ?? first)) ?? undefined;
}

function arxivValue(value: unknown): string | undefined {
  return normalArxiv(typeof value === 'number' ? String(value) : longText(value)) ?? undefined;
}

function keywordsValue(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  const names = ['display_name', 'name', 'keyword', 'label', 'category', 'term', 'tag'];
  return items
    .map((item) => names.map((name) => at(item, name)).find((name) => name !== undefined) ?? item)
    .filter((item) => typeof item === 'string');
}

function countValue(value: unknown): unknown {
  const isCount = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  return isCount ? value : undefined;
}

/** `"external_ids": [{"type": "doi", "value": "10.1000/182"}]` */
function typedId(members: Members, type: string): string | undefined {
  const list = members.get('externalids') ?? members.get('identifiers');
  const ids: readonly unknown[] = Array.isArray(list) ? list : [];
  const found = ids.find((id) => longText(at(id, 'type')).toLowerCase() === type);
  return textValue(at(found, 'value') ?? at(found, 'id'));
}

function otherIds(members: Members): readonly string[] {
  const given = members.get('otherids');
  const openalex = workId(members.get('openalex') ?? members.get('openalexid'));
  const pmid = /^[1-9]\d{0,8}$/.exec(
    String(members.get('pmid') ?? members.get('pubmedid') ?? typedId(members, 'pmid') ?? ''),
  )?.[0];
  return [
    ...(Array.isArray(given) ? (given as readonly string[]) : []),
    ...(openalex === null ? [] : [`openalex:${openalex}`]),
    ...(pmid === undefined ? [] : [`pmid:${pmid}`]),
  ];
}

function referencesOf(members: Members): readonly string[] {
  const lists = (SYNONYMS['references'] ?? []).map((name) => members.get(name));
  const list: readonly unknown[] = lists.find((value) => Array.isArray(value)) ?? [];
  return list.flatMap((item): readonly string[] => {
    const text = longText(at(item, 'doi') ?? at(item, 'DOI') ?? at(item, 'id') ?? item);
    const doi = normalDoi(text);
    if (doi !== null) return [`doi:${doi}`];
    const work = workId(text);
    if (work !== null) return [`openalex:${work}`];
    const arxiv = normalArxiv(text);
    return arxiv === null ? [text] : [`arxiv:${arxiv}`];
  });
}
