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
}

/** A phrase that speaks for a theme, with how strongly one clear mention does (0 … 1). */
export interface ThemePattern {
  readonly phrase: string;
  readonly weight: number;
}
