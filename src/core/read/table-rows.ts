/** A row as it is cut out of a text: its cells, without quotes; where it starts and ends (the end mark not among it). */
export interface TableRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  /** True where a quote is never closed and the cells cannot be told apart. */
  readonly isBroken: boolean;
}

/** What a row ought to look like. */
export interface RowShape {
  readonly delimiter: string;
  /** Numbers of cells that sound rows have. */
  readonly widths: ReadonlySet<number>;
}

interface Scan {
  readonly cells: readonly string[];
  readonly end: number;
  /** Where the quote stands that opened the last quoted cell; -1 for none. */
  readonly quote: number;
  /** True where that quote is never closed. */
  readonly isOpen: boolean;
  /** True for a quote inside a cell that is none of its own, or one in a cell without quotes. */
  readonly hasStray: boolean;
}

interface ScanLimits {
  readonly delimiter: string;
  /** The text counts as if it ended here. */
  readonly to: number;
  /** Quotes from here on are characters like others. */
  readonly literalFrom?: number;
  /** Line ends outside of quotes are characters like others: the text up to `to` is one row. */
  readonly isOneRow?: boolean;
  /** Called at a quote inside a quoted cell that is neither doubled nor the end; true ends the scan. */
  readonly onTrouble?: (at: number) => boolean;
}

const QUOTE = '"';
const MOST_CELLS = 20_000;
/** How often a quote that is never closed is followed to the end of the text before the rest is given up. */
const MOST_LONG_SCANS = 20;

/** Yields the rows of a text from an offset on, blank lines passed over. Quoted cells may hold delimiters, line breaks and
 * doubled quotes; a quote inside that is not doubled stays. Where a quote is never closed, the row ends before the next
 * line that is a sound row by itself, so that one broken row costs no other. Cost: linear. */
export function* tableRows(text: string, from: number, shape: RowShape): Generator<TableRow> {
  let longScans = 0;
  for (let at = from; at < text.length;) {
    if (text[at] === '\n') {
      at += 1;
      continue;
    }
    let row = nextRow(text, at, shape);
    if (row.isBroken && row.end === text.length && longScans < MOST_LONG_SCANS) {
      longScans += 1;
      const end = findLooseRow(text, at, shape);
      row = end === null ? row : repairedRow(text, at, end, shape);
    }
    yield row;
    at = row.end + 1;
  }
}

/** Returns where the line before the next one ends that has as many cells as it ought to, quotes out of place or not;
 * null where there is none. */
function findLooseRow(text: string, from: number, { delimiter, widths }: RowShape): number | null {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const scan = scanRow(text, at + 1, { delimiter, to: lineEnd(text, at + 1) });
    if (!scan.isOpen && widths.has(scan.cells.length)) return at;
  }
  return null;
}

/** Returns the row at an offset; broken where a quote is out of place.
 * @param limit the text counts as if it ended so many characters behind the offset */
export function firstRow(text: string, from: number, delimiter: string, limit: number): TableRow {
  let isBroken = false;
  const { cells, end } = scanRow(text, from, {
    delimiter,
    to: Math.min(text.length, from + limit),
    onTrouble: () => (isBroken = true),
  });
  return { cells, start: from, end, isBroken };
}

function nextRow(text: string, start: number, shape: RowShape): TableRow {
  const { delimiter, widths } = shape;
  const plain = delimiter === '\t' ? tabbedRow(text, start, widths) : null;
  if (plain !== null) return plain;
  let checked = start;
  let restart: number | null = null;
  const seek = (upTo: number): boolean => {
    restart = findRestart(text, checked, upTo, shape);
    checked = upTo;
    return restart !== null;
  };
  const scan = scanRow(text, start, { delimiter, to: text.length, onTrouble: seek });
  const isSound = !scan.isOpen && widths.has(scan.cells.length);
  if (restart === null && !isSound) seek(scan.end);
  if (restart !== null) return repairedRow(text, start, restart - 1, shape);
  if (!scan.isOpen) return { cells: scan.cells, start, end: scan.end, isBroken: false };
  return repairedRow(text, start, text.length, shape);
}

/** A line with exactly as many tabs as it ought to have is a row, whatever its quotes, but for one that may go on in the
 * next line: tabs never stand in texts, while programs that write them seldom quote. */
