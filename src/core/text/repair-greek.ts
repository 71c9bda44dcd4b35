const GREEK = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['varepsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['varphi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
]);
const NAMES = [...GREEK.keys()].join('|');
/** What symbols stand for; the name in commas or brackets behind it is its symbol. */
const QUANTITY =
  '(?:timescale|time constant|constant|parameter|hyperparameter|temperature|threshold|coefficient|factor|exponent|variance|bandwidth|step size|learning rate|decay rate|discount rate|regulari[sz]er|weight)s?';
const DEFINED = new RegExp(`\\b${QUANTITY}(?:, | \\()(${NAMES})(?=[,)])`, 'g');
/** Compounds and kinds of release, where the name is a word. */
const AS_WORD = '(?! (?:version|release|test|channel|software|protein|wave|cell|decay|phase)s?\\b)';

/** Returns the text with the names of those Greek letters replaced that the whole text marks as symbols of a quantity
 * (`timescale, tau,`); everywhere else the name may be a word (a protein, a version) and stays. */
export function repairGreek(piece: string, whole: string): string {
  const defined = new Set(Array.from(whole.matchAll(DEFINED), ([, name]) => name ?? ''));
  if (defined.size === 0) return piece;
  const lone = new RegExp(
    `(?<![\\p{L}\\p{N}_\\\\./-])(?:${[...defined].join('|')})(?![\\p{L}\\p{N}_/-])${AS_WORD}`,
    'gu',
  );
  return piece.replace(lone, (name) => GREEK.get(name) ?? name);
}
