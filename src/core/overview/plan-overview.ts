import { yearHistogram, type YearBin } from '../explore/year-histogram.ts';
import { familiesOf, topicFamilies, type Family } from './families.ts';
import {
  LENGTHS,
  type OverviewLength,
  type OverviewPlan,
  type Passage,
  type SectionKind,
} from './overview.ts';
import { centroidOf, contrastCentre, nearCentroid, rankSentences } from './rank-sentences.ts';
import { ROLES, type Role } from './roles.ts';
import { roleOf } from './sentence-table.ts';
import { sentencesOf, type OverviewSource } from './source.ts';
import { topicRelations } from './topic-relations.ts';

/** The least that a sentence must show of its role. */
const LEAST_ROLE = 0.2;
const MOST_PERIODS = 8;
const MOST_RELATIONS = 6;

type Quota = Passage['quota'];

/** Returns what an overview of the source's papers can be made of: a passage for each section, family of approaches, pair of
 * topics and period, with the sentences that fit there, ranked by role, centrality and style. Passages that no sentence fits are
 * left out. O(sentences × words × passages). */
export function planOverview(source: OverviewSource): OverviewPlan {
  const { by, families } = familiesOf(source);
  const passages = [
    ...plain(source, 'about', 'about', [2, 3, 4, 5, 6]),
    ...plain(source, 'problems', 'problem', [2, 4, 5, 7, 9]),
    ...approaches(source, by, families),
    ...plain(source, 'findings', 'finding', [3, 4, 6, 8, 10]),
    ...plain(source, 'data', 'data', [1, 2, 3, 5, 6]),
    ...plain(source, 'open', 'open', [2, 3, 4, 5, 7]),
    ...relations(source),
    ...timeline(source),
  ];
  return {
    papers: source.papers,
    families: by,
    topic: source.map.columns.topic,
    passages: passages.filter(({ candidates }) => candidates.length > 0),
  };
}

function plain(
  source: OverviewSource,
  section: SectionKind,
  role: Role,
  quota: readonly number[],
): readonly Passage[] {
  return [
    {
      ...{ id: section, section, heading: null, note: null, quota: quotaOf(quota) },
      ...ranked(source, source.papers, (sentence) => roleFitness(source, sentence, role)),
    },
  ];
}

function approaches(
  source: OverviewSource,
  by: string | null,
  families: readonly Family[],
): readonly Passage[] {
  const fitness = (sentence: number): number => roleFitness(source, sentence, 'approach');
  if (by === null)
    return [
      {
        ...{ id: 'approaches', section: 'approaches', heading: null, note: null },
        ...{ quota: quotaOf([3, 4, 6, 8, 10]), ...ranked(source, source.papers, fitness) },
      },
    ];
  const { table } = source;
  const all = centroidOf(table, sentencesOf(source, source.papers));
  const centreOf = (papers: readonly number[]): Float32Array =>
    contrastCentre(centroidOf(table, sentencesOf(source, papers)), all);
  const quota = families.length > 4 ? [1, 2, 2, 3, 4] : [2, 2, 3, 4, 5];
  return families.map(({ id, name, papers }): Passage => ({
    ...{ id: `approaches:${id}`, section: 'approaches', heading: name },
    ...{ note: papersAndYears(source, papers), quota: quotaOf(quota) },
    ...rankSentences(source.table, sentencesOf(source, papers), centreOf(papers), { fitness }),
  }));
}

/** A sentence of a paper at the end of a link between two topics, near to the middle of both. */
function relations(source: OverviewSource): readonly Passage[] {
  const { map, table } = source;
  const centres = new Map(
    topicFamilies(source, Infinity).map(({ id, papers }) => [
      map.manifest.topics.findIndex((topic) => topic.id === id),
      centroidOf(table, sentencesOf(source, papers)),
    ]),
  );
  const found = topicRelations(source).filter(({ topics }) =>
    topics.every((topic) => centres.has(topic)),
  );
  return found.slice(0, MOST_RELATIONS).map(({ topics, links, terms, bridges }, at): Passage => {
    const [one, other] = topics.map((topic) => centres.get(topic) ?? new Float32Array(table.words));
    const heaviest = Math.max(...bridges.values());
    const fitness = (sentence: number): number => {
      const near = (centre: Float32Array | undefined): number =>
        centre === undefined ? 0 : nearCentroid(table, sentence, centre);
      const both = Math.sqrt(near(one) * near(other));
      const share =
        (bridges.get(table.paper[sentence] ?? 0) ?? 0) / (heaviest === 0 ? 1 : heaviest);
      return both * (0.5 + 0.5 * share) * (table.style[sentence] ?? 0);
    };
    const names = topics.map((topic) => map.manifest.topics[topic]?.name ?? '');
    const reasons = terms.length === 0 ? '' : `; shared terms: ${terms.join(', ')}`;
    return {
      ...{ id: `relations:${topics.join('-')}`, section: 'relations', heading: names.join(' – ') },
      note: `${links} ${links === 1 ? 'link' : 'links'}${reasons}`,
      quota: quotaOf([
        at < 2 ? 1 : 0,
        at < 3 ? 1 : 0,
        at < 4 ? 1 : 0,
        at < 5 ? 1 : 0,
        at < 2 ? 2 : 1,
      ]),
      ...ranked(
        source,
        [...bridges.keys()].sort((a, b) => a - b),
        fitness,
      ),
    };
  });
}

