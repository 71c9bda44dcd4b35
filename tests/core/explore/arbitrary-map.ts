import fc from 'fast-check';
import { termColumns } from '../../../src/core/contract/link-terms.ts';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { facetsOf } from '../../../src/core/explore/facets.ts';
import { PAPER_SORTS } from '../../../src/core/explore/paper-order.ts';
import { PLAIN_DIALOGS, type OpenDialog } from '../../../src/core/explore/open-dialog.ts';
import { ROUTE_KINDS } from '../../../src/core/explore/route.ts';
import { THEME_MODES, withMode, type ThemeModes } from '../../../src/core/explore/theme-modes.ts';
import { PANELS, type View } from '../../../src/core/explore/view.ts';
import { arbitraryProjection } from './project/arbitrary-projection.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const GROUPS = ['architecture', 'problem'];
const small = makeSmallMap();
const query = fc.string({ unit: 'binary', maxLength: 30 });

interface Draft {
  readonly year: number | null;
  readonly topic: number;
  readonly weights: readonly number[];
  readonly citations: number | null;
  readonly venue: string | null;
}

const draft = (topics: number, themes: number): fc.Arbitrary<Draft> =>
  fc.record({
    year: fc.option(fc.integer({ min: 2018, max: 2023 })),
    topic: fc.nat(topics - 1),
    weights: fc.array(fc.constantFrom(0, 0.3, 0.5, 0.8, 1), {
      minLength: themes,
      maxLength: themes,
    }),
    citations: fc.option(fc.nat(500)),
    venue: fc.option(fc.constantFrom('A, B & C', 'D: E')),
  });

/** Maps of up to 12 papers, 3 topics and 5 themes in two groups; places, neighbours and links are left out. */
export const arbitraryMap: fc.Arbitrary<FieldMap> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 5 }))
  .chain(([topics, themes]) =>
    fc
      .array(draft(topics, themes), { minLength: 1, maxLength: 12 })
      .map((papers) => mapOf(topics, themes, papers)),
  );

function mapOf(topics: number, themes: number, drafts: readonly Draft[]): FieldMap {
  const n = drafts.length;
  return {
    ...small,
    papers: drafts.map(({ year, citations, venue }, i) =>
      makePaper({ id: `p${i}`, year, citations, venue }),
    ),
    manifest: {
      ...small.manifest,
      topics: Array.from({ length: topics }, (_, i) => ({
        ...{ id: `t${i}`, name: `topic ${i}`, terms: [], x: 0, y: 0, parent: null },
        size: drafts.filter(({ topic }) => topic === i).length,
      })),
      themes: Array.from({ length: themes }, (_, i) => ({
        ...{ id: `h${i}`, label: `theme ${i}`, definition: '', colour: '#000000', size: 0 },
        group: GROUPS[i % 2] ?? '',
      })),
    },
    columns: {
      positions: new Float64Array(2 * n),
      topic: Int32Array.from(drafts, ({ topic }) => topic),
      topicStrength: new Float64Array(n).fill(1),
      subtopic: new Int32Array(n).fill(-1),
      stability: new Float64Array(n).fill(1),
      membershipStart: new Int32Array(n + 1),
      membershipTopic: new Int32Array(0),
      membershipWeight: new Float64Array(0),
      themeWeights: Float64Array.from(drafts.flatMap(({ weights }) => weights)),
      neighbourStart: new Int32Array(n + 1),
      neighbours: new Int32Array(0),
      similarities: new Float64Array(0),
      preservation: new Float64Array(n).fill(1),
    },
    links: {
      source: new Int32Array(0),
      target: new Int32Array(0),
      similarity: new Float64Array(0),
      bridge: new Uint8Array(0),
      ...termColumns([]),
    },
  };
}

