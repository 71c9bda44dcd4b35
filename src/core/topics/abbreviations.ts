import type { PhraseTable } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { repeatEachOther } from './alike-words.ts';

const DEFINITION = /\(([\p{L}\p{N}][\p{L}\p{N}&/-]{1,9})\)/gu;
/** Characters before a bracket in which a long form is looked for. */
const REACH = 120;

/** Returns which abbreviation stands for which phrase, both as keys ("rnn" → "recurrent neural network"): the long form that most texts define, ties to the earlier one; in the order of first definition.
 *
 * Source: A. Schwartz & M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003, doi:10.1142/9789812776303_0042.
 * Ours reads "long form (SF)" only, and the first letters of both must agree. O(length). */
export function findAbbreviations(texts: readonly string[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const match of text.matchAll(DEFINITION)) {
      const short = keyOf((match[1] ?? '').replace(/s$/u, ''));
      const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
      const long = keyOf(longForm(match[1] ?? '', before) ?? '');
      if (short === '' || !long.includes(' ')) continue;
      const forms = votes.get(short) ?? new Map<string, number>();
      votes.set(short, forms.set(long, (forms.get(long) ?? 0) + 1));
    }
  return new Map([...votes].map(([short, forms]) => [short, mostVoted(forms)]));
}

/** The shortest end of `before` that spells the abbreviation: its letters in order, the first one opening a word. */
function longForm(abbreviation: string, before: string): string | null {
  const letters = [...abbreviation.replace(/s$/u, '').toLowerCase()].filter((letter) =>
    /[\p{L}\p{N}]/u.test(letter),
  );
  if (!/\p{Lu}/u.test(abbreviation) || letters.length < 2) return null;
  const text = before.toLowerCase();
  let at = text.length;
  for (const [place, letter] of [...letters.entries()].reverse()) {
    at -= 1;
    while (at >= 0 && !(text[at] === letter && (place > 0 || opensWord(text, at)))) at -= 1;
    if (at < 0) return null;
  }
  const words = before.slice(at).split(/[\s-]+/u).length;
  return words <= Math.min(letters.length + 5, letters.length * 2) ? before.slice(at) : null;
}

function opensWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function keyOf(text: string): string {
  return tokenise(text)
    .map((token) => token.key)
    .join(' ');
}

function mostVoted(forms: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [form, count] of forms) if (count > (forms.get(best) ?? 0)) best = form;
  return best;
}

/** Returns the abbreviations and, for acronyms of the table that no text defines ("LM"), the phrase with these initials, where one such phrase is in twice as many papers as any unlike it. O(phrases). */
export function addUndefinedAcronyms(
  abbreviations: ReadonlyMap<string, string>,
  table: PhraseTable,
): ReadonlyMap<string, string> {
  const byInitials = new Map<string, string[]>();
  const papers = new Map(table.keys.map((key, at) => [key, table.documentFrequency[at] ?? 0]));
  for (const key of table.keys) {
    if (!key.includes(' ')) continue;
    const initials = key.replace(/(\S)\S*\s*/gu, '$1');
    const alike = byInitials.get(initials);
    if (alike === undefined) byInitials.set(initials, [key]);
    else alike.push(key);
  }
  const users = (key: string | undefined): number => papers.get(key ?? '') ?? 0;
  const all = new Map(abbreviations);
  for (const [phrase, key] of table.keys.entries()) {
    if (all.has(key) || !/^\p{Lu}{2,4}s?$/u.test(table.spellings[phrase] ?? '')) continue;
    const [best, ...others] = [...(byInitials.get(key) ?? [])].sort((a, b) => users(b) - users(a));
    if (best === undefined || users(best) <= users(key)) continue;
    const next = others.find((other) => !repeatEachOther(best, other));
    if (users(best) >= 2 * users(next)) all.set(key, best);
  }
  return all;
}
