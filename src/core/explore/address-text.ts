/** Returns the text percent-encoded, sparing what reads well and is allowed in a fragment; a space becomes `+`, a broken surrogate
 * pair U+FFFD. `,`, `;`, `*`, `&` and `=` never stand in it. */
export function encodeText(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll('%20', '+')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Returns what `encodeText` encoded; null for what it never writes. */
export function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Returns the text with halves of surrogate pairs, which cannot be percent-encoded, replaced. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Returns the known ids in a comma-separated text, each once, in their order. */
export function knownIds(
  text: string | undefined,
  known: readonly { readonly id: string }[],
  separator = ',',
): readonly string[] {
  if (text === undefined) return [];
  const ids = new Map(known.map(({ id }) => [wellFormed(id), id]));
  const found = new Set<string>();
  for (const part of text.split(separator)) {
    const id = ids.get(decodeText(part) ?? '');
    if (id !== undefined) found.add(id);
  }
  return [...found];
}
