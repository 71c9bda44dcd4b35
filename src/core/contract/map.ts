import type { Paper, PaperEntry } from './paper.ts';

/** Newest map format that this program writes and reads. */
export const MAP_VERSION = 2;
export const MAP_FORMAT = 'field-atlas-map';
/** The file of a map folder that is read first and written last. */
export const MANIFEST_FILE = 'map.json';

/** A map as it is drawn and filtered. Papers are numbered 0 … n-1; every column is indexed by that number. */
export interface FieldMap {
  readonly manifest: Manifest;
  readonly papers: readonly PaperEntry[];
  readonly columns: PaperColumns;
  readonly links: LinkColumns;
  readonly citations: CitationColumns;
}

/** A map with all that its folder holds: the abstracts and the vectors too. */
export interface WholeMap extends FieldMap {
  readonly papers: readonly Paper[];
  /** Null where they would take too much room, see `storeVectors`. */
  readonly vectors: StoredVectors | null;
  /** What each paper cites beyond the map, as identifiers (`doi:10.1162/neco.1997.9.8.1735`, see `PaperRecord.references`):
   * papers that are added later may be among them. A list a paper, or no list at all where nothing is known. */
  readonly references: References;
}

/** A list of identifiers for each paper; no lists at all where no paper has any. */
export type References = readonly (readonly string[])[];

/** The papers' vectors in whole numbers: place j of paper i is `values[i × dimension + j] × scale[i]`. */
export interface StoredVectors {
  readonly dimension: number;
  /** One per paper, at least 0. */
  readonly scale: Float32Array;
  /** n × dimension, row-major, -127 … 127. */
  readonly values: Int8Array;
}

/** One number (or row) per paper. */
export interface PaperColumns {
  /** n × 2, row-major; x to the right, y upwards; the map's longer side spans about -1 … 1. */
  readonly positions: Float64Array;
  /** Index into `manifest.topics`. */
  readonly topic: Int32Array;
  /** 0 … 1: how strongly the paper belongs to its topic (share of its link weight that stays inside, blended with the similarity to the topic's centre). */
  readonly topicStrength: Float64Array;
  /** Index into `manifest.subtopics`; -1 where the paper's topic is not split. */
  readonly subtopic: Int32Array;
  /** The topics that paper i belongs to, its own first, then by weight, up to three: the entries `membershipStart[i] … membershipStart[i + 1]`; none in maps that do not tell. */
  readonly membershipStart: Int32Array;
  readonly membershipTopic: Int32Array;
  /** 0 … 1; a paper's add up to 1 at most. */
  readonly membershipWeight: Float64Array;
  /** n × number of themes, row-major, 0 … 1; column order is that of `manifest.themes`. */
  readonly themeWeights: Float64Array;
  /** n × k' flat lists of nearest papers in the vector space, nearest first; row i is `neighbourStart[i] … neighbourStart[i + 1]`. */
  readonly neighbourStart: Int32Array;
  readonly neighbours: Int32Array;
  /** Cosine similarity of each neighbour, -1 … 1. */
  readonly similarities: Float64Array;
  /** 0 … 1: share of the paper's nearest papers in the vector space that are also near on the map. */
  readonly preservation: Float64Array;
  /** 0 … 1: how much of its topic's company the paper keeps when topics are found anew from other seeds; 1 in maps that do not tell. */
  readonly stability: Float64Array;
}

/** Undirected similarity links, each once, `source < target`, ordered by source, then target. */
export interface LinkColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Cosine similarity, -1 … 1. */
  readonly similarity: Float64Array;
  /** 1 = a bridge: added only to hold the graph together. */
  readonly bridge: Uint8Array;
  /** Every term that explains a link, once, in the papers' own spelling. */
  readonly terms: readonly string[];
  /** Links + 1: the terms of link i are `termOf[termStart[i]] … termOf[termStart[i + 1] - 1]`, most telling first. */
  readonly termStart: Int32Array;
  /** Indices into `terms`. */
  readonly termOf: Int32Array;
}

/** Which papers of the map cite which: directed, each once, ordered by the citing paper, then the cited one. Empty where
 * the input told no references. */
export interface CitationColumns {
  readonly citing: Int32Array;
  readonly cited: Int32Array;
}

/** Returns the citations of a map that knows of none. */
export function noCitations(): CitationColumns {
  return { citing: new Int32Array(0), cited: new Int32Array(0) };
}

