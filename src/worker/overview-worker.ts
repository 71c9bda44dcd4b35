import type { FieldMap } from '../core/contract/map.ts';
import { planOverview } from '../core/overview/plan-overview.ts';
import { readSentences } from '../core/overview/read-sentences.ts';
import type { SentenceTable } from '../core/overview/sentence-table.ts';
import { overviewSource } from '../core/overview/source.ts';
import type { OverviewAnswer, OverviewRequest } from './overview-protocol.ts';

let open: { readonly map: FieldMap; readonly table: SentenceTable } | null = null;

addEventListener('message', ({ data }: MessageEvent<OverviewRequest>) => {
  if (data.kind === 'open') {
    open = { map: data.map, table: readSentences(data.texts) };
    tell({ kind: 'table', table: open.table });
    return;
  }
  if (open === null) throw new Error('the overview is not open yet');
  const plan = planOverview(overviewSource(open.map, open.table, data.papers));
  tell({ kind: 'plan', id: data.id, plan });
});

function tell(answer: OverviewAnswer): void {
  postMessage(answer);
}
