import type { EvidenceWeights, ThemeLexicon } from '../contract/theme-lexicon.ts';
import {
  combineEvidence,
  DEFAULT_EVIDENCE,
  mentionEvidence,
  type Evidence,
  type Place,
} from './evidence.ts';
import { mentionScopes } from './mention-scopes.ts';
import { presentedName, sentenceZones, type Zone } from './sentence-zones.ts';
import { findMentions, themeMatcher, type ThemeMatcher } from './theme-mentions.ts';
import { themeWords, type KnownForms, type Word } from './words.ts';

/** From this weight on a paper carries a theme. */
const CARRIES_FROM = 0.5;
/** A fallback theme is inferred from what is missing: it never weighs more. */
const FALLBACK_LIMIT = 0.7;

/** What the lexicon looks at of a paper. */
export interface ThemeText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
}

/** Returns every paper's weight for every theme, papers × themes, row-major, 0 … 1, in the order of `lexicon.themes`.
 *
 * A paper carries a theme (≥ 0.5) when the work uses, studies or extends it. Each mention counts by its pattern's weight,
 * the place it stands in (title, sentence of own work, background: `sentence-zones.ts`) and what stands around it (contrast,
 * concession, use: `mention-scopes.ts`); `combineEvidence` says how mentions add up. As a rule of thumb: 0.9 and more = in
 * the title, 0.7 = used once, 0.2-0.4 = background, under 0.1 = contrast. Where no theme of a group reaches 0.5, its
 * fallback weighs 1 − the strongest of the others, at most 0.7, so a paper without any match carries just the fallbacks.
 * A paper's weights depend on that paper alone. Cost: linear in the words; 10,000 abstracts take seconds. */
export function assignThemes(papers: readonly ThemeText[], lexicon: ThemeLexicon): Float64Array {
  const { themes } = lexicon;
  const matcher = themeMatcher(lexicon);
  const evidenceWeights = themes.map((theme) => evidenceWeightsOf(lexicon, theme.group));
  const known: KnownForms = new Map();
  const weights = new Float64Array(papers.length * themes.length);
  for (const [paper, text] of papers.entries()) {
    const row = weights.subarray(paper * themes.length, (paper + 1) * themes.length);
    for (const [theme, evidence] of collectEvidence(
      passagesOf(text, known),
      matcher,
      evidenceWeights,
    ).entries())
      row[theme] = combineEvidence(evidence, evidenceWeights[theme] ?? DEFAULT_EVIDENCE);
    addFallbacks(row, lexicon);
  }
  return weights;
}

/** One text of a paper: where its sentences stand, and the words. */
interface Passage {
  readonly words: readonly Word[];
  readonly placeOf: (sentence: number) => Place;
}

/** Per theme: the strongest piece of every sentence that mentions it. */
function collectEvidence(
  passages: readonly Passage[],
  matcher: ThemeMatcher,
  weights: readonly EvidenceWeights[],
): readonly (readonly Evidence[])[] {
  const mentions = findMentions(
    matcher,
    passages.map(({ words }) => words),
  );
  const collected = weights.map((): Evidence[] => []);
  for (const [at, { words, placeOf }] of passages.entries()) {
    const found = mentions[at] ?? [];
    if (found.length === 0) continue;
    const scopes = mentionScopes(words);
    const best = new Map<string, Evidence>();
    for (const { theme, weight, from, to } of found) {
      const sentence = words[from]?.sentence ?? 0;
      const scope = scopes[to - 1] ?? 'none';
      const evidence = mentionEvidence(
        weight,
        placeOf(sentence),
        scope,
        weights[theme] ?? DEFAULT_EVIDENCE,
      );
      const key = `${theme} ${sentence}`;
      if (evidence.strength > (best.get(key)?.strength ?? 0)) best.set(key, evidence);
    }
    for (const [key, evidence] of best) collected[Number.parseInt(key, 10)]?.push(evidence);
  }
  return collected;
}

function passagesOf(
  { title, abstract, keywords }: ThemeText,
  known: KnownForms,
): readonly Passage[] {
  const titleWords = themeWords(title, known);
  const abstractWords = themeWords(abstract, known);
  let zones: readonly Zone[] | null = null;
  const zoneOf = (sentence: number): Place => {
    zones ??= sentenceZones(abstractWords, presentedName(titleWords));
    return zones[sentence] ?? 'plain';
  };
  const inTitle = (): Place => 'title';
  return [
    { words: titleWords, placeOf: inTitle },
    { words: abstractWords, placeOf: zoneOf },
    ...keywords.map((keyword) => ({ words: themeWords(keyword, known), placeOf: inTitle })),
  ];
}

function evidenceWeightsOf({ groups }: ThemeLexicon, id: string): EvidenceWeights {
  return groups.find((group) => group.id === id)?.evidence ?? DEFAULT_EVIDENCE;
}

function addFallbacks(row: Float64Array, { groups, themes }: ThemeLexicon): void {
  for (const { id } of groups) {
    const members = [...themes.entries()].filter(([, theme]) => theme.group === id);
    const strongest = Math.max(
      0,
      ...members.filter(([, { isFallback }]) => !isFallback).map(([theme]) => row[theme] ?? 0),
    );
    if (strongest >= CARRIES_FROM) continue;
    for (const [theme, { isFallback }] of members)
      if (isFallback)
        row[theme] = Math.max(row[theme] ?? 0, Math.min(FALLBACK_LIMIT, 1 - strongest));
  }
}
