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
 * joined again. A line end counts as such a break where the next line's first word would not have fitted. Lines longer
 * than 140 characters stand for themselves. Cost: linear. */
export function unwrapLines(lines: readonly Paragraph[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let run: Paragraph[] = [];
  for (const line of lines) {
    const last = run.at(-1);
    if (last !== undefined && !(line.line === last.line + 1 && line.text.length <= WIDEST)) {
      paragraphs.push(...joinRun(run));
      run = [];
    }
    if (line.text.length <= WIDEST) run.push(line);
    else paragraphs.push(line);
  }
  return [...paragraphs, ...joinRun(run)];
}

function joinRun(run: readonly Paragraph[]): readonly Paragraph[] {
  const width = run.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  const isBroken = run.map((line, index) => {
    const follower = run[index + 1];
    return follower !== undefined && line.text.length + 1 + firstPiece(follower.text) > width;
  });
  const breaks = isBroken.filter(Boolean).length;
  if (run.length < FEWEST_LINES || breaks < MOSTLY * (run.length - 1)) return run;
  const joined: { text: string; readonly line: number }[] = [];
  run.forEach((line, index) => {
    const last = joined.at(-1);
    if (last === undefined || isBroken[index - 1] !== true) joined.push({ ...line });
    else last.text += `\n${line.text}`;
  });
  return joined;
}

/** Length of what would have had to fit: a word, or its part up to a hyphen. */
function firstPiece(text: string): number {
  return /^[^\s-]+-?/.exec(text)?.[0].length ?? 1;
}
