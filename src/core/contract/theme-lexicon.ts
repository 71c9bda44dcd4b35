/** The parsed `data/themes.json`: what people mean by each theme. */
export interface ThemeLexicon {
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly definition: string;
  }[];
  readonly themes: readonly ThemeDefinition[];
}

export interface ThemeDefinition {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly patterns: readonly ThemePattern[];
  /** Carried (0.5) by papers that carry no other theme of the group. */
  readonly isFallback: boolean;
}

/** A phrase that speaks for a theme: words matched without case, plural or hyphen; `*` at a word's end stands for any ending;
 * words of capitals ("SSM", "S4") match as written. */
export interface ThemePattern {
  readonly phrase: string;
  /** How far one clear mention speaks for the theme, 0 … 1. */
  readonly weight: number;
}
