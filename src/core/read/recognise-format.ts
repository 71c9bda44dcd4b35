import { InputError } from '../contract/errors.ts';
import { FORMATS, HUGGING_FACE_DUMP } from './formats.ts';
import type { InputFormat } from './input-format.ts';
import { wholeSource, type TextSource } from './read-result.ts';

/** What the program reads, for messages. */
export const READABLE =
  'a Hugging Face papers page saved as text, JSON Lines, or a JSON array, with "title" and "abstract"';

const FOREIGN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a web page (HTML)', /^(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i],
  ['a piece of a web page (HTML)', /^<[a-z](?:[^]{0,800}?<\/(?:a|div|li|p|span|td)>){4}/i],
  [
    'XML',
    /^<(?:\?xml|(?:feed|rss|records?|collection|modsCollection|OAI-PMH|PubmedArticleSet)\b)/i,
  ],
  ['RIS', /^TY {1,2}- ?[A-Z]{2,}/],
  ['a PubMed (MEDLINE) export', /^PMID ?- ?\d/],
  ['an EndNote export', /^%0 [A-Z][^\n]*\n%[A-Z]/],
  ['a Web of Science export', /^FN (?:Clarivate|Thomson)/],
];

/** Returns the format of a text, found from its content alone. A text that is neither JSON nor known to be something
 * else counts as a dump: its reader decides whether there are papers in it.
 * @throws InputError for an empty text and for formats that the program does not read, naming them */
export function recogniseFormat({ name, text }: TextSource): InputFormat {
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') {
    throw new InputError(`this is empty; give ${READABLE}`, wholeSource(name));
  }
  const head = start === '' ? text.trimStart().slice(0, 4096) : start;
  const known = FORMATS.find((format) => format.recognises({ text, head }));
  if (known !== undefined) return known;
  const foreign = FOREIGN.find(([, pattern]) => pattern.test(head))?.[0] ?? tableKind(head);
  if (foreign !== null) {
    const message = `this is ${foreign}, which is not read; give ${READABLE}`;
    throw new InputError(message, wholeSource(name));
  }
  return HUGGING_FACE_DUMP;
}

/** A table's first line names its columns, title and abstract among them. */
function tableKind(head: string): string | null {
  const columns = (head.split('\n', 1)[0] ?? '').toLowerCase();
  if (!/\b(?:title|abstract)\b/.test(columns) || /[{}[\]]/.test(columns)) return null;
  if (/(?:^|\t)"?title"?(?:\t|$)/.test(columns) && columns.includes('\t')) return 'a table (TSV)';
  const named = columns.split(/[,;]/).map((column) => column.replace(/"/g, '').trim());
  return named.length > 1 && (named.includes('title') || named.includes('abstract'))
    ? 'a table (CSV)'
    : null;
}
