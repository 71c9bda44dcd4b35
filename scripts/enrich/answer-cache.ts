import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { isObject } from '../../src/core/read/json-fields.ts';
import { parseJsonRecord } from '../../src/core/read/json-record.ts';
import { wholeSource } from '../../src/core/read/read-result.ts';
import { fileError } from '../cli/file-errors.ts';
import { recordLine } from '../fetch/record-line.ts';

/** What a catalogue answered to questions about works: the work, or null where it knows none. */
export interface AnswerCache {
  readonly folder: string;
  /** Returns undefined where the question was never asked, or so long ago that it should be asked again. */
  get(question: string): PaperRecord | null | undefined;
  /** @throws UserError where the disk refuses */
  add(answers: ReadonlyMap<string, PaperRecord | null>): void;
}

const ENDING = '.jsonl';
const DAY_MS = 86_400_000;
/** Citations grow, and a work that is missing today may be there next month. */
const LASTING_DAYS = { known: 90, unknown: 30 };

/** Opens the answers of one catalogue, a folder of files that only grow. Every run that has something to keep begins a file
 * of its own, so that runs at the same time do not meet: a JSON object a line, with the question, the day and the work. A
 * line that is damaged or torn counts as not there.
 * @throws UserError where the disk refuses */
export function openAnswerCache(root: string, catalogue: string, nowMs: number): AnswerCache {
  const folder = join(root, 'works', catalogue);
  const today = Math.floor(nowMs / DAY_MS);
  const answers = orUserError('read', folder, () => readAnswers(folder, today));
  const file = join(folder, `${randomUUID()}${ENDING}`);
  return {
    folder,
    get: (question) => answers.get(question),
    add: (fresh) => {
      const lines = Array.from(fresh, ([question, work]) =>
        JSON.stringify({
          question,
          day: today,
          work: work === null ? null : (JSON.parse(recordLine(work)) as unknown),
        }),
      );
      if (lines.length === 0) return;
      orUserError('write', folder, () => {
        mkdirSync(folder, { recursive: true });
        appendFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
      });
      for (const [question, work] of fresh) answers.set(question, work);
    },
  };
}

function readAnswers(folder: string, today: number): Map<string, PaperRecord | null> {
  const newest = new Map<string, number>();
  const answers = new Map<string, PaperRecord | null>();
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((one) => one.endsWith(ENDING)).sort()) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const answer = parseAnswer(line);
      if (answer === null) continue;
      const { question, day, work } = answer;
      const lasting = work === null ? LASTING_DAYS.unknown : LASTING_DAYS.known;
      const isOutOfDate = today - day >= lasting || day < (newest.get(question) ?? day);
      if (isOutOfDate) continue;
      newest.set(question, day);
      answers.set(question, work);
    }
  }
  return answers;
}

interface Answer {
  readonly question: string;
  readonly day: number;
  readonly work: PaperRecord | null;
}

function parseAnswer(line: string): Answer | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { question, day, work } = value;
  if (typeof question !== 'string' || typeof day !== 'number') return null;
  if (work === null) return { question, day, work };
  const parsed = parseJsonRecord(work, wholeSource('cache'), () => undefined);
  return parsed.kind === 'record' ? { question, day, work: parsed.record } : null;
}

function orUserError<Result>(verb: 'read' | 'write', path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw fileError(error, verb, path);
  }
}
