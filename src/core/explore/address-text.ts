/** Returns the ids that the text lists between commas and that are known, each once, in their order. */
export function knownIds(
  text: string | undefined,
  known: readonly { readonly id: string }[],
): readonly string[] {
  if (text === undefined) return [];
  const ids = new Map(known.map(({ id }) => [wellFormed(id), id]));
  const found = new Set<string>();
  for (const part of text.split(',')) {
    const id = ids.get(decodeText(part) ?? '');
    if (id !== undefined) found.add(id);
  }
  return [...found];
}

/** Returns the text for a fragment: percent-encoded but for what reads well and is allowed; a space becomes `+`. */
export function encodeText(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll('%20', '+')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Returns what an encoded text says, or null where its percent signs are broken. */
export function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Halves of surrogate pairs cannot be percent-encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
