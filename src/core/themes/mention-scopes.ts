import {
  ASIDE_RIGHT_BEHIND,
  CLAUSE_STARTERS,
  CONCESSION,
  CONTRAST_AHEAD,
  CONTRAST_BEHIND,
  CONTRAST_OPENING,
  CONTRAST_RIGHT_BEHIND,
  NO_CONTRAST,
  USE_AHEAD,
  USE_BEHIND,
} from './cues.ts';
import { findPhrases, indexPhrases, type PhraseHit } from './phrase-index.ts';
import type { Word } from './words.ts';

/** What the words around it make of a mention; 'none' leaves it to the sentence. */
export type Scope = 'contrast' | 'concession' | 'use' | 'none';

type CueKind =
  | 'contrast-ahead'
  | 'contrast-opening'
  | 'contrast-right-behind'
  | 'contrast-behind'
  | 'aside-right-behind'
  | 'no-contrast'
  | 'concession'
  | 'use-ahead'
  | 'use-behind';

const LISTS: readonly (readonly [CueKind, readonly string[]])[] = [
  ['contrast-ahead', CONTRAST_AHEAD],
  ['contrast-opening', CONTRAST_OPENING],
  ['contrast-right-behind', CONTRAST_RIGHT_BEHIND],
  ['contrast-behind', CONTRAST_BEHIND],
  ['aside-right-behind', ASIDE_RIGHT_BEHIND],
  ['no-contrast', NO_CONTRAST],
  ['concession', CONCESSION],
  ['use-ahead', USE_AHEAD],
  ['use-behind', USE_BEHIND],
];
const KINDS = LISTS.flatMap(([kind, phrases]) => phrases.map(() => kind));
const CUES = indexPhrases(
  LISTS.flatMap(([, phrases]) => phrases),
  2,
);
const STARTERS = new Set(CLAUSE_STARTERS);
const ARTICLES = new Set(['a', 'an', 'the', 'this', 'each', 'any', 'no']);

/** How many words a cue reaches at most. */
const REACH = { contrast: 12, concession: 30, use: 9, rightBehind: 2, behind: 10 } as const;
/** "over" and "not" stand for much else: they reach only what is near. */
const SHORT_REACH = 4;
const SHORT = new Set(['over', 'not', 'nor', 'against', 'beyond']);
/** A list goes on after a comma where its next member ends within so many words. */
const MEMBER_LENGTH = 3;

const STRENGTH: Readonly<Record<Scope, number>> = { none: 0, use: 1, concession: 2, contrast: 3 };

/** Returns the scope each word of a text stands in: contrast before concession before use. Cues reach within their clause:
 * to a semicolon, colon, dash, closing bracket, a "we", or a comma that does not merely part the members of a list.
 *
 * Source: the cue-and-reach idea, false cues included, is NegEx: W. Chapman et al., "A simple algorithm for identifying
 * negated findings and diseases in discharge summaries", J. Biomedical Informatics 34(5), 2001, doi:10.1006/jbin.2001.1029. */
export function mentionScopes(words: readonly Word[]): readonly Scope[] {
  const scopes = words.map((): Scope => 'none');
  const hits = findPhrases(CUES, words);
  const falseCues = hits.filter(({ phrase }) => KINDS[phrase] === 'no-contrast');
  const covered = new Set(falseCues.flatMap(wordsOf));
  for (const hit of hits) {
    const kind = KINDS[hit.phrase] ?? 'no-contrast';
    if (kind !== 'no-contrast' && !wordsOf(hit).some((at) => covered.has(at)))
      applyCue(kind, hit, words, scopes);
  }
  return scopes;
}

