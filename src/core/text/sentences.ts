/** A stretch of text in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ENDS = /[.!?。！？؟۔]+["”’')\]]*(?=\s|$)|[。！？।]|\n{2,}/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|etc|cf|vs|fig|eq|sec|no|resp|approx|dr|prof|params|[A-Z])\.$/iu;

/** Returns the sentences of a text in order, without the white space between them; abbreviations ("e.g.", "et al.", initials) end none. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (isAbbreviation(text, end)) continue;
    addSpan(spans, text, start, end);
    start = end;
  }
  addSpan(spans, text, start, text.length);
  return spans;
}

function isAbbreviation(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 12), end);
  if (!ABBREVIATION.test(before)) return false;
  // "etc. Then" ends a sentence, "e.g. the" does not: look at what follows.
  const next = /^\s+(\S)/u.exec(text.slice(end, end + 8))?.[1] ?? '';
  return (
    next === next.toLowerCase() || /(?:e\.g|i\.e|et al|cf|vs|fig|[\s(][A-Z])\.$/iu.test(before)
  );
}

function addSpan(spans: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  spans.push({ start, end: start + trimmed.length });
}
