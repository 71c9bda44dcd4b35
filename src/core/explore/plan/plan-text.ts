import type { FieldMap } from '../../contract/map.ts';
import { csvCell } from '../contrast-text.ts';
import { escapeMarkdown } from '../../write/write-markdown.ts';
import type { PlanStage, ReadingPlan } from './reading-plan.ts';

/** How a paper is marked by the reader. */
export type ReadingMark = 'read' | 'to read';

/** What each stage of a plan is called. */
export const STAGE_NAMES: Readonly<Record<PlanStage, string>> = {
  survey: 'Surveys first',
  broad: 'Then what most of the field is near to',
  special: 'Then the special ones',
};

/** Returns a plan as CSV with a header: place, stage, title, authors, year, address, what it adds, mark, id. */
export function planCsv(
  map: FieldMap,
  { steps }: ReadingPlan,
  markOf: (paper: number) => ReadingMark | null,
): string {
  const header = [
    'place',
    'stage',
    'title',
    'authors',
    'year',
    'url',
    'adds',
    'stands for',
    'mark',
    'id',
  ];
  const rows = steps.map(({ paper, stage, adds, standsFor }, at) => {
    const entry = map.papers[paper];
    return [
      ...[String(at + 1), stage, entry?.title ?? '', entry?.authors.join('; ') ?? ''],
      ...[String(entry?.year ?? ''), entry?.url ?? '', adds.toFixed(4), String(standsFor)],
      ...[markOf(paper) ?? '', entry?.id ?? ''],
    ];
  });
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Returns a plan as a Markdown checklist under its stages; read papers are checked. */
export function planMarkdown(
  map: FieldMap,
  { steps, planShare }: ReadingPlan,
  markOf: (paper: number) => ReadingMark | null,
): string {
  const lines = [
    `# Reading plan: ${escapeMarkdown(map.manifest.title)}`,
    '',
    `${steps.length} papers that cover ${Math.round(100 * planShare)} % of the field\\.`,
  ];
  let stage: PlanStage | null = null;
  for (const step of steps) {
    if (step.stage !== stage) lines.push('', `## ${STAGE_NAMES[step.stage]}`, '');
    stage = step.stage;
    const entry = map.papers[step.paper];
    const title = escapeMarkdown(entry?.title ?? '');
    const isWeb = /^https?:/iu.test(entry?.url ?? '');
    const linked = isWeb
      ? `[${title}](<${(entry?.url ?? '').replace(/[<>\\\s]/gu, encodeURIComponent)}>)`
      : title;
    const box = markOf(step.paper) === 'read' ? 'x' : ' ';
    lines.push(`- [${box}] ${linked}${entry?.year === null ? '' : ` (${entry?.year ?? ''})`}`);
  }
  return `${lines.join('\n')}\n`;
}
