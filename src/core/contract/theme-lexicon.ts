/** The parsed `data/themes.json`: what people mean by each theme. The file's format is told in `data/README.md`. */
export interface ThemeLexicon {
  readonly groups: readonly ThemeGroupDefinition[];
  readonly themes: readonly ThemeDefinition[];
}

export interface ThemeGroupDefinition {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** Not given: the weights of `DEFAULT_EVIDENCE` in `core/themes/evidence.ts`. */
  readonly evidence?: EvidenceWeights;
}

/** How much a mention counts by where it stands; each from 0 to 1. */
export interface EvidenceWeights {
  /** In the title or the author's keywords. */
  readonly title: number;
  /** In a sentence about the paper's own work. */
  readonly own: number;
  /** In any other sentence after the paper's own work has begun. */
  readonly plain: number;
  /** Before the paper's own work begins, or where the sentence reports others' work. */
  readonly background: number;
  /** As that which the work differs from. */
  readonly contrast: number;
  /** The most that all background mentions of a theme count together. */
  readonly backgroundTotal: number;
}

export interface ThemeDefinition {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly patterns: readonly ThemePattern[];
  /** Carried by papers that carry no other theme of the group. */
  readonly isFallback: boolean;
}

/** A phrase that speaks for a theme, with how strongly one clear mention does (0 … 1). */
export interface ThemePattern {
  readonly phrase: string;
  readonly weight: number;
  /** Counts only where at least one of these phrases stands somewhere in the paper. */
  readonly with?: readonly string[];
  /** Counts only where none of these phrases stands anywhere in the paper. */
  readonly without?: readonly string[];
  /** Does not count where one of these phrases stands within five words of it. */
  readonly unless?: readonly string[];
}
