import { createLineCounter } from './line-counter.ts';
import { scanObject, type ObjectScan, type ObjectSpan, type OpenContainer } from './json-scan.ts';

/** A value out of a text that is no JSON as a whole, or a place where it breaks; lines count from 1. */
export type SavedEntry =
  | { readonly kind: 'value'; readonly line: number; readonly value: unknown }
  | { readonly kind: 'damaged'; readonly line: number; readonly reason: string };

/** A piece of the text, in whatever order it was found. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly reason: string | null;
}

type BrokenScan = Extract<ObjectScan, { kind: 'broken' }>;

const LISTS =
  /^(?:papers|items|results|records|works|entries|articles|publications|data|documents)$/i;
const INSIDE =
  /^(?:references?|citations?|cited.*|citing.*|bibliography|related.*|authors?|clusters|groups|topics|concepts|keywords)$/i;
const OPENING = /\{(\s{0,200})"([^"\\\n]{1,100})"\s{0,200}:/g;
const FIRST_OPENING = new RegExp(`^${OPENING.source}`);
const STRING_OR_NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|NaN|-?Infinity/g;
/** A break shows at most so many characters behind the opening of the record that it swallows. */
const BACK = 24;
const MOST_OPENINGS = 16;

/** Returns the objects that are whole in a JSON text that breaks somewhere: those of its list of papers, or objects that
 * stand one after the other. A record that is cut or broken is one damaged entry and costs no neighbour: reading goes on
 * at the next place where an object opens as the records before it did. Cost: linear. */
export function savedEntries(text: string): readonly SavedEntry[] {
  const search = createSearch(text);
  let at = text.indexOf('{');
  while (at >= 0) {
    const scan = scanObject(text, at);
    at = scan.kind === 'whole' ? search.keep(scan.span) : search.recover(at, scan);
  }
  return withLines(text, search.pieces());
}

interface Search {
  /** Keeps a whole object. Returns where the next one opens; -1 for nowhere. */
  keep(span: ObjectSpan): number;
  /** Keeps what is whole in a broken object, which opens at `start`. Returns where to go on; -1 for nowhere. */
  recover(start: number, scan: BrokenScan): number;
  pieces(): readonly Piece[];
}

function createSearch(text: string): Search {
  const pieces: Piece[] = [];
  const known = createOpenings(text);
  let isAfterBreak = false;
  let hasBroken = false;

  const keepWhole = (span: ObjectSpan): void => {
    known.add(span);
    pieces.push({ start: span.start, end: span.end, reason: null });
    isAfterBreak = false;
  };
  const nextFrom = (from: number): number =>
    isAfterBreak ? known.nextOpening(from) : text.indexOf('{', from);
  return {
    keep: (span) => {
      // Behind a break it is no longer known in which list an object stands.
      const isRecord = isAfterBreak
        ? known.isLike(span) || (known.isEmpty() && span.holdsTitled)
        : !(hasBroken && known.isForeign(span));
      if (isRecord) keepWhole(span);
      return nextFrom(span.end);
    },
    recover: (start, scan) => {
      const { objects, inside } = papersAmong(scan.open);
      const broken = objects === null ? start : inside[0]?.start;
      if (!isAfterBreak && broken !== undefined) {
        pieces.push({ start: broken, end: scan.at, reason: `not JSON: expected ${scan.expected}` });
      }
      for (const span of objects ?? []) keepWhole(span);
      // A bracket that is missing makes later records look like parts of the broken one.
      const parts = inside.flatMap((container) => container.objects);
      for (const span of known.isEmpty() ? [] : parts.filter(known.isLike)) keepWhole(span);
      isAfterBreak = true;
      hasBroken = true;
      if (scan.at >= text.length) return -1;
      const done = [...(objects ?? []), ...parts].reduce((end, span) => Math.max(end, span.end), 0);
      return nextFrom(Math.max(start + 1, done, scan.at - BACK));
    },
    pieces: () => pieces,
  };
}

