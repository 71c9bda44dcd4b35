/** Returns keywords as one text, `; ` between them: with a semicolon in any case where one holds a comma, so that nobody
 * takes that for the end of it. A semicolon inside a keyword becomes a comma. */
export function keywordsText(keywords: readonly string[]): string {
  const text = keywords.map((keyword) => keyword.replace(/;/g, ',')).join('; ');
  return /[,|、；]/.test(text) && !text.includes(';') ? `${text};` : text;
}
