import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameButCamera, sameView } from '../../../src/core/explore/same-view.ts';
import { initialView, type View } from '../../../src/core/explore/view.ts';
import { arbitraryMapAndView } from './arbitrary-map.ts';

describe('sameView', () => {
  it('knows a copy', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ({ view }) => {
        expect(sameView(view, structuredClone(view))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each<Partial<View>>([
    { selection: ['a'] },
    { topics: ['a'] },
    { themes: ['a'] },
    { themeModes: { problem: 'all' } },
    { years: [0, 0] },
    { query: ' ' },
    { colouring: { kind: 'year' } },
    { colouring: { kind: 'group', group: 'a' } },
    { sizing: 'equal' },
    { citations: true },
    { route: 'newest' },
    { camera: { x: 0, y: 0, span: 1 } },
  ])('sees a difference in %o', (change) => {
    expect(sameView(initialView, { ...initialView, ...change })).toBe(false);
    expect(sameButCamera(initialView, { ...initialView, ...change })).toBe('camera' in change);
  });

  it('sees another order of the selection and another group', () => {
    const view = (selection: string[], group: string): View => ({
      ...initialView,
      selection,
      colouring: { kind: 'group', group },
    });
    expect(sameView(view(['a', 'b'], 'g'), view(['b', 'a'], 'g'))).toBe(false);
    expect(sameView(view(['a'], 'g'), view(['a'], 'h'))).toBe(false);
  });
});
