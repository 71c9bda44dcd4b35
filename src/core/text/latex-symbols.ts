/** Commands that draw one sign, in text and in formulas. */
const LETTERLIKE = pairs(
  `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textlambda λ textmu µ textpi π textsigma σ textomega ω
  ell ℓ hbar ℏ aleph ℵ infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ Re ℜ Im ℑ
  prime ′ circ ∘ degree ° bullet • star ⋆ dagger † ddagger ‡ sharp ♯ flat ♭ natural ♮ checkmark ✓ surd √ angle ∠
  top ⊤ bot ⊥ ldots … dots … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
  Vert ‖ lVert ‖ rVert ‖ vert | lvert | rvert | lbrace { rbrace } lbrack [ rbrack ] backslash \\ hslash ℏ imath ı jmath ȷ
  sum ∑ prod ∏ int ∫ square □ Box □ triangle △ diamond ⋄`,
);
const OPERATORS = pairs(
  `times × cdot · div ÷ pm ± mp ∓ ast ∗ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅
  equiv ≡ propto ∝ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪
  cap ∩ setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ ominus ⊖ odot ⊙ to → rightarrow → longrightarrow ⟶ leftarrow ←
  gets ← leftrightarrow ↔ Rightarrow ⇒ Longrightarrow ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ uparrow ↑
  downarrow ↓ perp ⊥ parallel ∥ mid | models ⊨ vdash ⊢ prec ≺ succ ≻ preceq ⪯ succeq ⪰ colon : triangleq ≜ coloneqq ≔`,
);
const TEXT_SIGNS = pairs(
  `S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £
  euro € texteuro € EUR € texteur € textyen ¥ textcent ¢ textcurrency ¤ textdollar $ textdegree ° dag † ddag ‡ textdagger †
  textdaggerdbl ‡ textbullet • textperiodcentered · textellipsis … textendash – textemdash — texthyphen - textminus −
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " lq ‘ rq ’
  quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft « guillemotright »
  guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › textbackslash \\ textbraceleft { textbraceright }
  textasciitilde ~ textasciicircum ^ textasciigrave \` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textunderscore _
  textbar | textbardbl ‖ textless < textgreater > textpm ± texttimes × textdiv ÷ textlnot ¬ textonehalf ½ textonequarter ¼
  textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º
  textperthousand ‰ textexclamdown ¡ textquestiondown ¿ textnumero № textrightarrow → textleftarrow ← textuparrow ↑
  textdownarrow ↓ textsurd √ textinfty ∞ textapprox ≈ textleq ≤ textgeq ≥ textneq ≠ textthinspace \u2009 textvisiblespace ␣
  slash / LaTeX LaTeX TeX TeX LaTeXe LaTeX2ε XeLaTeX XeLaTeX XeTeX XeTeX LuaLaTeX LuaLaTeX BibTeX BibTeX
  textmusicalnote ♪ textohm Ω textmho ℧ textcelsius ℃ textpeso ₱ textwon ₩ textbaht ฿ ng ŋ NG Ŋ textschwa ə IJ Ĳ ij ĳ`,
);
const FUNCTIONS: ReadonlySet<string> = new Set(
  `log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth min max sup inf lim limsup liminf det dim
  ker deg gcd hom arg argmin argmax Pr mod bmod poly polylog sgn tr rank`.split(/\s+/),
);
const DOUBLE_STRUCK = pairs('R ℝ N ℕ Z ℤ Q ℚ C ℂ E 𝔼 P ℙ F 𝔽 H ℍ 1 𝟙');

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(/[ \n]+/);
  return new Map(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])),
  );
}

/** Returns the sign that a command draws in running text: `alpha` → α, `textbackslash` → \; undefined where none. */
export function textSign(name: string): string | undefined {
  return TEXT_SIGNS.get(name) ?? LETTERLIKE.get(name) ?? OPERATORS.get(name);
}

/** A command in a formula: a sign like a letter, an operator between two others, or a function's name. */
export type MathSign =
  | { readonly kind: 'letter'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'function'; readonly text: string };

/** Returns what a command stands for in a formula; null where it is more than a sign. */
export function mathSign(name: string): MathSign | null {
  const operator = OPERATORS.get(name);
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (FUNCTIONS.has(name)) return { kind: 'function', text: name };
  const letter = LETTERLIKE.get(name) ?? TEXT_SIGNS.get(name);
  return letter === undefined ? null : { kind: 'letter', text: letter };
}

/** Returns the double-struck form of a letter: `R` → ℝ; undefined where it has none. */
export function doubleStruck(letter: string): string | undefined {
  return DOUBLE_STRUCK.get(letter);
}
