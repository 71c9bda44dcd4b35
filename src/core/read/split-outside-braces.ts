/** Returns the parts of a text between the separators that stand outside of braces. `separator` says how many characters
 * the separator at an offset takes, 0 for none. A closing brace without partner counts for nothing. Cost: linear. */
export function splitOutsideBraces(
  text: string,
  separator: (text: string, at: number) => number,
): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = separator(text, at);
      if (length === 0) continue;
      parts.push(text.slice(start, at));
      start = at + length;
      at = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Returns a separator that is any of the characters. */
export function anyOf(signs: string): (text: string, at: number) => number {
  return (text, at) => (signs.includes(text[at] ?? '\0') ? 1 : 0);
}
