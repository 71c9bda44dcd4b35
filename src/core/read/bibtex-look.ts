import { bibStarts } from './bibtex-starts.ts';

/** Lines that may stand before the first entry without a share of entries in the text. */
const MOST_LINES = 8;
const MOST_CHARACTERS = 400;
const ENTRY_LINES =
  /^[ \t]{0,99}(?:@[A-Za-z][\w.:+-]{0,60}\s{0,9}[{(]|[A-Za-z][\w.:+-]{1,60}[ \t]{0,99}=[ \t]{0,99}[{"\w])/gm;
const FILLED_LINES = /^[ \t]{0,99}[^\s%}]/gm;
const ENTRY = /@[A-Za-z][\w.:+-]{0,60}\s{0,9}[{(][^{}"@]{0,300}[,={]/y;

/** Returns whether a text is a bibliography: an entry comes soon, comments aside, or at least half of its lines begin an
 * entry or a field. A page that quotes how to cite it is none. Cost: linear. */
export function looksLikeBibTeX(text: string): boolean {
  const [first] = bibStarts(text);
  if (first === undefined) return false;
  ENTRY.lastIndex = first.at;
  if (ENTRY.test(text)) {
    const before = text.slice(0, Math.min(first.at, 20_000)).split('\n');
    const others = before.filter((line) => !/^\s*(?:%|$)/.test(line));
    const length = others.reduce((sum, line) => sum + line.length, 0);
    if (first.at < 20_000 && others.length <= MOST_LINES && length <= MOST_CHARACTERS) return true;
  }
  const lines = text.match(FILLED_LINES)?.length ?? 0;
  return (text.match(ENTRY_LINES)?.length ?? 0) * 2 >= lines;
}
