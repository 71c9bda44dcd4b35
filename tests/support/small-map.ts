import { termColumns } from '../../src/core/contract/link-terms.ts';
import type {
  CitationColumns,
  LinkColumns,
  Manifest,
  PaperColumns,
  References,
  WholeMap,
} from '../../src/core/contract/map.ts';
import type { Paper } from '../../src/core/contract/paper.ts';
import { roundMap } from '../../src/core/write/round-map.ts';

export interface SmallMapOverrides {
  readonly manifest?: Partial<Manifest>;
  readonly papers?: readonly Paper[];
  readonly columns?: Partial<PaperColumns>;
  readonly links?: Partial<LinkColumns>;
  readonly citations?: CitationColumns;
  readonly references?: References;
}

/** A map of six papers: t1 (papers 0-2, recurrent networks) on the left, t2 (3-5, state-space vision) on the right;
 * four themes in two groups; 2 of the papers have no year. */
export function makeSmallMap(overrides: SmallMapOverrides = {}): WholeMap {
  return roundMap({
    manifest: { ...smallManifest(), ...overrides.manifest },
    papers: overrides.papers ?? smallPapers(),
    columns: { ...smallColumns(), ...overrides.columns },
    links: { ...smallLinks(), ...overrides.links },
    citations: overrides.citations ?? {
      citing: Int32Array.of(1, 4, 5, 5),
      cited: Int32Array.of(0, 3, 0, 3),
    },
    vectors: smallVectors(),
    references: overrides.references ?? [],
  });
}

/** A paper with everything unknown but what is given. */
export function makePaper(known: Partial<Paper> & { readonly id: string }): Paper {
  const title = known.title ?? `Title of ${known.id}`;
  const abstract = known.abstract ?? `An abstract that says what ${known.id} is about.`;
  return {
    title,
    abstract,
    rawTitle: title,
    rawAbstract: abstract,
    authors: [],
    moreAuthors: false,
    year: null,
    published: null,
    venue: null,
    url: null,
    doi: null,
    arxiv: null,
    code: null,
    keywords: [],
    citations: null,
    otherIds: [],
    titleOnly: false,
    sources: [],
    ...known,
  };
}

function smallPapers(): readonly Paper[] {
  return [
    makePaper({
      id: 'gru',
      title: 'Gated Recurrent Units for Speech',
      abstract: 'We train gated recurrent networks to recognise speech in noisy rooms.',
      authors: ['Ada Example', 'Ben Sample'],
      year: 2015,
      published: '2015-06',
      venue: 'Interspeech',
      url: 'https://example.org/gru',
      citations: 120,
    }),
    makePaper({
      id: 'lstm',
      title: 'Long Memory for Speech Recognition',
      abstract: 'Long short-term memory keeps what a speaker said many seconds ago.',
      authors: ['Ada Example'],
      year: 2016,
      url: 'https://example.org/lstm',
      citations: 40,
    }),
    makePaper({
      id: 'echo',
      title: 'Echo States Revisited',
      abstract: 'A reservoir of random recurrent units predicts chaotic time series.',
      authors: ['Chi Nobody'],
      moreAuthors: true,
    }),
    makePaper({
      id: 'vim',
      title: 'State Spaces See',
      abstract: 'A state-space model scans images in two directions and matches attention.',
      authors: ['Dana Person', 'Ben Sample'],
      year: 2023,
      published: '2023-01-17',
      url: 'https://example.org/vim',
      code: 'https://example.org/vim/code',
      arxiv: '2301.00001',
      citations: 300,
    }),
    makePaper({
      id: 'scan',
      title: 'Selective Scans for Point Clouds',
      abstract: 'Selective state spaces order the points of a cloud before they scan it.',
      authors: ['Eve Else'],
      year: 2024,
      keywords: ['point clouds', 'state space'],
    }),
    makePaper({
      id: 'video',
      title: 'Video Without Attention',
      abstract: 'State-space layers replace attention in a model of long videos.',
      authors: ['Dana Person'],
    }),
  ];
}

function smallColumns(): PaperColumns {
  return {
    positions: Float64Array.of(-1, 0.2, -0.8, -0.3, -0.5, 0.4, 0.5, -0.4, 0.8, 0.3, 1, -0.1),
    topic: Int32Array.of(0, 0, 0, 1, 1, 1),
    topicStrength: Float64Array.of(0.9, 0.85, 0.6, 0.95, 0.8, 0.75),
    subtopic: Int32Array.of(-1, -1, -1, 0, 0, 1),
    stability: Float64Array.of(1, 0.9, 0.6, 1, 1, 0.4),
    membershipStart: Int32Array.of(0, 1, 2, 4, 5, 6, 8),
    membershipTopic: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0),
    membershipWeight: Float64Array.of(1, 0.95, 0.7, 0.25, 1, 1, 0.8, 0.15),
    // rnn, ssm, speech, vision
    themeWeights: Float64Array.of(
      ...[1, 0, 0.9, 0],
      ...[0.9, 0, 1, 0],
      ...[0.7, 0, 0, 0],
      ...[0, 1, 0, 0.8],
      ...[0, 0.9, 0, 0.9],
      ...[0.3, 0.8, 0, 0.6],
    ),
    neighbourStart: Int32Array.of(0, 2, 4, 6, 8, 10, 12),
    neighbours: Int32Array.of(1, 2, 0, 2, 0, 5, 5, 4, 3, 5, 3, 4),
    similarities: Float64Array.of(
      ...[0.62, 0.31, 0.62, 0.24, 0.31, 0.15],
      ...[0.55, 0.48, 0.48, 0.33, 0.55, 0.33],
    ),
    preservation: Float64Array.of(1, 1, 0.5, 1, 1, 1),
  };
}

