import { createLineCounter } from './line-counter.ts';
import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

/** An element of a record. Names are local: `dc:title` is `title`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** False where an outer element, the next record or the text ends before this element's own end tag. */
  readonly isClosed: boolean;
}

export type XmlNode = string | XmlElement;

/** A record's element, its number, and the line on which it starts, both counted from 1; no line where all records stand
 * on the same one. */
export interface XmlPiece {
  readonly element: XmlElement;
  readonly number: number;
  readonly line: number | null;
}

/** No bibliographic record nests deeper; what does is damage. */
const DEEPEST = 60;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  isClosed: boolean;
}

/** Calls `visit` with every element of one of the names (local ones, not nested in one another), in order. The text is
 * cut before each start tag of such an element and every piece is parsed alone, so that a tag, a quote, a comment or a
 * CDATA section that is never closed costs its own record and no other; comments and CDATA sections that are closed hide
 * what they hold. What stands between the records is passed over. Entities (HTML's names, too) are resolved.
 * Only one record's tree exists at a time. Cost: linear. */
export function walkRecords(
  text: string,
  names: readonly string[],
  visit: (piece: XmlPiece) => void,
): void {
  const starts = recordStarts(text, names);
  const [first = 0] = starts;
  const feed = text.indexOf('\n', first);
  const hasLines = starts.length < 2 || (feed >= 0 && feed < (starts.at(-1) ?? 0));
  const lineAt = createLineCounter(text);
  starts.forEach((start, index) => {
    const line = lineAt(start);
    const element = parseFirst(text.slice(start, starts[index + 1] ?? text.length));
    if (element !== null) visit({ element, number: index + 1, line: hasLines ? line : null });
  });
}

function recordStarts(text: string, names: readonly string[]): readonly number[] {
  const tags = new RegExp(
    `<!--|<!\\[CDATA\\[|<(?:[\\w.-]{1,40}:)?(?:${names.join('|')})(?=[\\s/>])`,
    'g',
  );
  const sections = { '<!--': createSkipper(text, '-->'), '<![CDATA[': createSkipper(text, ']]>') };
  const starts: number[] = [];
  for (let found = tags.exec(text); found !== null; found = tags.exec(text)) {
    const [tag] = found;
    if (tag === '<!--' || tag === '<![CDATA[') {
      tags.lastIndex = sections[tag](found.index, tag) ?? tags.lastIndex;
    } else {
      starts.push(found.index);
    }
  }
  return starts;
}

/** Returns a function that tells where a section that opens at an offset ends; null where it is never closed: where the
 * text ends or another one opens before. Ends are looked for once, so that all sections together cost linear time. */
function createSkipper(text: string, end: string): (start: number, open: string) => number | null {
  let nextEnd = -1;
  let nextOpen = -1;
  const after = (known: number, sought: string, from: number): number => {
    if (known >= from) return known;
    const found = text.indexOf(sought, from);
    return found < 0 ? text.length : found;
  };
  return (start, open) => {
    const from = start + open.length;
    nextEnd = after(nextEnd, end, from);
    nextOpen = after(nextOpen, open, from);
    return nextEnd < text.length && nextEnd < nextOpen ? nextEnd + end.length : null;
  };
}

/** Returns the first element of a text; null where even its start tag is broken. */
function parseFirst(text: string): XmlElement | null {
  const stack: OpenElement[] = [];
  let root: OpenElement | null = null;
  let isRaw = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: localName(name), attributes, children: [], isClosed: false };
        stack.at(-1)?.children.push(element);
        root ??= element;
        stack.push(element);
        if (stack.length > DEEPEST) parser.pause();
      },
      onclosetag: (_, isImplied) => {
        const closed = stack.pop();
        if (closed !== undefined) closed.isClosed = !isImplied;
        if (stack.length === 0) parser.pause();
      },
      ontext: (data) => {
        stack.at(-1)?.children.push(isRaw ? data : decodeHTMLStrict(data));
      },
      oncdatastart: () => (isRaw = true),
      oncdataend: () => (isRaw = false),
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(text);
  return root;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