function applyCue(kind: CueKind, hit: PhraseHit, words: readonly Word[], scopes: Scope[]): void {
  const ahead = (reach: number, scope: Scope): void =>
    mark(scopes, hit.to, clauseEnd(words, hit.to, reach), scope);
  const behind = (reach: number, scope: Scope): void =>
    mark(scopes, clauseStart(words, hit.from, reach), hit.from, scope);
  switch (kind) {
    case 'contrast-ahead':
      return ahead(contrastReach(words, hit), 'contrast');
    case 'contrast-opening':
      return opensClause(words, hit.from) ? ahead(REACH.contrast, 'contrast') : undefined;
    case 'contrast-right-behind':
      return isNounBefore(words, hit.from) ? behind(REACH.rightBehind, 'contrast') : undefined;
    case 'contrast-behind':
      return behind(REACH.behind, 'contrast');
    case 'aside-right-behind':
      return behind(REACH.rightBehind, 'concession');
    case 'concession':
      return concedes(words, hit) ? ahead(REACH.concession, 'concession') : undefined;
    case 'use-ahead':
      return ahead(REACH.use, 'use');
    case 'use-behind':
      return behind(REACH.behind, 'use');
    case 'no-contrast':
      return;
  }
}

/** "A transformer alternative" does; "we propose an alternative" has no noun before the cue. */
function isNounBefore(words: readonly Word[], at: number): boolean {
  return !ARTICLES.has(words[at - 1]?.lower ?? '');
}

/** "While transformers are strong, …" does; "while keeping transformers small" does not. */
function concedes(words: readonly Word[], { from, to }: PhraseHit): boolean {
  return opensClause(words, from) && words[to]?.lower.endsWith('ing') === false;
}

function contrastReach(words: readonly Word[], { to }: PhraseHit): number {
  return SHORT.has(words[to - 1]?.lower ?? '') ? SHORT_REACH : REACH.contrast;
}

function mark(scopes: Scope[], from: number, to: number, scope: Scope): void {
  for (let at = from; at < to; at += 1)
    if (STRENGTH[scope] > STRENGTH[scopes[at] ?? 'none']) scopes[at] = scope;
}

/** Returns the number of the first word from `from` on that lies beyond the clause. Brackets opened on the way are passed. */
function clauseEnd(words: readonly Word[], from: number, reach: number): number {
  const sentence = words[from - 1]?.sentence;
  const limit = Math.min(words.length, from + reach);
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence || word.lower === 'we') return at;
    for (const sign of word.gap) {
      if (isOpening(sign)) depth += 1;
      else if (isClosing(sign)) depth -= 1;
      else if (depth === 0 && endsClause(sign, words, at)) return at;
      if (depth < 0) return at;
    }
  }
  return limit;
}

/** Returns the number of the first word before `to` that still lies in the clause. */
function clauseStart(words: readonly Word[], to: number, reach: number): number {
  const limit = Math.max(0, to - reach);
  let at = to;
  while (at > limit) {
    const word = words[at];
    if (word === undefined || /[,;:—]/u.test(word.gap)) break;
    if (words[at - 1]?.sentence !== word.sentence) break;
    at -= 1;
  }
  return at;
}

function endsClause(sign: string, words: readonly Word[], at: number): boolean {
  return sign === ',' ? !listGoesOn(words, at) : /[;:—]/u.test(sign);
}

function isOpening(sign: string): boolean {
  return sign === '(' || sign === '[';
}

function isClosing(sign: string): boolean {
  return sign === ')' || sign === ']';
}

function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.gap !== '' || words[at - 1]?.sentence !== word.sentence);
}

/** Whether the comma before word `at` parts members of a list: the next member is short and followed by one more. */
function listGoesOn(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (first === undefined || STARTERS.has(first.lower) || first.lower.endsWith('ing')) return false;
  if (isAnd(first.lower) || isLatinAbbreviation(words, at)) return true;
  for (let next = at + 1; next <= at + MEMBER_LENGTH; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== first.sentence) return false;
    if (word.gap.includes(',') || isAnd(word.lower)) return true;
  }
  return false;
}

/** Whether "e.g." or "i.e." stands before word `at`. */
function isLatinAbbreviation(words: readonly Word[], at: number): boolean {
  const pair = `${words[at - 2]?.lower ?? ''}.${words[at - 1]?.lower ?? ''}`;
  return pair === 'e.g' || pair === 'i.e';
}

function isAnd(word: string): boolean {
  return word === 'and' || word === 'or';
}

function wordsOf({ from, to }: PhraseHit): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
