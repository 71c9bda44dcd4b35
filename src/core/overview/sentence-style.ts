/** What makes a sentence read badly, or sound like the paper's own abstract, with the factor that it costs. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:in this (?:paper|work|study|article|thesis|letter)|here|we|i)(?![\p{L}])/iu, 0.92],
  [/^our(?![\p{L}])/iu, 0.62],
  [
    /^the (?:proposed|method|model|approach|key|core|main|idea|system|framework|algorithm|technique|network|experiments?|experimental|results?|paper|goal|aim|authors|evaluation|performance|problem|task|challenge|solution|dataset|benchmark|code|improvements?|contributions?|effectiveness|superiority|comparison|recent|current|new|novel|learned|model's|comments)(?![\p{L}])/iu,
    0.6,
  ],
  [/(?<![\p{L}])(?:extensive|comprehensive|thorough) (?:experiment|evaluation|empirical)/iu, 0.8],
  [/^(?:extensive |experimental |empirical |experiments?|results?|evaluations?)/iu, 0.9],
  [/(?<![\p{L}])(?:at each timestep|respectively|etc\.)/iu, 0.9],
  [
    /(?<![\p{L}])(?:proposed (?:method|model|approach|framework|algorithm|system|techniques?|components?))(?![\p{L}])/iu,
    0.75,
  ],
  [/(?<![\p{L}])(?:our|we|us)(?![\p{L}]).*(?<![\p{L}])(?:our|we|us)(?![\p{L}])/iu, 0.92],
  [
    /(?<![\p{L}])(?:our|the) (?:\p{L}+ )?(?:methods?|models?|approach|framework|algorithm|systems?|technique|networks?|formulation)(?![\p{L}])/iu,
    0.85,
  ],
  [/(?<![\p{L}])(?:better or competitive|significantly outperforms?)(?![\p{L}])/iu, 0.9],
  [
    /(?<![\p{L}])(?:certain|several|some|various|two|three|four|many|major|following) (?:\p{L}+ )?(?:drawbacks|problems|limitations|issues|challenges|questions|aspects|reasons|shortcomings|weaknesses)(?: \p{L}+){0,4}[.:]/iu,
    0.6,
  ],
  [
    /^to (?:further|enhance|improve|demonstrate|validate|verify|evaluate|examine|show|facilitate|handle|mitigate|alleviate|overcome|achieve|make|help|fill|bridge)(?![\p{L}])/iu,
    0.85,
  ],
  // Things that only their own abstract has introduced: "we apply the model", "In ICLL, …".
  [
    /^we (?:apply|evaluate|test|train|extend|use|implement|deploy|compare) (?:the|our) (?:\p{L}+ )?(?:methods?|models?|approach|framework|algorithm|systems?|technique|networks?)(?![\p{L}])/iu,
    0.6,
  ],
  [/^(?:in|with|for|under|using) \p{Lu}{3,}s?,/u, 0.6],
  [/[:;]/u, 0.93],
  [/\([^)]{40,}\)/u, 0.85],
  [/\?$/u, 0.6],
  [/!$/u, 0.5],
  [/[=<>≤≥∈∑∥^_|]/u, 0.7],
  [/(?<![\p{L}])(?:and (?:so on|more)|among others|to name a few)(?![\p{L}])/iu, 0.85],
];
const LONG_WORDS = 34;
const SHORT_WORDS = 11;

/** Returns how well a sentence reads beside those of other papers, above 0 … 1: less for openings that only its abstract explains
 * ("the proposed method"), self-praise, questions, formulas, long brackets, and for very long or short sentences. */
export function sentenceStyle(text: string): number {
  const words = text.split(/\s+/u).length;
  const byLength = words > LONG_WORDS ? 0.8 : words < SHORT_WORDS ? 0.85 : 1;
  return COSTS.reduce(
    (style, [sign, factor]) => (sign.test(text) ? style * factor : style),
    byLength,
  );
}
