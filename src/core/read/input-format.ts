import type { PlacedReport } from './field-notes.ts';
import type { ReadResult, TextSource } from './read-result.ts';

/** A decoded source as its format is found: all of its text, and its first 4,096 characters after any white space. */
export interface SourceLook {
  readonly text: string;
  readonly head: string;
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
  /** Returns the records of a source. A reader never throws for damage: what it cannot read is among the damaged
   * records, with its line, and costs no record beside it.
   * @throws InputError where nothing at all can be read and one sentence says why */
  read(source: TextSource, report: PlacedReport): ReadResult;
}
