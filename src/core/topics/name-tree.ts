import type { PhraseTable } from '../text/phrases.ts';
import { phrasesAmong } from '../text/phrases-among.ts';
import { groupCount } from './communities.ts';
import {
  nameGroups,
  readPhrases,
  type Language,
  type NamedGroups,
  type NamedText,
  type TopicName,
} from './name-topics.ts';
import type { Subtopics } from './split-topics.ts';

/** Of a topic running text is read of so many papers. */
const PAPERS_READ = 60;

/** Topics with what is above and below them. */
export interface TopicTree {
  /** Topic of every paper, 0 … m - 1. */
  readonly topics: Int32Array;
  /** Area of every topic; null where there are none. */
  readonly areas: Int32Array | null;
  readonly subtopics: Subtopics;
}

/** Names of all levels, each in the order of its level. */
export interface TreeNames {
  readonly areas: readonly TopicName[];
  readonly topics: readonly TopicName[];
  readonly subtopics: readonly TopicName[];
}

/** Returns the names of topics, areas and subtopics, no two of all alike. Topics are named first, as if they were alone; areas against each other by the same phrases;
 * subtopics against their siblings alone, by the phrases of their topic's papers: what holds for the topic as a whole tells none of them. O(words + entries), about twice what the topics alone cost. */
export function nameTree(
  { topics, areas, subtopics }: TopicTree,
  table: PhraseTable,
  papers: readonly NamedText[],
  strength: Float64Array,
): TreeNames {
  const read = readPhrases(table, papers, groupCount(topics));
  const taken = new Set<string>();
  const topicNames = nameGroups({ labels: topics, papers, strength }, read, taken);
  const areaNames =
    areas === null
      ? []
      : nameGroups({ ...areaGroups(topics, areas), papers, strength }, read, taken);
  const named = { table, papers, strength, taken, language: read.language };
  return {
    areas: areaNames,
    topics: topicNames,
    subtopics: splitRuns(subtopics.parents).flatMap((run) =>
      nameParts(subtopics.labels, run, named),
    ),
  };
}

/** An area is of many things: what a twentieth of it is about may name it. */
const AREA_COVER = 0.05;

function areaGroups(
  topics: Int32Array,
  areas: Int32Array,
): Pick<NamedGroups, 'labels' | 'leastCover'> {
  return { labels: topics.map((topic) => areas[topic] ?? 0), leastCover: AREA_COVER };
}

interface Run {
  readonly first: number;
  readonly end: number;
}

/** The runs of equal parents: the subtopics of one topic each. */
function splitRuns(parents: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < parents.length;) {
    let end = first + 1;
    while (end < parents.length && parents[end] === parents[first]) end += 1;
    runs.push({ first, end });
    first = end;
  }
  return runs;
}

interface Named {
  readonly table: PhraseTable;
  readonly papers: readonly NamedText[];
  readonly strength: Float64Array;
  readonly taken: Set<string>;
  readonly language: Language;
}

function nameParts(
  labels: Int32Array,
  { first, end }: Run,
  { table, papers, strength, taken, language }: Named,
): readonly TopicName[] {
  const members = Int32Array.from([...labels.keys()].filter((paper) => isIn(labels[paper])));
  function isIn(label = -1): boolean {
    return label >= first && label < end;
  }
  const texts = Array.from(members, (paper) => papers[paper] ?? NO_TEXT);
  const read = readPhrases(
    phrasesAmong(table, members, 2),
    texts,
    end - first,
    PAPERS_READ,
    language,
  );
  const own = {
    labels: members.map((paper) => (labels[paper] ?? 0) - first),
    papers: texts,
    strength: Float64Array.from(members, (paper) => strength[paper] ?? 0),
  };
  return nameGroups(own, read, taken);
}

const NO_TEXT: NamedText = { title: '', abstract: '' };
