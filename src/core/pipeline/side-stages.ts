import type { Effects } from '../contract/effects.ts';
import { termColumns, type TermColumns } from '../contract/link-terms.ts';
import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import { explainLinks } from '../graph/link-reasons.ts';
import type { Links } from '../graph/links.ts';
import { collectPhrases, type PhraseTable } from '../text/phrases.ts';
import { assignThemes, type ThemeText } from '../themes/assign-themes.ts';
import { chooseTopics, type ChosenTopics } from '../topics/choose-topics.ts';
import { groupTopics } from '../topics/group-topics.ts';
import { nameTree, type TopicTree, type TreeNames } from '../topics/name-tree.ts';
import { splitTopics, type Subtopics } from '../topics/split-topics.ts';

/** The levels of the topic tree below and above topics. */
export interface TopicLevels {
  readonly subtopics: Subtopics;
  readonly areas: Int32Array | null;
}

/** The stages of a build that need words and links but no vectors, so that they may run beside those that do. */
export interface SideStages {
  /** Whether they run elsewhere, so that other work can go on meanwhile. */
  readonly isApart: boolean;
  /** The shared terms of every link. */
  reasons(links: Links): Promise<TermColumns>;
  topics(links: Links, seed: number): Promise<ChosenTopics>;
  levels(labels: Int32Array, links: Links, seed: number): Promise<TopicLevels>;
  names(tree: TopicTree, strength: Float64Array): Promise<TreeNames>;
  /** Papers × themes, see `assignThemes`. */
  themes(): Promise<Float64Array>;
  /** Ends what is still running; nothing may be asked afterwards. */
  close(): void;
}

/** Begins the side stages of a corpus; `effects` hears of those that run in place. */
export type OpenSideStages = (
  papers: readonly ThemeText[],
  lexicon: ThemeLexicon,
  effects: Effects,
) => SideStages;

/** Side stages whose common ground can be laid before anything is asked. */
export interface PreparedStages extends SideStages {
  /** Reads the phrases that `reasons` and `names` need. */
  readPhrases(): void;
}

/** Runs every stage where and when it is asked for; phrases and themes are worked out once. */
export function sideStagesHere(
  ...[papers, lexicon, effects]: Parameters<OpenSideStages>
): PreparedStages {
  let table: PhraseTable | null = null;
  let weights: Float64Array | null = null;
  const phrases = (): PhraseTable => (table ??= phrasesOf(papers));
  return {
    isApart: false,
    readPhrases: () => void phrases(),
    reasons: async (links) => termColumns(explainLinks(links, phrases())),
    topics: (links, seed) => chooseTopics(papers.length, links, seed, effects),
    levels: async (labels, links, seed) => ({
      subtopics: await splitTopics(labels, links, seed, effects),
      areas: groupTopics(labels, links, seed),
    }),
    names: async (tree, strength) => nameTree(tree, phrases(), papers, strength),
    themes: async () => (weights ??= assignThemes(papers, lexicon)),
    close: () => undefined,
  };
}

/** The phrases that name topics and explain links: up to four words. In a corpus of one every phrase counts;
 * up to 20,000 papers those that two have, beyond one in 10,000. */
function phrasesOf(papers: readonly ThemeText[]): PhraseTable {
  return collectPhrases(papers, {
    maximumLength: 4,
    titleWeight: 3,
    minimumDocuments: Math.min(papers.length, Math.max(2, Math.ceil(papers.length / 10_000))),
  });
}
