/** Yields the lines of a text, without their line feeds: one by one, since a list of all lines takes several times the
 * memory of the text. */
export function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    start = end < 0 ? text.length + 1 : end + 1;
  }
}