/** Two dimensions: the first for one topic, the second for the other. */
function smallVectors(): WholeMap['vectors'] {
  return {
    dimension: 2,
    scale: Float32Array.of(1, 1, 0.5, 1, 1, 0.25).map((scale) => scale / 127),
    values: Int8Array.of(127, 0, 120, 7, 127, -3, 0, 127, 5, 126, -1, 127),
  };
}

function smallLinks(): LinkColumns {
  return {
    source: Int32Array.of(0, 0, 1, 2, 3, 3, 4),
    target: Int32Array.of(1, 2, 2, 5, 4, 5, 5),
    similarity: Float64Array.of(0.62, 0.31, 0.24, 0.15, 0.48, 0.55, 0.33),
    bridge: Uint8Array.of(0, 0, 0, 1, 0, 0, 0),
    ...termColumns([
      ['speech', 'recurrent'],
      ['recurrent'],
      ['memory'],
      [],
      ['state space', 'scan'],
      ['attention', 'state space'],
      ['state space'],
    ]),
  };
}

function smallManifest(): Manifest {
  return {
    format: 'field-atlas-map',
    version: 2,
    title: 'Six papers',
    counts: { papers: 6, links: 7 },
    topics: [
      {
        id: 't1',
        name: 'speech recognition',
        terms: ['speech', 'recurrent', 'memory'],
        size: 3,
        x: -0.8,
        y: 0.1,
        parent: 'a1',
      },
      {
        id: 't2',
        name: 'state spaces for vision',
        terms: ['state space', 'scan', 'attention'],
        size: 3,
        x: 0.8,
        y: 0,
        parent: 'a1',
      },
    ],
    areas: [
      { id: 'a1', name: 'sequence models', terms: ['model'], size: 6, x: 0, y: 0, parent: null },
    ],
    subtopics: [
      { id: 't2.1', name: 'scans', terms: ['scan'], size: 2, x: 0.6, y: 0, parent: 't2' },
      { id: 't2.2', name: 'video', terms: ['video'], size: 1, x: 1, y: -0.1, parent: 't2' },
    ],
    themeGroups: [
      { id: 'architecture', label: 'Architecture', definition: 'What the model is built of.' },
      { id: 'problem', label: 'Problem', definition: 'What the work is for.' },
    ],
    themes: [
      {
        id: 'rnn',
        label: 'RNN',
        group: 'architecture',
        definition: 'Recurrent networks.',
        colour: '#1b6ca8',
        size: 3,
      },
      {
        id: 'ssm',
        label: 'State-space model',
        group: 'architecture',
        definition: 'State-space layers.',
        colour: '#c2571a',
        size: 3,
      },
      {
        id: 'speech',
        label: 'Speech and audio',
        group: 'problem',
        definition: 'Spoken language and sound.',
        colour: '#2a7f62',
        size: 2,
      },
      {
        id: 'vision',
        label: 'Vision',
        group: 'problem',
        definition: 'Images, video, points in space.',
        colour: '#8a4fa3',
        size: 3,
      },
    ],
    quality: {
      k: 2,
      trustworthiness: 0.95,
      continuity: 0.9,
      neighbourhoodPreservation: 0.9167,
      modularity: 0.45,
      topicStability: 1,
      stabilitySeeds: 20,
    },
    method: {
      versions: { 'field-atlas': '0.1.0' },
      embedder: { id: 'tf-idf+svd', dimension: 4, coverage: null },
      neighbours: { recall: 1 },
      options: { neighbours: 2, seed: 42 },
      topics: { algorithm: 'Louvain', resolution: 1, criterion: 'given' },
      layout: { algorithm: 'by hand' },
      languages: [{ code: 'en', papers: 6 }],
      buildHash: '0'.repeat(64),
    },
    input: {
      sources: [{ name: 'six.jsonl', format: 'json-lines', bytes: 900, sha256: 'a'.repeat(64) }],
      read: 8,
      kept: 6,
      merged: 1,
      leftOut: [{ place: 'six.jsonl, line 4', title: 'Untold', reason: 'no abstract' }],
    },
  };
}
