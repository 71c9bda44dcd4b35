/** A file as it came; `name` is what messages and the map call it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was come upon in a folder or an archive: it may be something else than papers, which is no error then. */
  readonly isFound?: boolean;
  /** What had to be done to get at it, a sentence. */
  readonly note?: string;
}
