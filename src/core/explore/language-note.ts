import type { Manifest } from '../contract/map.ts';

/** So many languages are named; the rest are "other languages". */
const MOST_NAMED = 3;

/** Returns one sentence on the papers that are not in English and what the built-in model makes of them; null where there are none. Papers whose language could not be told count as English. */
export function languageNote({ counts, method }: Manifest): string | null {
  const others = method.languages.filter(({ code }) => code !== 'en' && code !== 'und');
  const papers = others.reduce((sum, language) => sum + language.papers, 0);
  if (papers === 0) return null;
  const names = namesOf(others.map(({ code }) => code));
  const told = `${subject(papers, counts.papers)} in ${names}`;
  if (method.embedder.coverage === null) return `${told}.`;
  const rest = papers === 1 ? 'it stands by its own words' : 'these stand by their own words';
  return `${told}; the built-in model knows English only, so ${rest} alone.`;
}

function subject(papers: number, all: number): string {
  if (papers === all) return all === 1 ? 'The paper is' : `All ${String(all)} papers are`;
  return `${String(papers)} of ${String(all)} papers ${papers === 1 ? 'is' : 'are'}`;
}

function namesOf(codes: readonly string[]): string {
  const display = new Intl.DisplayNames(['en'], { type: 'language' });
  const names = codes.slice(0, MOST_NAMED).map((code) => display.of(code) ?? code);
  if (codes.length > MOST_NAMED) names.push('other languages');
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
