import type { PlacedReport } from './field-notes.ts';
import type { ReadResult, TextSource } from './read-result.ts';

/** A decoded source as its format is found: all of its text, and its first 4,096 characters after any white space. */
export interface SourceLook {
  readonly text: string;
  readonly head: string;
}

/** How a long text of a format may be cut into pieces that are read one by one. */
export interface Pieces {
  /** What a line begins with that begins a record, by its first 40 bytes; never global. */
  readonly line: RegExp;
  /** What makes records of one piece lean on those of another. */
  readonly unless?: RegExp;
}

/** A file format that papers come in. */
export interface InputFormat {
  /** What the map calls it: `bibtex`. */
  readonly id: string;
  /** What messages call it: `BibTeX`. */
  readonly label: string;
  /** Whether a text is of this format, by its content alone. Damaged files must be recognised too: what counts is
   * that no other format's reader would find more papers in it. */
  recognises(look: SourceLook): boolean;
  /** Left out where its records cannot be told by their first lines. */
  readonly pieces?: Pieces;
  /** Returns the records of a source. A reader never throws for damage: what it cannot read is among the damaged
   * records, with its line, and costs no record beside it.
   * @throws InputError where nothing at all can be read and one sentence says why */
  read(source: TextSource, report: PlacedReport): ReadResult;
}
