import { createHash } from 'node:crypto';
import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { normalTitle } from '../../src/core/text/normal-title.ts';

/** How a work is asked for, the surest way first. */
export const QUESTION_KINDS = ['openalex', 'doi', 'arxiv', 'pmid', 'title'] as const;

/** One of them. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A record that lacks something, and the question about it. */
export interface Question {
  readonly record: PaperRecord;
  /** What the question is about: a DOI, an arXiv id …; the title itself. */
  readonly value: string;
  /** What the answer is kept under. */
  readonly key: string;
}

/** Returns the question of a kind about a record; null where it has nothing to ask by. A title is asked for only where there
 * is no identifier at all. */
export function questionOf(kind: QuestionKind, record: PaperRecord): Question | null {
  const value = valueOf(kind, record);
  if (value === null) return null;
  return { record, value, key: kind === 'title' ? titleQuestion(record) : `${kind}:${value}` };
}

function valueOf(kind: QuestionKind, record: PaperRecord): string | null {
  switch (kind) {
    case 'doi':
    case 'arxiv':
      return record[kind];
    case 'title': {
      const others: readonly QuestionKind[] = ['openalex', 'doi', 'arxiv', 'pmid'];
      const hasNone = others.every((other) => valueOf(other, record) === null);
      return hasNone && normalTitle(record.title) !== '' ? record.title : null;
    }
    default: {
      const id = record.otherIds.find((other) => other.startsWith(`${kind}:`));
      return id?.slice(kind.length + 1) ?? null;
    }
  }
}

/** Which work a title means depends on the year and the authors too. */
function titleQuestion({ title, year, authors }: PaperRecord): string {
  const asked = JSON.stringify([normalTitle(title), year, authors]);
  return `title:${createHash('sha256').update(asked).digest('hex').slice(0, 32)}`;
}
