const RAISED = pairs(
  '0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ′*†‡',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ′*†‡',
);
const LOWERED = pairs(
  '0123456789+-−–=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);
/** What stands as it is: marks that are raised anyway, and the endings of ordinal numbers. */
const STANDS = /^(?:[®©™°º′″]|st|nd|rd|th)$/;
/** Longer text is no index or exponent: a tag was left open. */
const LONGEST = 60;

function pairs(plain: string, shifted: string): ReadonlyMap<string, string> {
  const targets = Array.from(shifted);
  return new Map(Array.from(plain, (character, index) => [character, targets[index] ?? character]));
}

/** Returns the text as a superscript in plain characters: `2` → ², `2+` → ²⁺; `^{…}` where a character has no raised
 * form. Ordinal endings and marks such as ® stand as they are; text longer than 60 characters, too. */
export function superscript(text: string): string {
  const trimmed = text.trim();
  if (/^tm$/i.test(trimmed)) return '™';
  return STANDS.test(trimmed) ? trimmed : shifted(trimmed, RAISED, '^');
}

/** Returns the text as a subscript in plain characters: `2` → ₂; `_{…}` where a character has no lowered form. Text
 * longer than 60 characters stands as it is. */
export function subscript(text: string): string {
  return shifted(text.trim(), LOWERED, '_');
}

function shifted(text: string, forms: ReadonlyMap<string, string>, mark: string): string {
  if (text === '' || text.length > LONGEST) return text;
  const characters = Array.from(text, (character) => forms.get(character));
  return characters.includes(undefined) ? `${mark}{${text}}` : characters.join('');
}
