import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { firstOwnSentence, mentionRole, type MentionRole } from './mention-role.ts';
import { indexPatterns, type FindMentions } from './pattern-index.ts';

/** From this weight on a paper carries a theme. */
const CARRIES_FROM = 0.5;

/** How far one mention speaks for a theme, by where it stands and what it does there. */
const IN_ABSTRACT: Readonly<Record<MentionRole, number>> = {
  own: 0.5,
  neutral: 0.26,
  background: 0.12,
  contrast: 0.02,
};
const IN_TITLE: Readonly<Record<MentionRole, number>> = {
  own: 0.8,
  neutral: 0.8,
  background: 0.8,
  contrast: 0.1,
};
const IN_KEYWORDS = 0.7;
/** Later mentions of one role repeat the first rather than add to it: the m-th counts 1 / m^FATIGUE. */
const FATIGUE = 0.5;

/** What the lexicon looks at of a paper. */
export interface ThemeText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
}

/** Returns every paper's weight for every theme, papers × themes, row-major, 0 … 1; the order of `lexicon.themes`.
 *
 * weight = 1 − Π (1 − pattern weight × strength of the mention's role / m^0.5) over all mentions (noisy or, J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988):
 * a title or a sentence about the authors' own work speaks up, background and contrasts hardly do, repetition saturates, and background counts once.
 * A group's fallback theme gets 0.6 where the paper carries no other theme of that group. O(papers × tokens). */
export function assignThemes(papers: readonly ThemeText[], lexicon: ThemeLexicon): Float64Array {
  const { themes } = lexicon;
  const find = indexPatterns(themes);
  const weights = new Float64Array(papers.length * themes.length);
  for (const [paper, text] of papers.entries()) {
    const doubt = new Float64Array(themes.length).fill(1);
    addMentions(tokenise(text.title), find, IN_TITLE, doubt);
    addMentions(tokenise(text.abstract), find, IN_ABSTRACT, doubt);
    for (const keyword of text.keywords)
      for (const { theme, weight } of find(tokenise(keyword)))
        doubt[theme] = (doubt[theme] ?? 1) * (1 - weight * IN_KEYWORDS);
    for (const [theme, rest] of doubt.entries()) weights[paper * themes.length + theme] = 1 - rest;
    addFallbacks(weights.subarray(paper * themes.length, (paper + 1) * themes.length), lexicon);
  }
  return weights;
}

function addMentions(
  tokens: readonly Token[],
  find: FindMentions,
  strengths: Readonly<Record<MentionRole, number>>,
  doubt: Float64Array,
): void {
  const ownFrom = firstOwnSentence(tokens);
  const seen = new Map<string, number>();
  for (const { theme, weight, first, end } of find(tokens)) {
    const role = mentionRole(tokens, first, end, ownFrom);
    const times = (seen.get(`${theme} ${role}`) ?? 0) + 1;
    if (times > 1 && role === 'background') continue;
    seen.set(`${theme} ${role}`, times);
    doubt[theme] = (doubt[theme] ?? 1) * (1 - (weight * strengths[role]) / times ** FATIGUE);
  }
}

const FALLBACK_WEIGHT = 0.6;

function addFallbacks(row: Float64Array, { groups, themes }: ThemeLexicon): void {
  for (const { id } of groups) {
    const members = [...themes.entries()].filter(([, theme]) => theme.group === id);
    const carriesOne = members.some(([theme]) => (row[theme] ?? 0) >= CARRIES_FROM);
    if (carriesOne) continue;
    for (const [theme, { isFallback }] of members) if (isFallback) row[theme] = FALLBACK_WEIGHT;
  }
}
