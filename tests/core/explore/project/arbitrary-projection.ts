import fc from 'fast-check';
import type { FieldMap } from '../../../../src/core/contract/map.ts';
import { TABLE_COLUMNS } from '../../../../src/core/explore/project/paper-table.ts';
import type { Anchor, Pole, Projection } from '../../../../src/core/explore/project/projection.ts';

/** Any projection of a map whose ids all exist. */
export function arbitraryProjection({ manifest, papers }: FieldMap): fc.Arbitrary<Projection> {
  const anchor: fc.Arbitrary<Anchor> = fc.oneof(
    ...manifest.themes.map(({ id }) => fc.constant({ kind: 'theme' as const, id })),
    ...manifest.topics.map(({ id }) => fc.constant({ kind: 'topic' as const, id })),
    fc
      .shuffledSubarray(
        papers.map(({ id }) => id),
        { minLength: 1 },
      )
      .map((ids) => ({ kind: 'papers' as const, ids })),
  );
  const pole: fc.Arbitrary<Pole> = fc.oneof(
    anchor,
    fc
      .stringMatching(/^[a-z,:*& ]{0,12}[a-z]$/u)
      .map((text) => ({ kind: 'text' as const, text: text.trim() })),
  );
  const axes = fc.option(fc.record({ left: pole, right: pole, bottom: pole, top: pole }));
  const corners = fc.option(fc.tuple(anchor, anchor, anchor));
  return fc.oneof(
    fc.constantFrom({ kind: 'map' as const }, { kind: 'timeline' as const }),
    fc.constantFrom(
      { kind: 'matrix' as const, groups: null },
      { kind: 'matrix' as const, groups: ['problem', 'architecture'] as const },
    ),
    fc
      .option(fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() }))
      .map((sort) => ({ kind: 'table' as const, sort })),
    axes.map((chosen) => ({ kind: 'axes' as const, axes: chosen })),
    corners.map((chosen) => ({ kind: 'triangle' as const, corners: chosen })),
  );
}
