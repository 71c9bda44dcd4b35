import { basename } from 'node:path';
import type { LabelledFile, LabelledPaper } from '../../src/core/evaluate/labelled-paper.ts';
import { decodeText } from '../../src/core/read/decode-text.ts';
import { readJsonLines } from '../../src/core/read/json-lines.ts';
import { plainText } from '../../src/core/text/plain-text.ts';
import { UserError } from '../cli/user-error.ts';
import { readBytes } from '../files/read-files.ts';
import { unpack } from '../files/unpack.ts';

/** A file of labelled papers, and what in it was none. */
export interface ReadLabelled extends LabelledFile {
  /** Papers with title and abstract but without keywords: they count only where no keyword is needed. */
  readonly withoutKeywords: number;
  /** Lines that are no paper: no JSON object, or no title or abstract. */
  readonly skipped: number;
}

/** So many papers with keywords a file needs: ten nearest, and as many again to choose from. */
const LEAST_LABELLED = 20;

/** Reads JSON Lines, plain or gzipped (told by content), a paper a line: `title`, `abstract` and `keywords`, a list or a text with
 * semicolons.
 * @throws UserError for a file that cannot be read or holds too few papers with keywords; InputError for what is no text */
export async function readLabelled(path: string): Promise<ReadLabelled> {
  const name = basename(path);
  const { text } = decodeText(unpack(await readBytes(path), path), name);
  const { records, damaged } = readJsonLines({ name, text }, () => undefined);
  const papers: readonly LabelledPaper[] = records
    .map(({ title, abstract, keywords }) => ({
      title: plainText(title),
      abstract: plainText(abstract),
      keywords,
    }))
    .filter(({ title, abstract }) => title !== '' && abstract !== '');
  const withoutKeywords = papers.filter(({ keywords }) => keywords.length === 0).length;
  if (papers.length > 0 && withoutKeywords === papers.length) {
    throw new UserError(
      `None of the ${papers.length} papers in ${path} has keywords; an evaluation needs the authors' keywords.`,
    );
  }
  const labelled = papers.length - withoutKeywords;
  if (labelled < LEAST_LABELLED) {
    throw new UserError(
      `${path} holds ${labelled} papers with title, abstract and keywords; an evaluation needs ${LEAST_LABELLED} at least.`,
    );
  }
  return {
    name: name.replace(/\.gz$/i, '').replace(/\.(?:jsonl|ndjson|json)$/i, ''),
    papers,
    withoutKeywords,
    skipped: records.length + damaged.length - papers.length,
  };
}
