import { termsOfLink } from '../contract/link-terms.ts';
import type { FieldMap, Manifest, Topic, WholeMap } from '../contract/map.ts';
import { paperTable } from './paper-table.ts';
import {
  decimalColumn,
  flagColumn,
  makeTable,
  textColumn,
  textsColumn,
  wholeColumn,
  type Table,
} from './table.ts';

/** Returns a map as plain tables: papers, memberships, paper_themes, neighbours, links, topics, themes. Papers, topics and
 * themes are named by their ids. Numbers are those of the map. O(size of the map). */
export function mapTables(map: WholeMap): readonly Table[] {
  return [
    paperTable(map),
    membershipTable(map),
    paperThemeTable(map),
    neighbourTable(map),
    linkTable(map),
    citationTable(map),
    topicTable(map.manifest),
    themeTable(map.manifest),
  ];
}

function membershipTable({ manifest, papers, columns }: FieldMap): Table {
  const { membershipStart, membershipTopic, membershipWeight } = columns;
  const { owners, ranks } = rowsOfLists(membershipStart);
  return makeTable('memberships', 'One topic of a paper a row, its own topic first.', [
    textColumn('paper_id', 'the paper', namesOf(papers, owners)),
    wholeColumn('rank', 'from 1', ranks),
    textColumn('topic_id', 'the topic', namesOf(manifest.topics, membershipTopic)),
    decimalColumn('weight', '0 to 1; those of a paper add up to 1 at most', [...membershipWeight]),
  ]);
}

function paperThemeTable({ manifest, papers, columns }: FieldMap): Table {
  const { themes } = manifest;
  const found = [...columns.themeWeights.entries()].filter(([, weight]) => weight > 0);
  return makeTable('paper_themes', 'One theme of a paper a row, weights above 0 only.', [
    textColumn(
      'paper_id',
      'the paper',
      found.map(([at]) => nameOf(papers, Math.floor(at / themes.length))),
    ),
    textColumn(
      'theme_id',
      'the theme',
      found.map(([at]) => nameOf(themes, at % themes.length)),
    ),
    decimalColumn(
      'weight',
      '0 to 1; a paper carries a theme from 0.5 on',
      found.map(([, weight]) => weight),
    ),
  ]);
}

function neighbourTable({ papers, columns }: FieldMap): Table {
  const { neighbourStart, neighbours, similarities } = columns;
  const { owners, ranks } = rowsOfLists(neighbourStart);
  return makeTable('neighbours', 'One of the nearest papers of a paper a row, nearest first.', [
    textColumn('paper_id', 'the paper', namesOf(papers, owners)),
    wholeColumn('rank', '1 is the nearest', ranks),
    textColumn('neighbour_id', 'the paper near it', namesOf(papers, neighbours)),
    decimalColumn('similarity', 'cosine similarity of the two, -1 to 1', [...similarities]),
  ]);
}

function linkTable({ papers, links }: FieldMap): Table {
  return makeTable('links', 'One link of two papers a row; a link has no direction.', [
    textColumn('source_id', 'the paper that stands first in papers', namesOf(papers, links.source)),
    textColumn('target_id', 'the other paper', namesOf(papers, links.target)),
    decimalColumn('similarity', 'cosine similarity of the two, -1 to 1', [...links.similarity]),
    flagColumn(
      'is_bridge',
      'true where the link only holds the graph together',
      Array.from(links.bridge, (flag) => flag === 1),
    ),
    textsColumn(
      'terms',
      'terms that the two share, most telling first',
      Array.from(links.source, (_, link) => termsOfLink(links, link)),
    ),
  ]);
}

function citationTable({ papers, citations }: FieldMap): Table {
  return makeTable('citations', 'One paper of the map that cites another a row.', [
    textColumn('citing_id', 'the paper that cites', namesOf(papers, citations.citing)),
    textColumn('cited_id', 'the paper that is cited', namesOf(papers, citations.cited)),
  ]);
}

function topicTable({ areas, topics, subtopics }: Manifest): Table {
  const level = (name: string, groups: readonly Topic[]) =>
    groups.map((group) => ({ ...group, level: name }));
  const all = [...level('area', areas), ...level('topic', topics), ...level('subtopic', subtopics)];
  return makeTable('topics', 'One area, topic or part of a topic a row.', [
    textColumn(
      'id',
      'unique within its level',
      all.map(({ id }) => id),
    ),
    textColumn(
      'level',
      'area, topic or subtopic',
      all.map(({ level }) => level),
    ),
    textColumn(
      'name',
      'name',
      all.map(({ name }) => name),
    ),
    textColumn(
      'parent_id',
      "id of what it is part of: a topic's area, a subtopic's topic",
      all.map(({ parent }) => parent),
    ),
    wholeColumn(
      'size',
      'number of its papers',
      all.map(({ size }) => size),
    ),
    textsColumn(
      'terms',
      'telling phrases, most telling first',
      all.map(({ terms }) => terms),
    ),
    decimalColumn(
      'x',
      'place of its label on the map',
      all.map(({ x }) => x),
    ),
    decimalColumn(
      'y',
      'place of its label on the map',
      all.map(({ y }) => y),
    ),
  ]);
}

function themeTable({ themes, themeGroups }: Manifest): Table {
  const labels = new Map(themeGroups.map(({ id, label }) => [id, label]));
  const of = (name: 'id' | 'label' | 'group' | 'definition' | 'colour') =>
    themes.map((theme) => theme[name]);
  return makeTable('themes', 'One theme a row.', [
    textColumn('id', 'unique', of('id')),
    textColumn('label', 'name', of('label')),
    textColumn('group_id', 'what kind of theme it is', of('group')),
    textColumn(
      'group_label',
      'name of that kind',
      themes.map(({ group }) => labels.get(group) ?? null),
    ),
    textColumn('definition', 'what it means', of('definition')),
    textColumn('colour', '#rrggbb', of('colour')),
    wholeColumn(
      'size',
      'papers that carry it: weight 0.5 or more',
      themes.map(({ size }) => size),
    ),
  ]);
}

/** The owner and the place, from 1, of each entry of lists that stand one behind the other. */
function rowsOfLists(start: Int32Array): {
  readonly owners: Int32Array;
  readonly ranks: readonly number[];
} {
  const owners = new Int32Array(start.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < start.length; owner += 1)
    owners.fill(owner, start[owner] ?? 0, start[owner + 1] ?? 0);
  return { owners, ranks: Array.from(owners, (owner, at) => at - (start[owner] ?? 0) + 1) };
}

type Identified = readonly { readonly id: string }[];

function namesOf(list: Identified, indices: Int32Array): readonly string[] {
  return Array.from(indices, (index) => nameOf(list, index));
}

/** The contract's parser has checked every index of a map. */
function nameOf(list: Identified, index: number): string {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`there is no entry ${index} among ${list.length}`);
  return entry.id;
}
