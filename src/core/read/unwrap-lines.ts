/** A line, or several lines that were one before something broke them; `line` counts from 1 in the file. */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
}

/** A broken paragraph has lines of an editor's or a mail's width. */
const WIDEST = 140;
const FEWEST_LINES = 3;
/** Share of the line ends at which the next word would not have fitted: text broken at a width has nearly all of them. */
const MOSTLY = 0.6;

/** Returns the lines that are not blank, trimmed, each with its number. */
export function filledLines(text: string): readonly Paragraph[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '');
}

/** Returns the paragraphs of lines: those that a program broke at a fixed width, without a blank line between, are
 * joined again. A line end counts as such a break where the next line's first word would not have fitted. Three lines
 * or more tell this themselves; two only on a page that is broken throughout. Lines over 140 characters stand for
 * themselves. Cost: linear. */
export function unwrapLines(lines: readonly Paragraph[]): readonly Paragraph[] {
  const runs = neighbouringLines(lines);
  const broken = runs.filter(isBrokenText);
  const isPageBroken = broken.length > 0 && lines.every((line) => line.text.length <= WIDEST);
  const pageWidth = isPageBroken ? Math.max(...broken.map(widthOf)) : Infinity;
  return runs.flatMap((run) => joinAt(run, isBrokenText(run) ? widthOf(run) : pageWidth));
}

/** Returns the lines in runs without a blank line between; each long line is a run of its own. */
function neighbouringLines(lines: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  let last: Paragraph | undefined;
  for (const line of lines) {
    const follows =
      last?.line === line.line - 1 && Math.max(last.text.length, line.text.length) <= WIDEST;
    if (follows) runs.at(-1)?.push(line);
    else runs.push([line]);
    last = line;
  }
  return runs;
}

function isBrokenText(run: readonly Paragraph[]): boolean {
  if (run.length < FEWEST_LINES) return false;
  const breaks = run.length - joinAt(run, widthOf(run)).length;
  return breaks >= MOSTLY * (run.length - 1);
}

function widthOf(run: readonly Paragraph[]): number {
  return run.reduce((widest, line) => Math.max(widest, line.text.length), 0);
}

function joinAt(run: readonly Paragraph[], width: number): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  let before = Infinity;
  for (const line of run) {
    const last = joined.at(-1);
    const isContinued = before + 1 + firstWord(line.text) > width && before !== Infinity;
    if (last === undefined || !isContinued) joined.push(line);
    else joined[joined.length - 1] = { ...last, text: `${last.text}\n${line.text}` };
    before = line.text.length;
  }
  return joined;
}

function firstWord(text: string): number {
  return /^\S+/.exec(text)?.[0].length ?? 0;
}
