/** Braces as commands, since BibTeX counts braces even behind a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** Returns a text as LaTeX that shows the very same characters: signs with a meaning escaped, and empty braces where two
 * hyphens or apostrophes would become one sign. Letters stay in UTF-8; white space becomes single blanks. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(/[\\{}&%$#_~^`]/g, (sign) => COMMANDS[sign] ?? sign)
    .replace(/-(?=-)|'(?=')/g, '$&{}');
}
