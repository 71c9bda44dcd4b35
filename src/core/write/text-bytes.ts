const LINES_PER_PIECE = 2048;

/** Returns lines as UTF-8, each with its ending, in pieces: a long table as one text would be longer than the engine's
 * longest string. O(text). */
export function linesToBytes(lines: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let held: string[] = [];
  const flush = (): void => {
    pieces.push(encoder.encode(held.join('')));
    held = [];
  };
  for (const line of lines) {
    held.push(line);
    if (held.length === LINES_PER_PIECE) flush();
  }
  flush();
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