/** What the records found so far look like. */
interface Openings {
  add(span: ObjectSpan): void;
  isEmpty(): boolean;
  /** Whether an object may be a record, and no part of a broken one. */
  isLike(span: ObjectSpan): boolean;
  /** Whether an object has no title, and opens as no record before it. */
  isForeign(span: ObjectSpan): boolean;
  nextOpening(from: number): number;
}

function createOpenings(text: string): Openings {
  const openings = new Set<string>();
  let fewestMembers = 0;
  return {
    add: ({ start, isTitled, members }) => {
      const opening = openingAt(text, start);
      if (!isTitled || opening === null || openings.size >= MOST_OPENINGS) return;
      fewestMembers = openings.size === 0 ? members : Math.min(members, fewestMembers);
      openings.add(opening);
    },
    isEmpty: () => openings.size === 0,
    isLike: ({ start, isTitled, members }) => {
      if (isTitled && members * 2 >= fewestMembers) return true;
      const opening = openingAt(text, start);
      return opening?.startsWith('\n') === true && openings.has(opening);
    },
    isForeign: ({ start, isTitled }) =>
      !isTitled && openings.size > 0 && !openings.has(openingAt(text, start) ?? ''),
    nextOpening: (from) => {
      OPENING.lastIndex = from;
      for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
        if (openings.size === 0 || openings.has(signature(found))) return found.index;
      }
      return -1;
    },
  };
}

/** Returns how an object opens, its indentation and first name: objects of one list mostly open alike. */
function openingAt(text: string, start: number): string | null {
  const found = FIRST_OPENING.exec(text.slice(start, start + 600));
  return found === null ? null : signature(found);
}

function signature([, indentation = '', name = '']: RegExpExecArray): string {
  return `${indentation}"${name}"`;
}

/** Objects that are the papers of what was open (null for none), and what was open inside their list. */
interface Holder {
  readonly objects: readonly ObjectSpan[] | null;
  readonly inside: readonly OpenContainer[];
}

/** Returns the papers of the list with the most titles that is no part of a paper, open or just closed, else those of the
 * object with the most titled members; of equal ones the outermost. */
function papersAmong(open: readonly OpenContainer[]): Holder {
  const outer = open.findIndex(({ hasTitle }) => hasTitle);
  const holders = open.flatMap((container, index) =>
    [container, ...container.lists].map((holder) => ({ holder, index })),
  );
  const fit = holders.filter(({ holder: { objects, name, hasTitle }, index }) => {
    const isInPaper = outer >= 0 && index >= outer && !LISTS.test(name);
    const isPaper = hasTitle || INSIDE.test(name) || isInPaper;
    return titled(objects) > 0 && titled(objects) * 2 >= objects.length && !isPaper;
  });
  const lists = fit.filter(({ holder }) => holder.kind === '[');
  const [best] = (lists.length > 0 ? lists : fit).toSorted(
    (a, b) => titled(b.holder.objects) - titled(a.holder.objects),
  );
  return best === undefined
    ? { objects: null, inside: open }
    : { objects: best.holder.objects, inside: open.slice(best.index + 1) };
}

function titled(objects: readonly ObjectSpan[]): number {
  return objects.filter(({ isTitled }) => isTitled).length;
}

function withLines(text: string, pieces: readonly Piece[]): readonly SavedEntry[] {
  const lineAt = createLineCounter(text);
  return [...pieces]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, reason }) => {
      const line = lineAt(start);
      if (reason !== null) return { kind: 'damaged', line, reason };
      return savedValue(text.slice(start, end), line);
    });
}

function savedValue(piece: string, line: number): SavedEntry {
  try {
    return { kind: 'value', line, value: JSON.parse(piece) };
  } catch {
    try {
      return { kind: 'value', line, value: JSON.parse(withoutNaN(piece)) };
    } catch {
      return { kind: 'damaged', line, reason: 'not JSON' };
    }
  }
}

function withoutNaN(piece: string): string {
  return piece.replace(STRING_OR_NOT_A_NUMBER, (token) => (token.startsWith('"') ? token : 'null'));
}
