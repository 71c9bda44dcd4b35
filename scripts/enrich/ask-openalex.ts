import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { sameWork } from '../../src/core/read/found-fact.ts';
import { withParameters } from '../fetch/catalogue.ts';
import { OPENALEX_FIELDS } from '../fetch/openalex.ts';
import { pageObject } from '../fetch/page-json.ts';
import { recordsOfPage } from '../fetch/records-of-page.ts';
import { RefusedError, type PoliteClient } from '../net/polite-client.ts';
import type { Question, QuestionKind } from './questions.ts';

/** Who is asked, and by whom. */
export interface Asker {
  readonly client: PoliteClient;
  readonly home: string;
  readonly email: string | null;
  readonly key: string | null;
}

/** The works that answer questions, by the questions' keys; null where OpenAlex knows none. */
export type Answers = Map<string, PaperRecord | null>;

const FIELDS = OPENALEX_FIELDS.split(',')
  .filter((field) => field !== 'abstract_inverted_index' && field !== 'keywords')
  .join(',');
const MOST_PER_BATCH = 50;
/** Addresses of more than about 4,000 characters are refused. */
const LONGEST_BATCH = 2500;
const TITLES_LOOKED_AT = 10;

/** Returns the questions in groups that one call of `askOpenAlex` takes: up to 50 identifiers, or one title. */
export function groupQuestions(
  kind: QuestionKind,
  questions: readonly Question[],
): readonly (readonly Question[])[] {
  const groups: Question[][] = [];
  let length = 0;
  for (const question of questions) {
    const size = encodeURIComponent(question.value).length + 25;
    const last = groups.at(-1);
    const fits =
      last !== undefined && last.length < MOST_PER_BATCH && length + size <= LONGEST_BATCH;
    if (fits && kind !== 'title' && isPlain(question)) {
      last.push(question);
      length += size;
    } else {
      groups.push([question]);
      length = isPlain(question) ? size : LONGEST_BATCH;
    }
  }
  return groups;
}

/** Asks about one group of questions of a kind. An arXiv id that no list has is asked for alone: OpenAlex joins a preprint
 * to its later version, and only there its arXiv DOI still leads to it. A group that is refused is asked in halves, so that
 * one odd identifier costs no other.
 * @throws UserError where OpenAlex is out of reach or refuses */
export async function askOpenAlex(
  asker: Asker,
  kind: QuestionKind,
  group: readonly Question[],
): Promise<Answers> {
  try {
    return await askGroup(asker, kind, group);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.status !== 400) throw error;
    if (group.length < 2) return new Map(group.map(({ key }) => [key, null]));
    const half = Math.ceil(group.length / 2);
    const first = await askOpenAlex(asker, kind, group.slice(0, half));
    return new Map([...first, ...(await askOpenAlex(asker, kind, group.slice(half)))]);
  }
}

async function askGroup(
  asker: Asker,
  kind: QuestionKind,
  group: readonly Question[],
): Promise<Answers> {
  const [only] = group;
  if (only === undefined) return new Map();
  if (kind === 'title') return new Map([[only.key, await askByTitle(asker, only.record)]]);
  const answers: Answers = isPlain(only) ? await askInBatch(asker, kind, group) : new Map();
  for (const { key, value } of group) {
    if (answers.has(key)) continue;
    const isWorthAsking = kind === 'arxiv' || (kind === 'doi' && !isPlain(only));
    answers.set(key, isWorthAsking ? await askAlone(asker, doiOf(kind, value)) : null);
  }
  return answers;
}

/** Whether a value can stand in a filter; a comma would end it and a bar part it. */
function isPlain({ value }: Question): boolean {
  return !/[,|"\s]/.test(value);
}

const FILTERS: Readonly<Record<Exclude<QuestionKind, 'title'>, string>> = {
  openalex: 'ids.openalex',
  doi: 'doi',
  arxiv: 'doi',
  pmid: 'ids.pmid',
};

async function askInBatch(
  asker: Asker,
  kind: Exclude<QuestionKind, 'title'>,
  group: readonly Question[],
): Promise<Answers> {
  const values = group.map(({ value }) => doiOf(kind, value));
  const works = await getWorks(asker, `${FILTERS[kind]}:${values.join('|')}`, 2 * MOST_PER_BATCH);
  const byKey: Answers = new Map();
  for (const work of works) {
    const ids = [
      ...work.otherIds,
      ...(work.doi === null ? [] : [`doi:${work.doi}`]),
      ...(work.arxiv === null ? [] : [`arxiv:${work.arxiv}`]),
    ];
    for (const id of ids) if (!byKey.has(id)) byKey.set(id, work);
  }
  const wanted = new Set(group.map(({ key }) => key));
  return new Map(Array.from(byKey).filter(([key]) => wanted.has(key)));
}

async function askAlone(asker: Asker, doi: string): Promise<PaperRecord | null> {
  const path = withParameters(`/works/doi:${encodeURIComponent(doi)}`, {
    select: FIELDS,
    ...identityOf(asker),
  });
  try {
    return await asker.client.get(requestOf(asker, path), (text) => {
      const results = [pageObject(text, null)];
      return recordsOfPage('openalex', JSON.stringify({ results }))[0] ?? null;
    });
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return null;
    throw error;
  }
}

async function askByTitle(asker: Asker, record: PaperRecord): Promise<PaperRecord | null> {
  const words = record.title
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    // In capitals these would be operators.
    .toLowerCase()
    .slice(0, 400);
  return sameWork(record, await getWorks(asker, `title.search:${words}`, TITLES_LOOKED_AT));
}

function getWorks(asker: Asker, filter: string, perPage: number): Promise<readonly PaperRecord[]> {
  const path = withParameters('/works', {
    filter,
    select: FIELDS,
    per_page: perPage,
    ...identityOf(asker),
  });
  return asker.client.get(requestOf(asker, path), (text) => recordsOfPage('openalex', text));
}

function identityOf({ email, key }: Asker): Readonly<Record<string, string | null>> {
  return { mailto: email, api_key: key };
}

function requestOf({ home, email }: Asker, path: string): Parameters<PoliteClient['get']>[0] {
  return {
    address: `${home}${path}`,
    headers: { 'user-agent': `field-atlas${email === null ? '' : ` (mailto:${email})`}` },
    secretHeaders: {},
  };
}

function doiOf(kind: QuestionKind, value: string): string {
  return kind === 'arxiv' ? `10.48550/arxiv.${value}` : value;
}
