import { termColumns, type TermColumns } from '../contract/link-terms.ts';
import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import { explainLinks } from '../graph/link-reasons.ts';
import type { Links } from '../graph/links.ts';
import { collectPhrases, type PhraseTable } from '../text/phrases.ts';
import { assignThemes, type ThemeText } from '../themes/assign-themes.ts';
import { nameTree, type TopicTree, type TreeNames } from '../topics/name-tree.ts';

/** The stages of a build that read the papers' words and no vectors: they may run beside the others. */
export interface TextStages {
  /** The shared terms of every link. */
  reasons(links: Links): Promise<TermColumns>;
  names(tree: TopicTree, strength: Float64Array): Promise<TreeNames>;
  /** Papers × themes, see `assignThemes`. */
  themes(): Promise<Float64Array>;
  /** Ends what is still running; nothing may be asked afterwards. */
  close(): void;
}

/** Begins the text stages of a corpus. */
export type OpenTextStages = (papers: readonly ThemeText[], lexicon: ThemeLexicon) => TextStages;

/** What the stages need, worked out when it is first asked for, each once. */
export interface TextWork {
  phrases(): PhraseTable;
  reasons(links: Links): TermColumns;
  names(tree: TopicTree, strength: Float64Array): TreeNames;
  themes(): Float64Array;
}

/** Returns the text stages as plain functions. */
export function createTextWork(papers: readonly ThemeText[], lexicon: ThemeLexicon): TextWork {
  let table: PhraseTable | null = null;
  let weights: Float64Array | null = null;
  const phrases = (): PhraseTable => (table ??= phrasesOf(papers));
  return {
    phrases,
    reasons: (links) => termColumns(explainLinks(links, phrases())),
    names: (tree, strength) => nameTree(tree, phrases(), papers, strength),
    themes: () => (weights ??= assignThemes(papers, lexicon)),
  };
}

/** Runs every stage where and when it is asked for. */
export const textStagesHere: OpenTextStages = (papers, lexicon) => {
  const work = createTextWork(papers, lexicon);
  return {
    reasons: async (links) => work.reasons(links),
    names: async (tree, strength) => work.names(tree, strength),
    themes: async () => work.themes(),
    close: () => undefined,
  };
};

/** The phrases that name topics and explain links: up to four words. In a corpus of one every phrase counts;
 * up to 20,000 papers those that two have, beyond one in 10,000. */
function phrasesOf(papers: readonly ThemeText[]): PhraseTable {
  return collectPhrases(papers, {
    maximumLength: 4,
    titleWeight: 3,
    minimumDocuments: Math.min(papers.length, Math.max(2, Math.ceil(papers.length / 10_000))),
  });
}
