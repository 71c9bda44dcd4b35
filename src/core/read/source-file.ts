/** A file as it came; `name` is what messages and the map call it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was come upon in a folder or an archive: it may be something else than papers, which is no error then. */
  readonly isFound?: boolean;
  /** What had to be done to get at it, a sentence. */
  readonly note?: string;
}

/** A file of JSON Lines that is too large to be held whole: it is read piece by piece, a line at a time. */
export interface StreamedFile {
  readonly name: string;
  /** Returns the bytes from the beginning in pieces of any length; every call begins anew.
   * @throws InputError where they break off; what came before is good */
  chunks(): Iterable<Uint8Array>;
  readonly isFound?: boolean;
}

/** Whatever papers are read from. */
export type PaperSource = SourceFile | StreamedFile;
