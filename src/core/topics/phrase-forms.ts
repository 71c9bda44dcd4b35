import type { PhraseTable } from '../text/phrases.ts';
import { isWeakAlone } from '../text/stop-words.ts';
import { flagNestedPhrases, isTelling } from '../text/telling-phrases.ts';
import { foldKey } from '../text/tokens.ts';
import { repeatsItself } from './alike-words.ts';
import type { PhraseUse } from './phrase-use.ts';

/** A phrase with the same neighbour more often than this is a fragment of a longer expression; a single word may have its companions. */
const MOST_BOUND = 0.55;
const MOST_BOUND_WORD = 0.75;
/** Phrases closed less often than this are the beginning of something longer, adjectives or verbs. */
const LEAST_CLOSED = 0.15;
/** Phrases closed this often read as names without reserve. */
const WELL_CLOSED = 0.4;
/** Words opened less often than this are verbs, adverbs or exclamations. */
const LEAST_OPENED = 0.16;
/** How well one word alone names, against a phrase; and one with a capital: an acronym or a name. */
const ONE_WORD = 0.5;
const ONE_NAME = 0.75;
/** How well a phrase names whose every word says little ("learning models"). */
const ALL_WEAK = 0.3;

/** Returns how well each phrase reads as a name, 0 (never) … 1, whatever it is about: no function word, no scientific boilerplate at either end, no number, no fragment of a longer expression,
 * no word twice; expressions of several words before acronyms and names before single words; nouns, not what is mostly followed by a noun or an article. `terms` are keys of phrases that the papers abbreviate: expressions of the field, whatever their words. */
export function phraseForms(
  table: PhraseTable,
  use: PhraseUse,
  isFunctionWord: (foldedWord: string) => boolean,
  terms: ReadonlySet<string>,
): Float64Array {
  const nested = flagNestedPhrases(table);
  return Float64Array.from(table.spellings, (spelling, phrase) => {
    const closed = use.closed[phrase] ?? 0;
    const mostBound = table.lengths[phrase] === 1 ? MOST_BOUND_WORD : MOST_BOUND;
    if (nested[phrase] === 1 || (use.bound[phrase] ?? 0) > mostBound) return 0;
    if (closed < LEAST_CLOSED || !isTelling(withoutDegree(spelling))) return 0;
    const words = spelling.split(/[\s-]+/u).map(foldKey);
    if (words.some(isFunctionWord) || repeatsItself(spelling)) return 0;
    if (words.length === 1 && (use.opened[phrase] ?? 0) < LEAST_OPENED) return 0;
    const isTerm = terms.has(table.keys[phrase] ?? '');
    return (isTerm ? 1 : formOf(spelling, words)) * Math.min(1, closed / WELL_CLOSED);
  });
}

/** Without a first word that is boilerplate by itself but makes a term with the word that a hyphen ties it to ("low-rank adaptation"). */
function withoutDegree(spelling: string): string {
  return spelling.replace(
    /^(?:low|high|long|short|open|near|far|small|local|fast|single)-(?=\S+ )/iu,
    '',
  );
}

function formOf(spelling: string, words: readonly string[]): number {
  if (words.length > 1) return words.every(isWeakAlone) ? ALL_WEAK : 1;
  if (/^\p{Script=Latin}{1,2}$/u.test(spelling) && !/^\p{Lu}+$/u.test(spelling)) return 0;
  if (/\p{Lu}/u.test(spelling)) return ONE_NAME;
  return /(?:ed|ly)$/u.test(spelling) ? ONE_WORD / 3 : ONE_WORD;
}
