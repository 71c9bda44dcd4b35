import type { PhraseTable } from '../text/phrases.ts';
import { flagTellingPhrases } from '../text/telling-phrases.ts';
import { repeatEachOther, repeatsItself, wordsOf } from './alike-words.ts';
import { classTfIdf, type PhraseScore } from './class-tf-idf.ts';
import { groupCount } from './communities.ts';

/** What a topic is called and what speaks for it. */
export interface TopicName {
  /** Two to four words, unique in the map. */
  readonly name: string;
  /** Telling phrases, most telling first. */
  readonly terms: readonly string[];
}

const MOST_TERMS = 8;
const MOST_WORDS = 4;
/** A word that more than this share of the papers use holds for the whole corpus. */
const CORPUS_SHARE = 0.5;
/** A phrase is a fixed expression when it makes up this share of the papers that use its commonest word ("time series" among the users of "time"). */
const FIXED_SHARE = 0.3;
/** A phrase that more of the papers use than this names none of their topics. */
const PHRASE_SHARE = 0.4;
/** A name that fewer of its papers use is completed by a second phrase. */
const WELL_COVERED = 0.6;
const PHRASE_COUNTS_FROM = 0.4;

/** Returns a name and terms per topic; see `classTfIdf` for what tells. A name joins one or two phrases that do not repeat each other,
 * is used by at least two papers of a topic of three or more, contains no word of the whole corpus, and is unique. */
export function nameTopics(
  labels: Int32Array,
  table: PhraseTable,
  titles: readonly string[],
): readonly TopicName[] {
  const topics = groupCount(labels);
  const allowed = flagNames(table);
  const scores = classTfIdf(labels, topics, table, allowed);
  const taken: string[] = [];
  return Array.from({ length: topics }, (_, topic) => {
    const members = [...labels.keys()].filter((paper) => labels[paper] === topic);
    const phrases = distinctPhrases(scores[topic] ?? [], table, members.length);
    const name = uniqueName(phrases, members.length, taken, titles[members[0] ?? 0] ?? '');
    taken.push(name);
    return { name, terms: phrases.slice(0, MOST_TERMS).map(({ spelling }) => spelling) };
  });
}

interface Phrase {
  readonly spelling: string;
  readonly papers: number;
  readonly words: number;
  readonly score: number;
}

/** Telling phrases without a word of the whole corpus; a word that is merely frequent may stand in a fixed expression. */
function flagNames(table: PhraseTable): Uint8Array {
  const papers = table.start.length - 1;
  const telling = flagTellingPhrases(table, PHRASE_SHARE);
  if (papers < 10) return telling;
  const frequency = new Map<string, number>();
  for (const [phrase, key] of table.keys.entries())
    if (table.lengths[phrase] === 1) frequency.set(key, table.documentFrequency[phrase] ?? 0);
  return telling.map((flag, phrase) => {
    const words = (table.keys[phrase] ?? '').split(' ');
    const commonest = Math.max(...words.map((word) => frequency.get(word) ?? 0));
    const users = table.documentFrequency[phrase] ?? 0;
    const isFixed = users >= FIXED_SHARE * commonest;
    const isCommon = commonest > CORPUS_SHARE * papers;
    return Number(flag === 1 && !isCommon && (isFixed || commonest <= PHRASE_SHARE * papers));
  });
}

/** The best phrases, none repeating a better one; a phrase that a better, longer one contains is left out. */
function distinctPhrases(
  scores: readonly PhraseScore[],
  table: PhraseTable,
  members: number,
): readonly Phrase[] {
  const fewest = members >= 3 ? 2 : 1;
  const chosen: Phrase[] = [];
  for (const { phrase, papers, score } of scores) {
    const spelling = table.spellings[phrase] ?? '';
    if (papers < fewest || repeatsItself(spelling)) continue;
    if (chosen.some((other) => repeatEachOther(other.spelling, spelling))) continue;
    chosen.push({ spelling, papers, score, words: wordsOf(spelling).length });
    if (chosen.length === 2 * MOST_TERMS) break;
  }
  return chosen;
}

function uniqueName(
  phrases: readonly Phrase[],
  members: number,
  taken: readonly string[],
  title: string,
): string {
  for (const first of phrasesFirst(phrases)) {
    const alone = label([first]);
    const isEnough = first.words >= 2 && first.papers >= WELL_COVERED * members;
    if (isEnough && !taken.includes(alone)) return alone;
    for (const second of phrases) {
      const isFit = second !== first && first.words + second.words <= MOST_WORDS;
      const joined = label([first, second]);
      if (isFit && !taken.includes(joined)) return joined;
    }
    if (first.words >= 2 && !taken.includes(alone)) return alone;
  }
  return fallbackName(title, taken);
}

/** The same phrases with those of several words before the single words, as long as they tell at least half as much as the best. */
function phrasesFirst(phrases: readonly Phrase[]): readonly Phrase[] {
  const least = PHRASE_COUNTS_FROM * (phrases[0]?.score ?? 0);
  const isLeading = ({ words, score }: Phrase): boolean => words > 1 && score >= least;
  return [...phrases.filter(isLeading), ...phrases.filter((phrase) => !isLeading(phrase))];
}

/** The title's first words, numbered where even they are taken: only for papers that share no phrase. */
function fallbackName(title: string, taken: readonly string[]): string {
  const words = title.split(/\s+/u).filter((word) => word !== '');
  const base = capitalised(words.slice(0, 3).join(' ')) || 'Unnamed topic';
  const name = words.length < 2 ? `${base} papers` : base;
  for (let number = 2; taken.includes(name); number += 1) {
    const numbered = `${name} ${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
  return name;
}

function label(phrases: readonly Phrase[]): string {
  return capitalised(phrases.map(({ spelling }) => spelling).join(' & '));
}

function capitalised(text: string): string {
  const first = text.split(/[\s-]/u)[0] ?? '';
  return first === first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
