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

/** Returns what finds the Greek letters' names that a text marks as symbols of a quantity (`timescale, tau,`);
 * everywhere else the name may be a word (a protein, a version). Null where the text marks none. */
export function greekSymbols(whole: string): RegExp | null {
  const defined = new Set(Array.from(whole.matchAll(DEFINED), ([, name]) => name ?? ''));
  if (defined.size === 0) return null;
  const names = [...defined].sort().join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_\\\\./-])(?:${names})(?![\\p{L}\\p{N}_/-])${AS_WORD}`, 'gu');
}

/** Returns the text with the names that `symbols` finds written as Greek letters. */
export function repairGreek(piece: string, symbols: RegExp | null): string {
  return symbols === null ? piece : piece.replace(symbols, (name) => GREEK.get(name) ?? name);
}
