import { describe, expect, it } from 'vitest';
import {
  compressGaps,
  fillFrame,
  normaliseLayout,
  rotateToPrincipalAxis,
} from '../../../src/core/layout/normalise-layout.ts';

const xs = (positions: Float64Array) => [...positions].filter((_, at) => at % 2 === 0);

describe('normaliseLayout', () => {
  it('centres the bounding box and spans -1 to 1 along the longer side', () => {
    expect(normaliseLayout(Float64Array.of(10, 10, 14, 12))).toEqual(
      Float64Array.of(-1, -0.5, 1, 0.5),
    );
  });

  it('puts a lone paper, or papers in one place, at the origin', () => {
    expect(normaliseLayout(Float64Array.of(7, 3))).toEqual(new Float64Array(2));
    expect(normaliseLayout(Float64Array.of(7, 3, 7, 3))).toEqual(new Float64Array(4));
  });
});

describe('rotateToPrincipalAxis', () => {
  it('lays a diagonal along x, and a map turned upside down the same way', () => {
    const diagonal = Float64Array.of(0, 0, 1, 1, 2, 2, 3, 3.5);
    const turned = rotateToPrincipalAxis(diagonal);
    expect(Math.abs((turned[6] ?? 0) - (turned[0] ?? 0))).toBeCloseTo(Math.hypot(3, 3.5), 1);
    const again = rotateToPrincipalAxis(diagonal.map((value) => -value));
    again.forEach((value, at) => expect(value).toBeCloseTo(turned[at] ?? NaN, 9));
  });
});

describe('compressGaps', () => {
  it('brings a lonely island nearer and keeps the order', () => {
    const positions = Float64Array.from({ length: 40 }, (_, at) => (at % 2 === 1 ? 0 : at / 2));
    positions[38] = 1000;
    const compressed = xs(compressGaps(positions));
    expect(compressed).toEqual([...compressed].sort((a, b) => a - b));
    expect(compressed[19]).toBeGreaterThan(19);
    expect(compressed[19]).toBeLessThan(30);
  });

  it('leaves an even spread alone', () => {
    const even = Float64Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    expect(compressGaps(even)).toEqual(even);
  });
});

describe('fillFrame', () => {
  it('stretches the axis that is too short for the frame, by at most 1.5', () => {
    expect(fillFrame(Float64Array.of(-2, -0.25, 2, 0.25))).toEqual(
      Float64Array.of(-2, -0.375, 2, 0.375),
    );
    const square = fillFrame(Float64Array.of(-1, -1, 1, 1));
    expect(square).toEqual(Float64Array.of(-1.5, -1, 1.5, 1));
  });
});
