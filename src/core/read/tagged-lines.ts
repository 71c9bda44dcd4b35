import { linesOf } from './lines-of.ts';

/** A line that begins a field: its tag, and what stands behind it. */
export type TaggedLine = readonly [tag: string, text: string];

/** How a format made of tagged lines is cut into records. */
export interface TagRules {
  /** Returns a line's tag and text; null where the line goes on with the field before it. */
  readonly parse: (line: string) => TaggedLine | null;
  /** Whether a tag begins a new record, given the tags that the open record has and whether a blank line is before. */
  readonly opens: (tag: string, has: (tag: string) => boolean, isAfterGap: boolean) => boolean;
  /** Tags that end a record; what follows them up to the next tag belongs to none. */
  readonly ends: ReadonlySet<string>;
  /** Tags of the file's head and foot, which belong to no record. */
  readonly outside: ReadonlySet<string>;
}

/** A record's fields by tag, each with its texts in order; the lines of one text have line feeds between them. */
export interface TaggedRecord {
  /** Its first line, counted from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

interface OpenRecord {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  last: string[];
  /** Lines behind a blank one: they go on with the last field unless they turn out to be junk between records. */
  pending: string[];
}

/** What stands behind a blank line before a record is junk where it has no more characters than this. */
const LONGEST_JUNK = 200;

/** Yields the records of a text in their order. Lines without a tag go on with the field before them; between records they
 * are passed over, and so are few of them between a blank line and the next record; several lines in a row that only begin a record count as one. Cost: linear, one record in memory. */
export function* taggedRecords(text: string, rules: TagRules): Generator<TaggedRecord> {
  let open: OpenRecord | null = null;
  let isAfterGap = false;
  let line = 0;
  for (const raw of linesOf(text)) {
    line += 1;
    const tagged = rules.parse(raw);
    if (tagged === null) {
      const rest = raw.trim();
      if (rest === '') isAfterGap = true;
      else if (isAfterGap) open?.pending.push(rest);
      else if (open !== null) continueField(open.last, rest);
      continue;
    }
    const [tag, value] = tagged;
    if (open !== null && (closes(rules, tag) || begins(rules, tag, open, isAfterGap))) {
      if (closes(rules, tag) || open.pending.join('').length > LONGEST_JUNK) keepPending(open);
      if (!isBare(open, tag)) yield open;
      open = null;
    }
    isAfterGap = false;
    if (closes(rules, tag)) continue;
    open ??= { line, fields: new Map(), last: [], pending: [] };
    addField(open, tag, value);
  }
  if (open === null) return;
  keepPending(open);
  yield open;
}

function keepPending(open: OpenRecord): void {
  for (const rest of open.pending) continueField(open.last, rest);
  open.pending = [];
}

function closes({ ends, outside }: TagRules, tag: string): boolean {
  return ends.has(tag) || outside.has(tag);
}

function begins(rules: TagRules, tag: string, open: OpenRecord, isAfterGap: boolean): boolean {
  return rules.opens(tag, (name) => open.fields.has(name), isAfterGap);
}

/** True where the record holds nothing but the tag that begins the next one. */
function isBare({ fields }: OpenRecord, tag: string): boolean {
  return fields.size === 1 && fields.has(tag);
}

function addField(open: OpenRecord, tag: string, value: string): void {
  keepPending(open);
  const texts = open.fields.get(tag) ?? [];
  texts.push(value.trim());
  open.fields.set(tag, texts);
  open.last = texts;
}

function continueField(texts: string[], rest: string): void {
  const before = texts.pop() ?? '';
  texts.push(before === '' ? rest : `${before}\n${rest}`);
}
