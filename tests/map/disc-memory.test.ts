import { describe, expect, it } from 'vitest';
import { DiscMemory } from '../../src/map/disc-memory.ts';
import { FrameFit } from '../../src/map/frame-fit.ts';

const places = Float64Array.of(-0.5, 0, 0.5, 0.25);
const fit = new FrameFit(places);
fit.frame = { width: 800, height: 600 };
const source = {
  fit,
  places,
  isMoving: false,
  camera: { x: 0, y: 0, span: 2 },
  sizes: Float64Array.of(3, 5),
};

describe('DiscMemory', () => {
  it('keeps the list while nothing moves', () => {
    const memory = new DiscMemory();
    const discs = memory.of(source);
    expect(memory.of({ ...source, camera: { ...source.camera } })).toBe(discs);
  });

  it('works the discs out as if nothing were kept', () => {
    const memory = new DiscMemory();
    memory.of(source);
    for (const change of [
      { camera: { x: 0.1, y: 0, span: 1 } },
      { sizes: null },
      { places: Float64Array.of(1, 1, 0, 0) },
    ])
      expect(memory.of({ ...source, ...change })).toEqual(
        new DiscMemory().of({ ...source, ...change }),
      );
  });

  it('keeps nothing of papers on their way', () => {
    const memory = new DiscMemory();
    const moving = places.slice();
    const before = memory.of({ ...source, places: moving, isMoving: true });
    moving[0] = 1;
    const after = memory.of({ ...source, places: moving, isMoving: true });
    expect(after[0]?.x).not.toBe(before[0]?.x);
    moving[0] = 0;
    expect(memory.of({ ...source, places: moving })[0]?.x).not.toBe(after[0]?.x);
  });
});
