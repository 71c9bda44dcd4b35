/** What a map says of a paper without opening its abstract. `title` is display text, `rawTitle` what the source said. */
export interface PaperEntry {
  readonly id: string;
  readonly title: string;
  readonly rawTitle: string;
  readonly authors: readonly string[];
  /** True where the source knows that `authors` is not the whole list. */
  readonly moreAuthors: boolean;
  readonly year: number | null;
  /** First publication as `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly venue: string | null;
  /** Always http or https. */
  readonly url: string | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  /** Address of the code, http or https. */
  readonly code: string | null;
  readonly keywords: readonly string[];
  readonly citations: number | null;
  /** Identifiers beside DOI and arXiv id, as `pmid:9377276` or `openalex:W2064675550`: other papers may cite it by them. None in
   * maps that do not tell. */
  readonly otherIds: readonly string[];
  /** True for a paper that came without an abstract to speak of: it stands where its title puts it. */
  readonly titleOnly: boolean;
  /** Where it was read: indices into the manifest's `input.sources`, rising; none in maps that do not tell. */
  readonly sources: readonly number[];
}

/** A paper's abstract: display text, and what the source said. */
export interface Abstract {
  readonly abstract: string;
  readonly rawAbstract: string;
}

/** One paper of a corpus. */
export interface Paper extends PaperEntry, Abstract {}

/** A paper as a reader found it: the same fields, before ids are settled and text is repaired. */
export interface PaperRecord {
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly moreAuthors: boolean;
  readonly year: number | null;
  readonly published: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly code: string | null;
  readonly keywords: readonly string[];
  readonly citations: number | null;
  /** Identifiers beside DOI and arXiv id: `pmid:9377276`, `openalex:W2064675550`, `s2:` and a paper id, `acl:` … */
  readonly otherIds: readonly string[];
  /** Works that the paper cites, as identifiers: `doi:10.1162/neco.1997.9.8.1735`, `arxiv:1706.03762`, or as `otherIds`. */
  readonly references: readonly string[];
  /** Where records of the same paper stand that were merged into this one. */
  readonly alsoAt: readonly Place[];
  /** Where the record stands: a file's name and a line or record number, for messages. */
  readonly place: Place;
}

/** Where something stands in the input. `line` and `record` count from 1. */
export interface Place {
  readonly source: string;
  readonly line: number | null;
  readonly record: number | null;
}
