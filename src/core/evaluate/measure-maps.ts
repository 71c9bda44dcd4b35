import { drawMaps, type DrawnMap } from './draw-maps.ts';
import { estimateMean } from './estimate.ts';
import { quietEffects, type EvaluationOptions, type Measure, type Watch } from './evaluation.ts';
import { keywordClasses, type KeywordClasses } from './keyword-classes.ts';
import type { LabelledFile, LabelledPaper } from './labelled-paper.ts';
import { measureMap, type MapMeasures } from './map-measures.ts';
import type { SimilaritySource } from './similarity.ts';

const KINDS = ['broad', 'narrow'] as const;
const TITLES: Readonly<Record<keyof MapMeasures, readonly [id: string, title: string]>> = {
  labelAccuracy: ['5nn', '5-NN accuracy'],
  mutualInformation: ['nmi', 'topics, NMI'],
  randIndex: ['ari', 'topics, ARI'],
};

/** Returns the measures of random maps of 40 papers out of 4 to 6 fine keyword classes: broad, the classes come from all
 * files together; narrow, from one file at a time (the files in proportion to their classes). A single file gives no narrow
 * ones. Every source gets the same maps. Standard errors are over maps.
 * @throws CancelledError and what the source throws */
export async function measureMaps(
  source: SimilaritySource,
  files: readonly LabelledFile[],
  options: EvaluationOptions,
  watch: Watch,
): Promise<readonly Measure[]> {
  const papers = files.flatMap((file) => file.papers);
  const measures: Measure[] = [];
  for (const { kind, maps } of drawBothKinds(files, options)) {
    const found: MapMeasures[] = [];
    for (const [index, map] of maps.entries()) {
      watch.step(`E4 ${kind}`, index, maps.length);
      const texts = map.papers.flatMap((paper) => papers[paper] ?? []);
      found.push(await measureMap(source, texts, map, options.seed, quietEffects(watch)));
    }
    for (const key of ['labelAccuracy', 'mutualInformation', 'randIndex'] as const) {
      const [id, title] = TITLES[key];
      measures.push({
        id: `e4-${kind}-${id}`,
        title: `E4 ${kind} maps: ${title}`,
        ...estimateMean(found.map((one) => one[key])),
      });
    }
  }
  return measures;
}

/** Returns the maps of both kinds, drawn with the seed; papers are numbered through all files. */
export function drawBothKinds(
  files: readonly LabelledFile[],
  options: EvaluationOptions,
): readonly { readonly kind: (typeof KINDS)[number]; readonly maps: readonly DrawnMap[] }[] {
  const papers = files.flatMap((file) => file.papers);
  return KINDS.map((kind) => ({
    kind,
    maps: kind === 'broad' ? broadMaps(papers, options) : narrowMaps(files, options),
  }));
}

function broadMaps(
  papers: readonly LabelledPaper[],
  options: EvaluationOptions,
): readonly DrawnMap[] {
  const classes = classesOf(papers);
  return drawMaps(classes, [[...classes.names.keys()]], toDraw(options));
}

function narrowMaps(
  files: readonly LabelledFile[],
  options: EvaluationOptions,
): readonly DrawnMap[] {
  if (files.length < 2) return [];
  const labels: number[] = [];
  const names: string[] = [];
  const groups = files.map((file) => {
    const own = classesOf(file.papers);
    const first = names.length;
    for (const label of own.labels) labels.push(label < 0 ? label : label + first);
    names.push(...own.names);
    return [...own.names.keys()].map((label) => label + first);
  });
  return drawMaps({ names, labels: Int32Array.from(labels) }, groups, toDraw(options));
}

function classesOf(papers: readonly LabelledPaper[]): KeywordClasses {
  return keywordClasses(
    papers.map(({ keywords }) => keywords),
    'fine',
  );
}

function toDraw({ maps, seed }: EvaluationOptions): { count: number; seed: number } {
  return { count: maps, seed };
}
