import { mapFileReader } from '../../../scripts/files/read-files.ts';
import { inPackage } from '../../../scripts/package-paths.ts';
import { openWholeMap } from '../../../src/core/contract/open-map.ts';
import type { WholeMap } from '../../../src/core/contract/map.ts';
import { chooseSentences } from '../../../src/core/overview/choose-sentences.ts';
import { keyPapers } from '../../../src/core/overview/overview-tables.ts';
import { overviewText, type OverviewText } from '../../../src/core/overview/overview-text.ts';
import type {
  Overview,
  OverviewLength,
  OverviewPlan,
} from '../../../src/core/overview/overview.ts';
import { planOverview } from '../../../src/core/overview/plan-overview.ts';
import { readSentences } from '../../../src/core/overview/read-sentences.ts';
import type { SentenceTable } from '../../../src/core/overview/sentence-table.ts';
import { overviewSource } from '../../../src/core/overview/source.ts';

export interface MadeOverview {
  readonly plan: OverviewPlan;
  readonly overview: Overview;
  readonly text: OverviewText;
}

/** The map that ships, with its sentences read. */
export async function readSeed(): Promise<{ map: WholeMap; table: SentenceTable }> {
  const map = await openWholeMap(mapFileReader(inPackage('public/maps/rnn-ssm-transformer')));
  return { map, table: readSentences(map.papers) };
}

export function makeOverview(
  map: WholeMap,
  table: SentenceTable,
  papers: readonly number[],
  length: OverviewLength,
): MadeOverview {
  const source = overviewSource(map, table, papers);
  const plan = planOverview(source);
  const overview = chooseSentences(plan, table, length);
  const abstractOf = (paper: number): string => map.papers[paper]?.abstract ?? '';
  const text = overviewText(map, table, { plan, overview }, abstractOf, {
    title: 'An overview',
    keyPapers: keyPapers(source),
    terms: null,
  });
  return { plan, overview, text };
}
