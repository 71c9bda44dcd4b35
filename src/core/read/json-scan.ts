import {
  EXPECTED,
  next,
  skip,
  SPACE,
  tokenEnd,
  type Break,
  type Expecting,
} from './json-tokens.ts';

/** An object of a JSON text, by offsets; `isTitled` where it, or an object in it, has a member that is a title. */
export interface ObjectSpan {
  readonly start: number;
  readonly end: number;
  readonly isTitled: boolean;
  /** Whether a list in it, at any depth, holds titled objects. */
  readonly holdsTitled: boolean;
  /** How many members it has. */
  readonly members: number;
}

/** A list or an object that was still open where a text broke, with the whole objects straight in it. */
export interface OpenContainer {
  readonly start: number;
  readonly kind: '{' | '[';
  /** The name under which it stands; '' where it has none. */
  readonly name: string;
  /** Whether it has a title itself. */
  readonly hasTitle: boolean;
  readonly objects: readonly ObjectSpan[];
  /** Whole lists with objects in it, and in objects without title below it. */
  readonly lists: readonly OpenContainer[];
}

/** A whole object, or where it broke and what was open there, outermost first. */
export type ObjectScan =
  | { readonly kind: 'whole'; readonly span: ObjectSpan }
  | {
      readonly kind: 'broken';
      readonly at: number;
      readonly expected: string;
      readonly open: readonly OpenContainer[];
    };

interface Frame extends OpenContainer {
  hasTitle: boolean;
  isTitled: boolean;
  holdsTitled: boolean;
  members: number;
  readonly objects: ObjectSpan[];
  readonly lists: OpenContainer[];
}

const TITLE = /^(?:paper|article|document|primary)?_?title$|^display_name$|^label$/i;
const LOOSE_WORD = /NaN|-?Infinity/y;
const DEEPEST = 1000;
const MOST_LISTS = 100;

/** Returns how far the object that opens at `start` goes: to its end, or to the place where it stops being JSON. `NaN` and
 * `Infinity` pass, as some programs write them. Cost: linear, no recursion; below the 1,000th level it counts as broken. */
export function scanObject(text: string, start: number): ObjectScan {
  const brackets: ('{' | '[')[] = [];
  const frames: Frame[] = [];
  let expecting: Expecting = 'value';
  let name = '';
  let at = start;
  while (at < text.length && frames.length < DEEPEST) {
    const end = valueEnd(text, at, expecting, brackets.at(-1));
    if (typeof end !== 'number') return { kind: 'broken', ...end, open: frames };
    const token = text.charAt(at);
    if (token === '"' && expecting.startsWith('key')) {
      name = text.slice(at + 1, Math.min(end - 1, at + 40));
      const frame = frames.at(-1);
      if (frame !== undefined) addMember(frame, name);
    } else if (token === '{' || token === '[') {
      frames.push(openFrame(at, token, name));
      name = '';
    } else if (token === '}' || token === ']') {
      const span = closeFrame(frames, end);
      if (span !== null) return { kind: 'whole', span };
    }
    expecting = next(token, expecting, brackets);
    at = skip(SPACE, text, end) ?? end;
  }
  const expected =
    at < text.length ? 'less nesting' : `${EXPECTED[expecting]}, not the end of the text`;
  return { kind: 'broken', at, expected, open: frames };
}

function openFrame(start: number, kind: '{' | '[', name: string): Frame {
  return {
    start,
    kind,
    name,
    hasTitle: false,
    isTitled: false,
    holdsTitled: false,
    members: 0,
    objects: [],
    lists: [],
  };
}

function addMember(frame: Frame, name: string): void {
  frame.members += 1;
  if (!TITLE.test(name)) return;
  frame.hasTitle = true;
  frame.isTitled = true;
}

function valueEnd(
  text: string,
  at: number,
  expecting: Expecting,
  bracket: '{' | '[' | undefined,
): number | Break {
  const end = tokenEnd(text, at, expecting, bracket);
  if (typeof end === 'number' || !expecting.startsWith('value')) return end;
  return skip(LOOSE_WORD, text, at) ?? end;
}

/** Closes the innermost container. Returns the object where it was the outermost. */
function closeFrame(frames: Frame[], end: number): ObjectSpan | null {
  const frame = frames.pop();
  if (frame === undefined) return null;
  const { start, isTitled, members } = frame;
  const isTitledList = frame.kind === '[' && frame.objects.some((object) => object.isTitled);
  const holdsTitled = frame.holdsTitled || isTitledList;
  const span = { start, end, isTitled, holdsTitled, members };
  const outer = frames.at(-1);
  if (outer === undefined) return span;
  if (holdsTitled) outer.holdsTitled = true;
  if (frame.kind === '[' && frame.objects.length > 0) outer.lists.push(frame);
  if (!frame.hasTitle) outer.lists.push(...frame.lists.splice(0, MOST_LISTS));
  if (frame.kind === '{') {
    outer.objects.push(span);
    if (outer.kind === '{' && span.isTitled) outer.isTitled = true;
  }
  return null;
}
