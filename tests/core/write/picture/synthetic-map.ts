import { termColumns } from '../../../../src/core/contract/link-terms.ts';
import type { WholeMap } from '../../../../src/core/contract/map.ts';
import { seededRandom } from '../../../../src/core/math/random.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';

const WORDS = [
  'state',
  'space',
  'model',
  'neural',
  'Übersetzung',
  'αβγ',
  'time-series',
  'W',
  'iii',
  'long',
];
const CJK = '序列模型的时间预测与语音识别';

/** A map with clusters of papers at random places and names of one to nine words, some in Chinese, some of one endless word. */
export function syntheticMap(papers: number, seed: number): WholeMap {
  const random = seededRandom(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const topics = 1 + pick(Math.min(45, Math.max(2, papers / 4)));
  const centres = Array.from({ length: topics }, () => [2 * random() - 1, 1.4 * random() - 0.7]);
  const topic = Int32Array.from({ length: papers }, () => pick(topics));
  const positions = Float64Array.from({ length: 2 * papers }, (_, at) => {
    const centre = centres[topic[at >> 1] ?? 0]?.[at % 2] ?? 0;
    return centre + 0.15 * (random() + random() - 1);
  });
  const name = (): string => {
    const kind = random();
    if (kind < 0.1) return CJK.repeat(1 + pick(3));
    if (kind < 0.15) return 'Donaudampfschifffahrtsgesellschaft'.repeat(1 + pick(3));
    return Array.from({ length: 1 + pick(9) }, () => WORDS[pick(WORDS.length)]).join(' ');
  };
  const small = makeSmallMap();
  const themes = small.manifest.themes.length;
  return {
    ...small,
    vectors: null,
    papers: Array.from({ length: papers }, (_, at) =>
      makePaper({ id: `p${at}`, year: 1990 + pick(35) }),
    ),
    manifest: {
      ...small.manifest,
      title: name(),
      counts: { papers, links: 0 },
      areas: [],
      subtopics: [],
      topics: Array.from({ length: topics }, (_, at) => ({
        ...{ id: `t${at}`, name: name(), terms: [], x: 0, y: 0, parent: null },
        size: topic.reduce((sum, own) => sum + Number(own === at), 0),
      })),
    },
    columns: {
      positions,
      topic,
      topicStrength: new Float64Array(papers).fill(1),
      subtopic: new Int32Array(papers).fill(-1),
      stability: new Float64Array(papers).fill(1),
      membershipStart: new Int32Array(papers + 1),
      membershipTopic: new Int32Array(0),
      membershipWeight: new Float64Array(0),
      themeWeights: Float64Array.from({ length: papers * themes }, () => random()),
      neighbourStart: new Int32Array(papers + 1),
      neighbours: new Int32Array(0),
      similarities: new Float64Array(0),
      preservation: new Float64Array(papers).fill(1),
    },
    links: {
      ...{ source: new Int32Array(0), target: new Int32Array(0) },
      ...{ similarity: new Float64Array(0), bridge: new Uint8Array(0), ...termColumns([]) },
    },
    citations: { citing: new Int32Array(0), cited: new Int32Array(0) },
  };
}
