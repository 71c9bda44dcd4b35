import type { PhraseTable } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { addUndefinedAcronyms, findAbbreviations } from './abbreviations.ts';
import { repeatEachOther } from './alike-words.ts';
import { classTfIdf } from './class-tf-idf.ts';
import { groupCount } from './communities.ts';
import { distinctiveness } from './corpus-wide.ts';
import { functionWordsOf } from './function-words.ts';
import { joinName } from './join-name.ts';
import { mergeAbbreviations } from './merge-abbreviations.ts';
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

const MOST_TERMS = 8;
const ENOUGH_TERMS = 5;
/** Terms beyond the fifth are worth this share of the best one, at least. */
const LEAST_TERM = 0.25;
/** The language is read off this many papers, spread evenly. */
const PAPERS_READ = 2000;

/** Returns a name and up to eight terms for each topic, in the order of the topics.
 *
 * Phrases of one to three words are scored by class-based TF-IDF (see `classScore`) and by how well they read (see `phraseForms`); a name is the best phrase or the best pair of phrases (see `joinName`),
 * in the papers' own spelling. A phrase is in two of a topic's papers or more wherever any is, and holds for the topic more than for the corpus (see `distinctiveness`).
 * Papers that belong more (`strength`, 0 … 1) count up to twice as much. Where nothing is shared the titles give the name. O(words + entries). */
export function nameTopics(
  labels: Int32Array,
  table: PhraseTable,
  papers: readonly NamedText[],
  strength: Float64Array = new Float64Array(labels.length).fill(1),
): readonly TopicName[] {
  const topics = groupCount(labels);
  const { forms, merged, isFunctionWord } = readPhrases(table, papers, topics);
  const weights = strength.map((value) => (1 + value) / 2);
  const meanTopic = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, topics);
  const taken = new Set<string>();
  return classTfIdf(labels, topics, merged, weights).map((phrases, topic) => {
    const members = centralFirst(labels, topic, weights);
    const titles = members.map((paper) => papers[paper]?.title ?? '');
    const sizes = { members: members.length, corpus: labels.length };
    const parts = nameParts(phrases, forms, table, sizes);
    const name =
      joinName(parts, { weights, meanTopic, taken }) ??
      nameFromTitles(titles, taken, isFunctionWord);
    taken.add(name);
    return { name, terms: termsOf(parts, name) };
  });
}

interface ReadPhrases {
  readonly forms: Float64Array;
  /** The table with abbreviations merged into what they stand for. */
  readonly merged: PhraseTable;
  readonly isFunctionWord: (foldedWord: string) => boolean;
}

function readPhrases(
  table: PhraseTable,
  papers: readonly NamedText[],
  topics: number,
): ReadPhrases {
  const texts = spread(papers, PAPERS_READ).flatMap(({ title, abstract }) => [
    tokenise(title),
    tokenise(abstract),
  ]);
  const isFunctionWord = functionWordsOf(texts);
  const defined = findAbbreviations(papers.map(({ abstract }) => abstract));
  const abbreviations = addUndefinedAcronyms(defined, table);
  const use = measurePhraseUse(texts, table, isFunctionWord);
  const forms = phraseForms(table, use, isFunctionWord, new Set(defined.values()));
  const distinct = distinctiveness(table, abbreviations);
  return {
    forms: topics < 2 ? forms : forms.map((form, phrase) => form * (distinct[phrase] ?? 1)),
    merged: mergeAbbreviations(table, abbreviations),
    isFunctionWord,
  };
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