function arbitraryDialog(map: FieldMap): fc.Arbitrary<OpenDialog> {
  const { topics, themes } = map.manifest;
  const side = fc.oneof(
    ...topics.map(({ id }) => fc.constant({ kind: 'topic' as const, id })),
    ...themes.map(({ id }) => fc.constant({ kind: 'theme' as const, id })),
    fc.constantFrom({ kind: 'rest' as const }, { kind: 'selection' as const }),
    fc.constantFrom('Ada, Lovelace', '*&=:').map((name) => ({ kind: 'author' as const, name })),
    fc.nat(3000).map((from) => ({ kind: 'period' as const, from: from - 500, to: from })),
  );
  const pairs = map.papers.slice(1).map(({ id }) => [map.papers[0]?.id ?? '', id] as const);
  return fc.oneof(
    fc.constantFrom(...PLAIN_DIALOGS).map((kind) => ({ kind })),
    fc.option(fc.tuple(side, side)).map((sides) => ({ kind: 'compare' as const, sides })),
    ...pairs.map((papers) => fc.constant({ kind: 'why' as const, papers })),
  );
}

/** Any view of a map whose ids all exist; its camera has at most four decimals, as addresses keep them. */
export function arbitraryView(map: FieldMap): fc.Arbitrary<View> {
  const { topics, themes, themeGroups } = map.manifest;
  const ids = (known: readonly { readonly id: string }[]): fc.Arbitrary<string[]> =>
    fc.shuffledSubarray(known.map(({ id }) => id));
  const place = fc.integer({ min: -900_000, max: 900_000 }).map((whole) => whole / 10_000);
  return fc.record({
    selection: ids(map.papers),
    topics: ids(topics),
    themes: ids(themes),
    themeModes: fc
      .tuple(...themeGroups.map(() => fc.constantFrom(...THEME_MODES)))
      .map((modes) =>
        themeGroups.reduce<ThemeModes>(
          (all, { id }, at) => withMode(all, id, modes[at] ?? 'any'),
          {},
        ),
      ),
    years: fc.option(
      fc
        .tuple(fc.integer({ min: -3000, max: 3000 }), fc.nat(50))
        .map(([first, span]) => [first, first + span] as const),
    ),
    query,
    facets: fc
      .tuple(
        ...facetsOf(map).map((facet) => ids(facet.values).map((of) => [facet.id, of] as const)),
      )
      .map((chosen) => Object.fromEntries(chosen.filter(([, of]) => of.length > 0))),
    meaning: fc.option(
      fc.record({
        text: fc.stringMatching(/^[a-z ]{1,20}[a-z]$/u),
        like: ids(map.papers),
        unlike: fc.constant([]),
        count: fc.integer({ min: 1, max: 99 }),
      }),
    ),
    colouring: fc.oneof(
      fc.constantFrom(
        { kind: 'topic' as const },
        { kind: 'year' as const },
        { kind: 'trust' as const },
      ),
      ...themeGroups.map(({ id }) => fc.constant({ kind: 'group' as const, group: id })),
      ...themes.map(({ id }) => fc.constant({ kind: 'theme' as const, theme: id })),
    ),
    sort: fc.option(fc.constantFrom(...PAPER_SORTS)),
    citations: fc.boolean(),
    neighbourLines: fc.boolean(),
    route: fc.constantFrom(...ROUTE_KINDS),
    panel: fc.constantFrom(...PANELS),
    dialog: fc.option(arbitraryDialog(map)),
    shapes: fc.option(fc.boolean()),
    projection: arbitraryProjection(map),
    sizing: fc.constantFrom('links' as const, 'citations' as const, 'equal' as const),
    camera: fc.option(
      fc.record({
        x: place,
        y: place,
        span: fc.integer({ min: 10, max: 900_000 }).map((whole) => whole / 10_000),
      }),
    ),
  });
}

/** A map together with a view of it. */
export const arbitraryMapAndView: fc.Arbitrary<{ readonly map: FieldMap; readonly view: View }> =
  arbitraryMap.chain((map) => arbitraryView(map).map((view) => ({ map, view })));
