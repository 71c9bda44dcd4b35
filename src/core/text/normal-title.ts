/** Returns the title as a key for joining: compatibility forms unified (NFKD), accents and other marks off, lower case,
 * and of the rest only letters and digits of any script. Empty for a title without any. Cost: linear. */
export function normalTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
