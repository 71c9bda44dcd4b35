import type { WholeMap } from '../../src/core/contract/map.ts';
import { embeddingTexts } from '../../src/core/embed/embedding-texts.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { createMeaningIndex } from '../../src/core/explore/meaning/meaning-index.ts';
import { initialView } from '../../src/core/explore/view.ts';
import { exportSvg } from '../../src/core/write/picture/picture-exports.ts';
import { PRESENTATION_PICTURE } from '../../src/core/write/picture/picture-options.ts';
import { MODEL_FILE } from '../build/choose-embedder.ts';
import { nodeTools } from '../export/node-tools.ts';
import { readBytes } from '../files/read-files.ts';

const QUESTIONS = [
  'long context memory',
  'how do recurrent networks forget',
  'speech and translation with attention',
  'time series',
];
const ROUNDS = 5;

/** Returns the milliseconds of one question by meaning, once the papers are read: mean. */
export async function measureMeaning(map: WholeMap): Promise<number> {
  const model = parseModel(await readBytes(MODEL_FILE), MODEL_FILE);
  const index = createMeaningIndex(embeddingTexts(map.papers), model);
  const before = performance.now();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const text of QUESTIONS) index.score({ text, like: [], unlike: [] });
  return (performance.now() - before) / (ROUNDS * QUESTIONS.length);
}

/** Returns the milliseconds of drawing all of a map as SVG, fonts embedded. */
export async function measureSvg(map: WholeMap): Promise<number> {
  const before = performance.now();
  const papers = [...map.papers.keys()];
  await exportSvg(
    { map, part: 'all', papers, view: initialView },
    { picture: PRESENTATION_PICTURE },
    nodeTools(() => Promise.resolve()),
  );
  return performance.now() - before;
}
