/** Returns a function that tells the line, counted from 1, of an offset in the text; offsets must not go back. The line
 * feed ahead is looked for once, so that a text of one long line costs no search to its end for every offset. Cost:
 * linear for all offsets together. */
export function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let feed = text.indexOf('\n');
  return (offset) => {
    while (feed >= 0 && feed < offset) {
      line += 1;
      feed = text.indexOf('\n', feed + 1);
    }
    return line;
  };
}
