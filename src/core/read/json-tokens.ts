/** What may stand next in a JSON text. */
export type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

/** The same for messages. */
export const EXPECTED: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a name in double quotes',
  'key or }': 'a name in double quotes or "}"',
  colon: '":"',
  comma: 'a comma or the closing bracket',
  end: 'nothing more',
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** White space between tokens. */
export const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const FIRST_PRINTABLE = 0x20;

/** Where a JSON text breaks, as an offset, and what should stand there. */
export interface Break {
  readonly at: number;
  readonly expected: string;
}

/** Returns where the token at `at` ends, or where and why it is none of those expected. */
export function tokenEnd(
  text: string,
  at: number,
  expecting: Expecting,
  bracket: '{' | '[' | undefined,
): number | Break {
  const first = text.charAt(at);
  const close = bracket === '{' ? '}' : ']';
  const wrong: Break = {
    at,
    expected: expecting === 'comma' ? `"," or "${close}"` : EXPECTED[expecting],
  };
  switch (expecting) {
    case 'end':
      return wrong;
    case 'colon':
      return first === ':' ? at + 1 : wrong;
    case 'comma':
      return first === ',' || first === close ? at + 1 : wrong;
    case 'key':
    case 'key or }':
      if (first === '}' && expecting === 'key or }') return at + 1;
      return first === '"' ? stringEnd(text, at) : wrong;
    case 'value':
    case 'value or ]':
      if (first === ']' && expecting === 'value or ]') return at + 1;
      if (first === '{' || first === '[') return at + 1;
      if (first === '"') return stringEnd(text, at);
      return skip(NUMBER, text, at) ?? skip(WORD, text, at) ?? wrong;
  }
}

/** Returns what must follow a token, keeping the stack of open brackets. */
export function next(token: string, expecting: Expecting, open: ('{' | '[')[]): Expecting {
  if (expecting === 'colon') return 'value';
  if (expecting.startsWith('key') && token === '"') return 'colon';
  if (token === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (token === '}' || token === ']') open.pop();
  return open.length === 0 ? 'end' : 'comma';
}

/** Returns where the string that opens at `start` ends, or where it breaks. */
export function stringEnd(text: string, start: number): number | Break {
  let at = start + 1;
  while (text.charCodeAt(at) >= FIRST_PRINTABLE) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    const end = character === '\\' ? skip(ESCAPE, text, at) : at + 1;
    if (end === null) break;
    at = end;
  }
  return { at, expected: brokenString(text, at) };
}

function brokenString(text: string, at: number): string {
  if (at >= text.length) return 'a closing double quote, not the end of the text';
  return text.charAt(at) === '\\'
    ? 'an escape such as \\n or \\u00e9'
    : 'no bare control character';
}

/** Returns where a sticky pattern ends that matches at an offset; null where it does not. */
export function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
