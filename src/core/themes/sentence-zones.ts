import { BACKGROUND, NOT_OWN_WORK, OWN_WORK } from './cues.ts';
import { findPhrases, indexPhrases } from './phrase-index.ts';
import type { Word } from './words.ts';

/** What a sentence of an abstract does: speak of the paper's own work, prepare the ground for it, or neither. */
export type Zone = 'own' | 'plain' | 'background';

const CUES = indexPhrases([...OWN_WORK, ...BACKGROUND, ...NOT_OWN_WORK], 1);
const BACKGROUND_FROM = OWN_WORK.length;
const NOT_OWN_FROM = OWN_WORK.length + BACKGROUND.length;
const LONGEST_NAME = 3;

/** Returns the zone of every sentence of an abstract. A sentence is the paper's own where it holds an own-work cue or the name
 * the title gives before a colon; what stands before the first such sentence is background, and so is a later sentence of
 * others' work. An abstract that never says "we" is plain throughout.
 *
 * Source: S. Teufel & M. Moens, "Summarizing scientific articles: experiments with relevance and rhetorical status",
 * Computational Linguistics 28(4), 2002, doi:10.1162/089120102762671936; ours folds their seven zones into three and
 * finds them by cue phrases and position, without training. */
export function sentenceZones(words: readonly Word[], name: readonly string[]): readonly Zone[] {
  const own = new Set<number>();
  const reported = new Set<number>();
  const doubted = new Set<number>();
  for (const { phrase, from } of findPhrases(CUES, words)) {
    const sentence = words[from]?.sentence ?? 0;
    if (phrase >= NOT_OWN_FROM) doubted.add(sentence);
    else if (phrase >= BACKGROUND_FROM) reported.add(sentence);
    else own.add(sentence);
  }
  for (const sentence of doubted) own.delete(sentence);
  for (const sentence of sentencesWith(words, name)) own.add(sentence);
  const first = own.size === 0 ? 0 : [...own].reduce((least, one) => Math.min(least, one));
  const count = (words.at(-1)?.sentence ?? -1) + 1;
  return Array.from({ length: count }, (_, sentence): Zone => {
    if (own.has(sentence)) return 'own';
    return sentence < first || reported.has(sentence) ? 'background' : 'plain';
  });
}

/** Returns the words before the title's first colon where they are at most three: the name of what the paper presents
 * ("FlashRNN: …"); otherwise none. */
export function presentedName(title: readonly Word[]): readonly string[] {
  const colon = title.findIndex(({ gap }) => gap.includes(':'));
  if (colon < 1 || colon > LONGEST_NAME) return [];
  return title.slice(0, colon).map(({ surface }) => surface);
}

function sentencesWith(words: readonly Word[], name: readonly string[]): readonly number[] {
  if (name.length === 0) return [];
  return [...words.entries()]
    .filter(([at]) => name.every((part, offset) => words[at + offset]?.surface === part))
    .map(([, word]) => word.sentence);
}