function timeline(source: OverviewSource): readonly Passage[] {
  const { map } = source;
  const own = source.papers.flatMap((paper) => map.papers[paper] ?? []);
  const years = new Map<number, number>();
  for (const { year } of own) if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
  const bins = yearHistogram(own, years, MOST_PERIODS).filter(({ total }) => total > 0);
  if (bins.length < 2) return [];
  const bySize = [...bins].sort((a, b) => b.total - a.total || a.first - b.first);
  const quota = (bin: YearBin): Quota => {
    const place = bySize.indexOf(bin);
    return quotaOf([place < 4 ? 1 : 0, place < 6 ? 1 : 0, 1, 1, place < 3 ? 2 : 1]);
  };
  return bins.map((bin): Passage => {
    const papers = source.papers.filter((paper) => {
      const year = map.papers[paper]?.year ?? null;
      return year !== null && year >= bin.first && year <= bin.last;
    });
    const fitness = (sentence: number): number =>
      Math.max(
        roleFitness(source, sentence, 'approach'),
        0.5 * roleFitness(source, sentence, 'finding'),
        0.4 * roleFitness(source, sentence, 'about'),
      ) *
      (0.4 + 0.6 * (source.centrality[source.table.paper[sentence] ?? 0] ?? 0));
    return {
      ...{ id: `timeline:${bin.first}`, section: 'timeline' },
      heading: bin.first === bin.last ? String(bin.first) : `${bin.first} to ${bin.last}`,
      note: countOfPapers(papers.length),
      quota: quota(bin),
      ...ranked(source, papers, fitness),
    };
  });
}

function ranked(
  source: OverviewSource,
  papers: readonly number[],
  fitness: (sentence: number) => number,
): Pick<Passage, 'candidates' | 'scores'> {
  const sentences = sentencesOf(source, papers);
  const { table, map } = source;
  const topicOf = (sentence: number): number => map.columns.topic[table.paper[sentence] ?? 0] ?? 0;
  return rankSentences(table, sentences, centroidOf(table, sentences), { fitness, topicOf });
}

/** Role, centrality of the paper and style in one; 0 where the role is hardly there or another one is much stronger. */
function roleFitness({ table, centrality }: OverviewSource, sentence: number, role: Role): number {
  const value = roleOf(table, sentence, role);
  if (value < LEAST_ROLE) return 0;
  const central = 0.55 + 0.45 * Math.sqrt(centrality[table.paper[sentence] ?? 0] ?? 0);
  const most = ROLES.reduce((best, other) => Math.max(best, roleOf(table, sentence, other)), 0);
  return ((value * value) / most) * central * (table.style[sentence] ?? 0);
}

function quotaOf(numbers: readonly number[]): Quota {
  const of = (length: OverviewLength): number => numbers[LENGTHS.indexOf(length)] ?? 0;
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) };
}

function countOfPapers(count: number): string {
  return `${count} ${count === 1 ? 'paper' : 'papers'}`;
}

function papersAndYears({ map }: OverviewSource, papers: readonly number[]): string {
  const years = papers.flatMap((paper) => map.papers[paper]?.year ?? []);
  if (years.length === 0) return countOfPapers(papers.length);
  const [first, last] = years.reduce(
    ([least, most], year) => [Math.min(least, year), Math.max(most, year)],
    [Infinity, -Infinity],
  );
  return `${countOfPapers(papers.length)}, ${first === last ? first : `${first} to ${last}`}`;
}