export interface Manifest {
  readonly format: typeof MAP_FORMAT;
  readonly version: number;
  readonly title: string;
  readonly counts: { readonly papers: number; readonly links: number };
  readonly topics: readonly Topic[];
  /** What topics are parts of; empty where there are few topics. */
  readonly areas: readonly Topic[];
  /** Parts of topics, in the order of their topics; a topic need not have any. */
  readonly subtopics: readonly Topic[];
  readonly themeGroups: readonly ThemeGroup[];
  readonly themes: readonly Theme[];
  readonly quality: Quality;
  readonly method: Method;
  readonly input: InputSummary;
}

/** The files of a map's folder beside its manifest, which names them under `files`. */
export interface MapFiles {
  /** JSON: the papers without their abstracts, and the terms of the links. */
  readonly papers: FileReference;
  readonly columns: BinaryReference;
  /** JSON: papers 0 … `papersPerFile` - 1, and so on. */
  readonly abstracts: { readonly papersPerFile: number; readonly files: readonly FileReference[] };
  readonly vectors: BinaryReference | null;
  /** JSON: what papers cite beyond the map; null where nothing is known. */
  readonly references: FileReference | null;
  /** JSON: the tour that comes with the map; null for none. */
  readonly tour: FileReference | null;
}

export interface FileReference {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of typed arrays, one behind the other, little-endian, each beginning at a multiple of eight bytes. */
export interface BinaryReference extends FileReference {
  readonly columns: readonly ColumnDescription[];
}

export interface ColumnDescription {
  readonly name: string;
  readonly type: ColumnType;
  /** What is stored is the value times this; 1 for whole numbers. */
  readonly scale: number;
  readonly length: number;
}

export type ColumnType = 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'float32';

export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Telling phrases, most telling first. */
  readonly terms: readonly string[];
  readonly size: number;
  /** Where the topic's label belongs: a central paper's neighbourhood, in map units. */
  readonly x: number;
  readonly y: number;
  /** Id of what it is part of: a topic's area, a subtopic's topic; null where there is none. */
  readonly parent: string | null;
  /** Which of the palette's colours it has, where that is not the one of its number (people put topics in another order). */
  readonly hue?: number;
  /** `#rrggbb`, where a person chose it. */
  readonly colour?: string;
}

export interface ThemeGroup {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Papers that carry the theme: weight ≥ 0.5. */
  readonly size: number;
}

export interface Quality {
  /** Neighbourhood size of the three measures below. */
  readonly k: number;
  /** 0 … 1; null where too few papers leave it undefined. */
  readonly trustworthiness: number | null;
  readonly continuity: number | null;
  readonly neighbourhoodPreservation: number | null;
  /** Of the topics on the weighted links. */
  readonly modularity: number | null;
  /** Mean adjusted Rand index between the topics and those of `stabilitySeeds` other seeds. */
  readonly topicStability: number | null;
  readonly stabilitySeeds: number;
}

export interface Method {
  /** What a reader needs to repeat the build: name → version. */
  readonly versions: Readonly<Record<string, string>>;
  readonly embedder: {
    readonly id: string;
    readonly dimension: number;
    /** 0 … 1: how much of what the papers say the embedder's model knows; null where it has none. */
    readonly coverage: number | null;
  };
  readonly neighbours: {
    /** 0 … 1: how many of the true neighbours were found; 1 where every pair of papers was compared. */
    readonly recall: number;
  };
  readonly options: BuildOptions;
  readonly topics: {
    readonly algorithm: string;
    readonly resolution: number;
    readonly criterion: string;
  };
  readonly layout: { readonly algorithm: string };
  /** Of the papers, most papers first, "und" (could not be told) last; empty in maps that do not say. */
  readonly languages: readonly LanguageCount[];
  /** SHA-256 over all input bytes, facts, themes and options: the same hash means the same map. */
  readonly buildHash: string;
}

/** How many papers are in a language. */
export interface LanguageCount {
  /** BCP 47; "und" where it could not be told. */
  readonly code: string;
  readonly papers: number;
}

export interface BuildOptions {
  readonly neighbours: number;
  readonly seed: number;
}

export interface InputSummary {
  readonly sources: readonly InputSource[];
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly leftOut: readonly LeftOut[];
}

export interface InputSource {
  readonly name: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A record that did not become a paper of the map, and why. */
export interface LeftOut {
  readonly place: string;
  readonly title: string | null;
  readonly reason: string;
}
