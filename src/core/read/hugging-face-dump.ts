import { InputError } from '../contract/errors.ts';
import type { PaperRecord } from '../contract/paper.ts';
import { isPaperPage, readPaperPages } from './hugging-face-page.ts';
import { labelParagraphs, type ParagraphLabel } from './label-paragraphs.ts';
import { clearPage } from './page-furniture.ts';
import {
  atLine,
  emptyRecord,
  wholeSource,
  type ReadResult,
  type TextSource,
} from './read-result.ts';
import { filledLines, unwrapLines, type Paragraph } from './unwrap-lines.ts';

/** A text without a line that only the site has counts as a dump where at least this share of its paragraphs makes up
 * papers with abstracts of at least so many characters. */
const LEAST_SHARE = 0.5;
const LEAST_ABSTRACT = 40;

/** Returns the papers of a Hugging Face papers page saved as text: either a list in which title and abstract take turns,
 * or pages of one paper each. Header, navigation, counts and footer are passed over wherever they stand. A paper that
 * lost its title or abstract comes back with the other part alone and costs no neighbour. Cost: linear.
 * @throws InputError where the text holds no paper */
export function readHuggingFaceDump({ name, text }: TextSource): ReadResult {
  const lines = filledLines(text);
  if (isPaperPage(lines)) return { records: readPaperPages(lines, name), damaged: [] };
  const page = clearPage(lines);
  const paragraphs = unwrapLines(page.paragraphs);
  const labels = labelParagraphs(paragraphs.map((paragraph) => paragraph.text));
  const records = gather(paragraphs, labels, name);
  const whole = records.filter((record) => record.title !== '' && record.abstract !== '');
  if (whole.length === 0) throw noPapers(name, page.hasSubmitters);
  const papers = whole.filter((record) => record.abstract.length >= LEAST_ABSTRACT).length;
  if (!page.isSigned && papers * 2 < LEAST_SHARE * paragraphs.length) throw noPapers(name, false);
  return { records, damaged: [] };
}

function gather(
  paragraphs: readonly Paragraph[],
  labels: readonly ParagraphLabel[],
  source: string,
): readonly PaperRecord[] {
  const records: PaperRecord[] = [];
  paragraphs.forEach(({ text, line }, index) => {
    const last = records.at(-1);
    const label = labels[index];
    if (label === 'title' || last === undefined) {
      records.push({
        ...emptyRecord(atLine(source, line)),
        [label === 'title' ? 'title' : 'abstract']: text,
      });
    } else if (label === 'abstract' && last.abstract !== '') {
      records.push({ ...emptyRecord(atLine(source, line)), abstract: text });
    } else {
      const abstract = last.abstract === '' ? text : `${last.abstract}\n${text}`;
      records[records.length - 1] = { ...last, abstract };
    }
  });
  return records;
}

function noPapers(name: string, hasSubmitters: boolean): InputError {
  const found = hasSubmitters
    ? 'it only says who submitted them'
    : 'titles and abstracts were expected to take turns';
  return new InputError(
    `no papers in this text: ${found}; save a page that shows each paper's title and abstract, or give JSON Lines or a JSON array`,
    wholeSource(name),
  );
}
