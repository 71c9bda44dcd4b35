import type { PhraseTable } from '../text/phrases.ts';
import { detectPaperLanguage } from '../text/detect-language.ts';
import { tokenise, type KnownWords } from '../text/tokens.ts';
import { addUndefinedAcronyms, findAbbreviations } from './abbreviations.ts';
import { repeatEachOther } from './alike-words.ts';
import { classTfIdf } from './class-tf-idf.ts';
import { groupCount } from './communities.ts';
import { distinctiveness } from './corpus-wide.ts';
import { functionWordsOf } from './function-words.ts';
import { joinName } from './join-name.ts';
import { mergeAbbreviations } from './merge-abbreviations.ts';
import { nameKey } from './name-key.ts';
import { nameParts, type NamePart } from './name-parts.ts';
import { phraseForms } from './phrase-forms.ts';
import { measurePhraseUse } from './phrase-use.ts';
import { nameFromTitles } from './title-names.ts';

/** What a topic is called and what speaks for it. */
export interface TopicName {
  /** Two to four words, "&" not counted; unique in the map. */
  readonly name: string;
  /** Telling phrases, most telling first; none repeats another. */
  readonly terms: readonly string[];
}

/** What the names see of a paper. */
export interface NamedText {
  readonly title: string;
  readonly abstract: string;
}

const LEAST_COVER = 0.1;
const MOST_TERMS = 8;
const ENOUGH_TERMS = 5;
/** Terms beyond the fifth are worth this share of the best one, at least. */
const LEAST_TERM = 0.25;
/** Running text is read of so many papers. */
const PAPERS_READ = 2000;

/** How a corpus uses its phrases: what naming reads once for all levels. */
export interface ReadPhrases {
  readonly table: PhraseTable;
  /** How well each phrase reads as a name of a part of the corpus, 0 … 1. */
  readonly forms: Float64Array;
  /** The table with abbreviations merged into what they stand for. */
  readonly merged: PhraseTable;
  readonly language: Language;
}

/** What one reading knows of the papers' language, so that the next need not find it out again. */
export interface Language {
  readonly isFunctionWord: (foldedWord: string) => boolean;
  readonly words: KnownWords;
}

/** Groups of papers to be named. */
export interface NamedGroups {
  /** Group of every paper, 0 … m - 1. */
  readonly labels: Int32Array;
  readonly papers: readonly NamedText[];
  /** How much each paper belongs to its group, 0 … 1. */
  readonly strength: Float64Array;
  /** A name part occurs in this share of the group's papers, at least: a tenth if not given. */
  readonly leastCover?: number;
}

/** Returns a name and up to eight terms for each topic, in the order of the topics: those of `nameGroups`, no two alike. O(words + entries). */
export function nameTopics(
  labels: Int32Array,
  table: PhraseTable,
  papers: readonly NamedText[],
  strength: Float64Array = new Float64Array(labels.length).fill(1),
): readonly TopicName[] {
  const read = readPhrases(table, papers, groupCount(labels));
  return nameGroups({ labels, papers, strength }, read, new Set());
}

/** Returns a name and up to eight terms for each group, in the order of the groups. No name is one of `taken` (names as of `nameKey`), to which each is added.
 *
 * Phrases of one to three words are scored by class-based TF-IDF (see `classScore`) and by how well they read (see `phraseForms`); a name is the best phrase or the best pair of phrases (see `joinName`),
 * in the papers' own spelling. A phrase is in two of a topic's papers or more wherever any is, and holds for the topic more than for the corpus (see `distinctiveness`).
 * Papers that belong more count up to twice as much. Where nothing is shared the titles give the name. O(entries). */
export function nameGroups(
  { labels, papers, strength, leastCover = LEAST_COVER }: NamedGroups,
  { table, forms, merged, language }: ReadPhrases,
  taken: Set<string>,
): readonly TopicName[] {
  const groups = groupCount(labels);
  const weights = strength.map((value) => (1 + value) / 2);
  const meanTopic = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, groups);
  const phrases = classTfIdf(labels, groups, merged, weights);
  return Array.from({ length: groups }, (_, group) => {
    const members = centralFirst(labels, group, weights);
    const titles = members.map((paper) => papers[paper]?.title ?? '');
    const size = { members: members.length, corpus: labels.length, leastCover };
    const parts = nameParts((fewest) => phrases.of(group, fewest), forms, table, size);
    const name =
      joinName(parts, { weights, meanTopic, taken }) ??
      nameFromTitles(titles, taken, language.isFunctionWord);
    taken.add(nameKey(name));
    return { name, terms: termsOf(parts, name) };
  });
}

/** Returns how the papers use the phrases of the table, which may name `groups` groups of them; running text is read of `mostPapers`, spread evenly. O(words + entries). */
export function readPhrases(
  table: PhraseTable,
  papers: readonly NamedText[],
  groups: number,
  mostPapers = PAPERS_READ,
  language?: Language,
): ReadPhrases {
  const words: KnownWords = language?.words ?? new Map();
  const sample = spread(papers, mostPapers).map((paper) => ({
    ...paper,
    language: detectPaperLanguage(paper),
  }));
  const texts = sample.flatMap(({ title, abstract, language: own }) => [
    tokenise(title, words, own),
    tokenise(abstract, words, own),
  ]);
  const isFunctionWord =
    language?.isFunctionWord ?? functionWordsOf(sample.map(({ language: own }) => own));
  const defined = findAbbreviations(papers.map(({ abstract }) => abstract));
  const abbreviations = withoutWords(addUndefinedAcronyms(defined, table), table);
  const use = measurePhraseUse(texts, table, isFunctionWord);
  const forms = phraseForms(table, use, isFunctionWord, new Set(defined.values()));
  const distinct = distinctiveness(table, abbreviations);
  return {
    table,
    forms: groups < 2 ? forms : forms.map((form, phrase) => form * (distinct[phrase] ?? 1)),
    merged: mergeAbbreviations(table, abbreviations),
    language: { isFunctionWord, words },
  };
}

/** What the papers write in small letters ("set") is a word, whatever one of them defines it as. */
function withoutWords(
  abbreviations: ReadonlyMap<string, string>,
  { keys, spellings }: PhraseTable,
): ReadonlyMap<string, string> {
  const words = new Set(keys.filter((_, phrase) => !/\p{Lu}/u.test(spellings[phrase] ?? '')));
  return new Map([...abbreviations].filter(([short]) => !words.has(short)));
}

function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The papers of a topic, those that belong most first, ties by paper number. */
function centralFirst(labels: Int32Array, topic: number, weights: Float64Array): readonly number[] {
  return [...labels.keys()]
    .filter((paper) => labels[paper] === topic)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

/** The best parts that do not repeat a better one; a topic without any is told by its name. */
function termsOf(parts: readonly NamePart[], name: string): readonly string[] {
  const terms: string[] = [];
  const least = LEAST_TERM * (parts[0]?.value ?? 0);
  for (const { spelling, value } of parts) {
    if (terms.length >= MOST_TERMS || (terms.length >= ENOUGH_TERMS && value < least)) break;
    if (!terms.some((term) => repeatEachOther(term, spelling))) terms.push(spelling);
  }
  return terms.length > 0 ? terms : name.split(' & ');
}
