import { initialView } from '../../../../src/core/explore/view.ts';
import type { WholeMap } from '../../../../src/core/contract/map.ts';
import type {
  ExportOptions,
  ExportSubject,
  ExportTools,
} from '../../../../src/core/write/export/export-format.ts';
import { PRESENTATION_PICTURE } from '../../../../src/core/write/picture/picture-options.ts';

/** What is exported of a map: all of it, unless papers are named. */
export function subjectOf(map: WholeMap, papers?: readonly number[]): ExportSubject {
  const part = papers === undefined ? 'all' : 'filtered';
  return { map, part, papers: papers ?? [...map.papers.keys()], view: initialView };
}

export const OPTIONS: ExportOptions = { picture: PRESENTATION_PICTURE };

/** Tools without assets. */
export const TOOLS: ExportTools = {
  readAsset: (name) => Promise.reject(new Error(`there is no ${name}`)),
  step: () => Promise.resolve(),
};