function tabbedRow(text: string, start: number, widths: ReadonlySet<number>): TableRow | null {
  const end = lineEnd(text, start);
  const cells = text.slice(start, end).split('\t');
  if (!widths.has(cells.length)) return null;
  if (cells.some((cell) => /^=?"/.test(cell) && quotesIn(cell) % 2 === 1)) return null;
  return { cells: cells.map(unquoted), start, end, isBroken: false };
}

function quotesIn(cell: string): number {
  return cell.split(QUOTE).length - 1;
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  const inside = /^=?"((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
  return inside === undefined ? cell : inside.replaceAll('""', QUOTE);
}

/** Returns the first line start between two offsets where a sound row stands: no quote out of place, cells as many as
 * they ought to be; null where there is none. */
function findRestart(
  text: string,
  from: number,
  upTo: number,
  { delimiter, widths }: RowShape,
): number | null {
  for (let at = text.indexOf('\n', from); at >= 0 && at < upTo; at = text.indexOf('\n', at + 1)) {
    let hasTrouble = false;
    const scan = scanRow(text, at + 1, {
      delimiter,
      to: text.length,
      onTrouble: () => (hasTrouble = true),
    });
    const isSound = !hasTrouble && !scan.hasStray && !scan.isOpen;
    if (isSound && widths.has(scan.cells.length)) return at + 1;
  }
  return null;
}

/** The quote that is never closed either lacks its partner at the row's end, or is a character like others. */
function repairedRow(text: string, start: number, end: number, shape: RowShape): TableRow {
  const limits = { delimiter: shape.delimiter, to: end, isOneRow: true };
  const closed = scanRow(text, start, limits);
  if (shape.widths.has(closed.cells.length)) {
    return { cells: closed.cells, start, end, isBroken: closed.isOpen && end === text.length };
  }
  const literal = scanRow(text, start, { ...limits, literalFrom: Math.max(start, closed.quote) });
  const isSound = shape.widths.has(literal.cells.length);
  return { cells: isSound ? literal.cells : closed.cells, start, end, isBroken: !isSound };
}

function scanRow(text: string, from: number, limits: ScanLimits): Scan {
  const { delimiter, to, literalFrom = to } = limits;
  const cells: string[] = [];
  let at = from;
  let quote = -1;
  let hasStray = false;
  for (;;) {
    const opening = quoteAt(text, at, to, delimiter);
    const isQuoted = opening >= 0 && opening < literalFrom;
    if (isQuoted) quote = opening;
    const cell = isQuoted ? quotedCell(text, opening + 1, limits) : plainCell(text, at, limits);
    hasStray ||= cell.hasStray;
    if (cells.length < MOST_CELLS) cells.push(cell.text);
    if (cell.isOpen || cell.end >= to || text[cell.end] !== delimiter) {
      return { cells, end: cell.end, quote, isOpen: cell.isOpen, hasStray };
    }
    at = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly isOpen: boolean;
  readonly hasStray: boolean;
}

/** Returns the offset of a cell's opening quote, blanks and Excel's sign for a text (`="0123"`) before it passed over; -1
 * where it has none. */
function quoteAt(text: string, from: number, to: number, delimiter: string): number {
  const first = skipBlanks(text, from, to, delimiter);
  const at = text[first] === '=' ? first + 1 : first;
  return at < to && text[at] === QUOTE ? at : -1;
}

function skipBlanks(text: string, from: number, to: number, delimiter: string): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
  return at;
}

function plainCell(text: string, from: number, { delimiter, to, isOneRow }: ScanLimits): Cell {
  let end = from;
  let hasStray = false;
  for (; end < to; end += 1) {
    const character = text[end];
    if (character === delimiter || (character === '\n' && isOneRow !== true)) break;
    if (character === QUOTE) hasStray = true;
  }
  return { text: text.slice(from, end), end, isOpen: false, hasStray };
}

function quotedCell(text: string, from: number, limits: ScanLimits): Cell {
  const { delimiter, to, onTrouble } = limits;
  const pieces: string[] = [];
  let hasStray = false;
  let start = from;
  for (let at = text.indexOf(QUOTE, from); at >= 0 && at < to; at = text.indexOf(QUOTE, at)) {
    if (text[at + 1] === QUOTE && at + 1 < to) {
      pieces.push(text.slice(start, at + 1));
      at += 2;
      start = at;
      continue;
    }
    const after = skipBlanks(text, at + 1, to, delimiter);
    if (after >= to || text[after] === delimiter || text[after] === '\n') {
      pieces.push(text.slice(start, at));
      return { text: pieces.join(''), end: after, isOpen: false, hasStray };
    }
    hasStray = true;
    if (onTrouble?.(at) === true) return { text: '', end: to, isOpen: true, hasStray };
    at += 1;
  }
  pieces.push(text.slice(start, to));
  return { text: pieces.join(''), end: to, isOpen: true, hasStray };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
