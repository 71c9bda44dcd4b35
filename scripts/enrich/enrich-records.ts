import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { factFor, lacksFacts } from '../../src/core/read/found-fact.ts';
import type { Fact } from '../../src/core/read/join-facts.ts';
import { UserError } from '../cli/user-error.ts';
import type { AnswerCache } from './answer-cache.ts';
import { askOpenAlex, groupQuestions, type Asker } from './ask-openalex.ts';
import { questionOf, QUESTION_KINDS, type Question } from './questions.ts';

/** What was found for records that lack something, and a sentence about it. */
export interface Enriched {
  readonly facts: readonly Fact[];
  readonly note: string;
}

/** Looks up in OpenAlex what records lack, by identifier or else by title, asking only what the cache does not know. Where
 * OpenAlex cannot be asked, what was found until then is returned, and the note says why. `onProgress` hears how many of
 * the records that lack something are done with. */
export async function enrichRecords(
  records: readonly PaperRecord[],
  asker: Asker,
  cache: AnswerCache,
  onProgress: (done: number, total: number) => void,
): Promise<Enriched> {
  const lacking = records.filter(lacksFacts);
  const works = new Map<PaperRecord, PaperRecord>();
  let problem: string | null = null;
  try {
    await lookUp(lacking, asker, cache, works, onProgress);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problem = error.message.replace(/\.$/, '');
  }
  // What the cache has about the records behind a failure is still worth having.
  for (const record of lacking) {
    const work = works.get(record) ?? cachedWork(record, cache);
    if (work !== null) works.set(record, work);
  }
  const share = `${works.size} of the ${lacking.length} papers that lack something`;
  return {
    facts: Array.from(works, ([record, work]) => factFor(record, work)),
    note: problem === null ? `OpenAlex knows ${share}` : `--enrich completed ${share}: ${problem}`,
  };
}

async function lookUp(
  lacking: readonly PaperRecord[],
  asker: Asker,
  cache: AnswerCache,
  works: Map<PaperRecord, PaperRecord>,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (const kind of QUESTION_KINDS) {
    const questions = lacking
      .filter((record) => !works.has(record))
      .flatMap((record) => questionOf(kind, record) ?? []);
    const fresh = questions.filter(({ key }) => cache.get(key) === undefined);
    take(questions, cache, works);
    for (const group of groupQuestions(kind, fresh)) {
      onProgress(works.size, lacking.length);
      cache.add(await askOpenAlex(asker, kind, group));
      take(group, cache, works);
    }
  }
  onProgress(lacking.length, lacking.length);
}

function take(
  questions: readonly Question[],
  cache: AnswerCache,
  works: Map<PaperRecord, PaperRecord>,
): void {
  for (const { record, key } of questions) {
    const work = cache.get(key);
    if (work !== undefined && work !== null) works.set(record, work);
  }
}

function cachedWork(record: PaperRecord, cache: AnswerCache): PaperRecord | null {
  for (const kind of QUESTION_KINDS) {
    const question = questionOf(kind, record);
    const work = question === null ? null : cache.get(question.key);
    if (work !== undefined && work !== null) return work;
  }
  return null;
}
