import { decodeText } from '../../../src/core/read/decode-text.ts';
import type { EmbeddingText } from '../../../src/core/embed/embedder.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { UserError } from '../../cli/user-error.ts';
import { readBytes } from '../../files/read-files.ts';
import { unpack } from '../../files/unpack.ts';

const SEED = 1;

/** A paper as its line of JSON, and the texts in it. */
export interface BenchPaper extends EmbeddingText {
  readonly line: string;
}

/** Reads the papers of all files, in an order that a fixed seed decides, so that the first n are a fair sample.
 * @throws UserError for a file that cannot be read or is not JSON Lines of papers */
export async function readBenchPapers(paths: readonly string[]): Promise<readonly BenchPaper[]> {
  const papers: BenchPaper[] = [];
  for (const path of paths) {
    const { text } = decodeText(unpack(await readBytes(path), path), path);
    for (const line of text.split('\n'))
      if (line.trim() !== '') papers.push(parsePaper(line, path));
  }
  const random = seededRandom(SEED);
  for (let at = papers.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [papers[at], papers[other]];
    if (one !== undefined && two !== undefined) [papers[at], papers[other]] = [two, one];
  }
  return papers;
}

function parsePaper(line: string, path: string): BenchPaper {
  const { title, abstract } = parseObject(line, path);
  if (typeof title !== 'string' || typeof abstract !== 'string')
    throw new UserError(`${path} holds a paper without "title" or "abstract"`);
  return { title, abstract, line };
}

function parseObject(line: string, path: string): { title?: unknown; abstract?: unknown } {
  try {
    return Object(JSON.parse(line)) as { title?: unknown; abstract?: unknown };
  } catch {
    throw new UserError(`${path} is not JSON Lines`);
  }
}
