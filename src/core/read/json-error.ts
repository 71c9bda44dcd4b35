import { EXPECTED, next, skip, SPACE, tokenEnd, type Expecting } from './json-tokens.ts';

/** Where a JSON text breaks: line and column count from 1, columns in UTF-16 units. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

/** Returns the first place where the text stops being JSON (RFC 8259), or null where it is JSON. Engines word and place
 * their own messages differently; this answer is the same in all. Cost: linear, no recursion. */
export function locateJsonError(text: string): JsonError | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = skip(SPACE, text, 0) ?? 0;
  while (at < text.length) {
    const end = tokenEnd(text, at, expecting, open.at(-1));
    if (typeof end !== 'number') return located(text, end.at, end.expected);
    expecting = next(text.charAt(at), expecting, open);
    at = skip(SPACE, text, end) ?? end;
  }
  return expecting === 'end'
    ? null
    : located(text, at, `${EXPECTED[expecting]}, not the end of the text`);
}

function located(text: string, at: number, expected: string): JsonError {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1, expected };
}
