import type { Topic, WholeMap } from '../contract/map.ts';
import type { Paper } from '../contract/paper.ts';
import {
  decimalColumn,
  flagColumn,
  makeTable,
  textColumn,
  textsColumn,
  wholeColumn,
  type Table,
  type TableColumn,
} from './table.ts';

/** From this weight on a paper carries a theme, as the map itself counts. */
const CARRIED = 0.5;

/** Returns the table of the papers, one a row, in the order of the map. O(papers × themes). */
export function paperTable(map: WholeMap): Table {
  return makeTable('papers', 'One paper a row, in the order of the map.', [
    ...bibliography(map.papers),
    ...identifiers(map),
    ...places(map),
    ...groups(map),
  ]);
}

function bibliography(papers: readonly Paper[]): readonly TableColumn[] {
  const text = (key: TextField, meaning: string): TableColumn =>
    textColumn(
      key,
      meaning,
      papers.map((paper) => paper[key]),
    );
  const whole = (key: 'year' | 'citations', meaning: string): TableColumn =>
    wholeColumn(
      key,
      meaning,
      papers.map((paper) => paper[key]),
    );
  const texts = (key: 'authors' | 'keywords', meaning: string): TableColumn =>
    textsColumn(
      key,
      meaning,
      papers.map((paper) => paper[key]),
    );
  const numbers = [...papers.keys()];
  const incomplete = papers.map(({ moreAuthors }) => moreAuthors);
  return [
    wholeColumn('row_index', 'number of the paper from 0: its row in vectors.npy', numbers),
    text('id', 'unique; other tables name papers by it'),
    text('title', 'title'),
    text('abstract', 'abstract'),
    texts('authors', 'authors in their order'),
    flagColumn('more_authors', 'true where authors is known not to be the whole list', incomplete),
    whole('year', 'year of publication'),
    text('published', 'first publication, YYYY-MM or YYYY-MM-DD'),
    text('venue', 'journal or conference'),
    text('url', 'address of the paper'),
    text('doi', 'DOI'),
    text('arxiv', 'arXiv id'),
    text('code', 'address of the code'),
    texts('keywords', 'keywords of the authors'),
    whole('citations', 'how often it is cited'),
  ];
}

/** What makes the citations of a map that is built from the table those of this map. */
function identifiers({ papers, citations, references }: WholeMap): readonly TableColumn[] {
  const cited = papers.map((_, paper) => [...(references[paper] ?? [])]);
  for (const [at, citing] of citations.citing.entries()) {
    const identifier = identifierOf(papers[citations.cited[at] ?? -1]);
    if (identifier !== null) cited[citing]?.push(identifier);
  }
  return [
    textsColumn(
      'other_ids',
      'identifiers beside DOI and arXiv id, as pmid:9377276',
      papers.map(({ otherIds }) => otherIds),
    ),
    textsColumn(
      'references',
      'identifiers of what it cites, as doi:10.1000/182 (papers of this map by id: citations)',
      cited,
    ),
  ];
}

function identifierOf(paper: Paper | undefined): string | null {
  if (paper === undefined) return null;
  if (paper.doi !== null) return `doi:${paper.doi}`;
  return paper.arxiv === null ? (paper.otherIds[0] ?? null) : `arxiv:${paper.arxiv}`;
}

type TextField =
  'id' | 'title' | 'abstract' | 'published' | 'venue' | 'url' | 'doi' | 'arxiv' | 'code';

function places({ papers, columns }: WholeMap): readonly TableColumn[] {
  const { positions, preservation } = columns;
  const coordinate = (axis: number): readonly number[] =>
    papers.map((_, paper) => positions[2 * paper + axis] ?? 0);
  return [
    decimalColumn('x', 'place on the map, to the right', coordinate(0)),
    decimalColumn('y', 'place on the map, upwards', coordinate(1)),
    decimalColumn(
      'preservation',
      '0 to 1: share of its nearest papers by content that are also near on the map',
      [...preservation],
    ),
  ];
}

function groups({ manifest, papers, columns }: WholeMap): readonly TableColumn[] {
  const { membershipStart, membershipTopic, themeWeights } = columns;
  const { topics, subtopics, areas, themes } = manifest;
  const topic = Array.from(columns.topic, (index) => topics[index] ?? null);
  const subtopic = Array.from(columns.subtopic, (index) => subtopics[index] ?? null);
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const area = topic.map((of) => areaById.get(of?.parent ?? '') ?? null);
  const member = papers.map((_, paper) =>
    Array.from(
      membershipTopic.subarray(membershipStart[paper] ?? 0, membershipStart[paper + 1] ?? 0),
      (index) => topics[index]?.id ?? '',
    ),
  );
  const carried = papers.map((_, paper) =>
    themes
      .filter((_, theme) => (themeWeights[paper * themes.length + theme] ?? 0) >= CARRIED)
      .map(({ id }) => id),
  );
  return [
    ...groupColumns('topic', 'its topic', topic),
    decimalColumn('topic_strength', '0 to 1: how strongly it belongs to its topic', [
      ...columns.topicStrength,
    ]),
    ...groupColumns('subtopic', 'the part of its topic', subtopic),
    ...groupColumns('area', 'the area of its topic', area),
    textsColumn(
      'member_of',
      'ids of the topics that it belongs to or leans to, its own first (weights: memberships)',
      member,
    ),
    textsColumn(
      'themes',
      'ids of the themes that it carries, of weight 0.5 or more (weights: paper_themes)',
      carried,
    ),
  ];
}

function groupColumns(
  name: string,
  what: string,
  groups: readonly (Topic | null)[],
): readonly TableColumn[] {
  return [
    textColumn(
      `${name}_id`,
      `id of ${what}`,
      groups.map((group) => group?.id ?? null),
    ),
    textColumn(
      name,
      `name of ${what}`,
      groups.map((group) => group?.name ?? null),
    ),
  ];
}
