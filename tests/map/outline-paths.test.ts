import { describe, expect, it } from 'vitest';
import { gridTransform, topicOutlines } from '../../src/map/outline-paths.ts';
import { makeSmallMap } from '../support/small-map.ts';

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/gu;

/** The numbers of a path, as points. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const numbers = [...path.matchAll(NUMBER)].map(([text]) => Number(text));
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? Number.NaN]] : []));
}

/** Whether a point lies inside the rings of a path, by the even-odd rule. */
function isInside(path: string, x: number, y: number): boolean {
  let inside = false;
  for (const ring of path.split('M').filter((text) => text !== '')) {
    const points = pointsOf(ring);
    for (const [at, [x1, y1]] of points.entries()) {
      const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

describe('topicOutlines', () => {
  it('encloses every paper in the outline of its topic', () => {
    const map = makeSmallMap();
    const outlines = new Map(topicOutlines(map).map(({ topic, path }) => [topic, path]));
    expect(outlines.size).toBe(map.manifest.topics.length);
    for (const [paper, topic] of map.columns.topic.entries()) {
      const x = map.columns.positions[2 * paper] ?? 0;
      const y = map.columns.positions[2 * paper + 1] ?? 0;
      const path = outlines.get(topic) ?? '';
      expect(isInside(path, ((x + 1.5) / 3) * 480, ((1.5 - y) / 3) * 480)).toBe(true);
    }
  });

  it('is made of whole numbers of numbers, none of them missing', () => {
    for (const { path } of topicOutlines(makeSmallMap())) {
      expect(path).not.toMatch(/NaN|Infinity|undefined/u);
      expect(pointsOf(path).length).toBeGreaterThan(3);
    }
  });

  it('sets nothing off on a map of one topic', () => {
    const map = makeSmallMap();
    const topics = map.manifest.topics.slice(0, 1);
    expect(topicOutlines({ ...map, manifest: { ...map.manifest, topics } })).toEqual([]);
  });

  it('draws papers of one place, and a line of them', () => {
    const map = makeSmallMap();
    const at = (place: (paper: number) => number) => {
      const positions = map.columns.positions.map((_, index) =>
        index % 2 === 0 ? place(index / 2) : 0.25,
      );
      return topicOutlines({ ...map, columns: { ...map.columns, positions } });
    };
    expect(at(() => 0.5)).toHaveLength(map.manifest.topics.length);
    expect(at((paper) => paper / 10)).toHaveLength(map.manifest.topics.length);
  });
});

describe('gridTransform', () => {
  it('brings the middle of the grid to the origin of the map', () => {
    const [a = 0, , , d = 0, left = 0, top = 0] = [
      ...gridTransform(300, 450, 250).matchAll(NUMBER),
    ].map(([text]) => Number(text));
    expect(240 * a + left).toBeCloseTo(450, 6);
    expect(240 * d + top).toBeCloseTo(250, 6);
  });
});
