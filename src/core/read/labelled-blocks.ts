import type { PaperRecord } from '../contract/paper.ts';
import type { PlacedReport } from './field-notes.ts';
import { normalArxiv, normalDoi, webAddress } from './identifiers.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import type { JsonObject } from './json-fields.ts';
import { parseJsonRecord } from './json-record.ts';
import { atLine, type DamagedRecord, type ReadResult, type TextSource } from './read-result.ts';

/** What people write before the colon, and which field that is. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title,paper title,paper,titel,titre,título,标题,题目',
    abstract: 'abstract,summary,tldr,zusammenfassung,résumé,resumen,摘要',
    authors: 'authors,author,author(s),by,autoren,auteurs,autores,作者',
    date: 'year,date,published,publication date,published on,submitted,updated,jahr,année,年份',
    venue: 'venue,journal,conference,booktitle,published in,source,proceedings',
    url: 'url,link,paper link,paper url,web,website,page,href,abs,openreview,链接',
    pdf: 'pdf,pdf link,pdf url',
    doi: 'doi',
    arxiv: 'arxiv,arxiv id,arxiv url,arxiv link',
    code: 'code,github,code link,code url,repository,repo',
    keywords: 'keywords,keyword,tags,topics,subjects,categories,关键词',
    citations: 'citations,cited by,citation count',
    id: 'id,key,paper id,citation key',
  }).flatMap(([field, names]) => names.split(',').map((name): [string, string] => [name, field])),
);
const LABEL_LINE =
  /^\s{0,8}(?:[-*•#]{1,3}\s+|\[?\d{1,6}[.)\]]\s+)?\*{0,2}([\p{L}][\p{L}() ]{0,24}?)\*{0,2}\s?[:：]\s?\*{0,2}\s?(.*)$/u;
const RULE =
  /^\s{0,8}(?:[-=*_~#]\s?){3,200}$|^\s{0,8}(?:#|\[)?(?:paper|entry|record)?\s?#?\d{1,6}[\].:)]?\s*$/i;
const TITLE = /^.{0,12}?\b(?:paper )?title\*{0,2}\s?[:：]/gim;
const ABSTRACT = /^.{0,12}?\b(?:abstract|summary|tldr)\*{0,2}\s?[:：]/gim;
/** Labels that stand in the first lines tell the format; a text about papers may have one anywhere. */
const FIRST_LINES = 12;

/** Texts in which every paper is a block of lines such as `Title: …`, `Authors: …`, `Abstract: …`. */
export const LABELLED_BLOCKS: InputFormat = {
  id: 'labelled-blocks',
  label: 'text with lines such as "Title:" and "Abstract:"',
  recognises: looksLabelled,
  read: readLabelledBlocks,
};

function looksLabelled({ text, head }: SourceLook): boolean {
  if (/^[<{[@%]/.test(head)) return false;
  const titles = text.match(TITLE)?.length ?? 0;
  const abstracts = text.match(ABSTRACT)?.length ?? 0;
  if (titles === 0 || abstracts === 0) return false;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const labelled = lines.slice(0, FIRST_LINES).filter((line) => labelOf(line) !== null);
  return labelled.length >= 2 || (titles >= 3 && abstracts >= 3);
}

interface Block {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  readonly labels: Set<string>;
  /** Whether it began in the middle of lines, because a label came again. */
  readonly isTorn: boolean;
}

/** Returns the papers of a text in which each is a block of labelled lines, in any order. A block ends at a line of
 * dashes, where one of its labels comes again, and before the label that begins the text; what follows the line of an abstract
 * belongs to it, blank lines too. Lines before the first label are passed over. Cost: linear. */
export function readLabelledBlocks({ name, text }: TextSource, report: PlacedReport): ReadResult {
  const records: PaperRecord[] = [];
  const damaged: DamagedRecord[] = [];
  for (const block of blocksOf(text)) {
    const place = atLine(name, block.line);
    const parsed = parseJsonRecord(plainBlock(block), place, (field, problem) =>
      report(place, field, problem),
    );
    if (parsed.kind === 'record') records.push(parsed.record);
    else damaged.push({ place, reason: parsed.reason });
  }
  return { records, damaged };
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let goOn: string[] | null = null;
  let isAfterBlank = true;
  let first: string | null = null;
  text.split('\n').forEach((raw, index) => {
    const found = labelOf(raw);
    if (found === null) {
      if (RULE.test(raw.slice(0, 300))) block = null;
      isAfterBlank = block === null || raw.trim() === '';
      goOn = block === null ? null : continued(goOn, raw, block);
      return;
    }
    first ??= found.label;
    const isTorn = block?.labels.has(found.label) === true && !isAfterBlank;
    const isNext =
      block === null ||
      block.labels.has(found.label) ||
      (found.label === first && (block.isTorn || isAfterBlank));
    if (block === null || isNext) {
      block = { line: index + 1, fields: new Map(), labels: new Set(), isTorn };
      blocks.push(block);
    }
    goOn = [found.text.trim()];
    isAfterBlank = false;
    block.labels.add(found.label);
    if (!block.fields.has(found.field)) block.fields.set(found.field, goOn);
  });
  return blocks;
}

/** Adds a line to the field before it. An abstract goes on as long as no label comes; any other field ends at a blank
 * line, or at a label that is not known. Returns the field that goes on. */
function continued(field: string[] | null, line: string, { fields }: Block): string[] | null {
  if (field === null) return null;
  const isAbstract = field === fields.get('abstract');
  if (!isAbstract && (line.trim() === '' || LABEL_LINE.test(line))) return null;
  field.push(line.trim());
  return field;
}

function labelOf(line: string): { label: string; field: string; text: string } | null {
  const match = LABEL_LINE.exec(line);
  const label = match?.[1]?.trim().toLowerCase() ?? '';
  const field = LABELS.get(label);
  return field === undefined ? null : { label, field, text: match?.[2] ?? '' };
}

function plainBlock({ fields }: Block): JsonObject {
  const long = (field: string): string => (fields.get(field) ?? []).join('\n').trim();
  const short = (field: string): string => long(field).replace(/\s+/g, ' ');
  const pdf = short('pdf');
  const arxiv = [short('arxiv'), short('url'), pdf].map(normalArxiv).find((id) => id !== null);
  const url = webAddress(short('url')) ?? (arxiv === undefined ? webAddress(pdf) : null);
  return {
    id: short('id'),
    title: short('title'),
    abstract: long('abstract'),
    authors: short('authors'),
    published: dateOf(short('date')),
    venue: short('venue'),
    url,
    doi: normalDoi(short('doi')),
    arxiv,
    code: webAddress(short('code')),
    keywords: short('keywords'),
    citations: /^\d{1,9}/.exec(short('citations'))?.[0],
  };
}

function dateOf(text: string): string | undefined {
  const date = /\b[12]\d{3}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b/.exec(text)?.[0];
  return date ?? /\b(?:1[5-9]|20)\d\d\b/.exec(text)?.[0];
}
