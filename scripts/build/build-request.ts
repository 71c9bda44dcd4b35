/** What to build, as far as the user said it: paths that can be opened as they are, `-` for standard input. */
export interface BuildRequest {
  readonly inputs: readonly string[];
  readonly facts: string | null;
  readonly themes: string;
  readonly title: string;
  readonly isStrict: boolean;
  /** Name of the embedder: see `chooseEmbedder`. */
  readonly embedder: string;
  /** Only what differs from the pipeline's own defaults. */
  readonly options: { readonly neighbours?: number; readonly seed?: number };
}
