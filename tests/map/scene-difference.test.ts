import { describe, expect, it } from 'vitest';
import { highlightOf } from '../../src/map/appearance.ts';
import type { Scene } from '../../src/map/renderer-protocol.ts';
import { changedPapers, isSameButPassing } from '../../src/map/scene-difference.ts';

const scene: Scene = {
  colours: ['#111111', '#222222', '#333333'],
  rims: [null, null, null],
  hollow: new Uint8Array(3),
  shapes: null,
  sizes: new Float64Array(3).fill(4),
  passing: new Uint8Array(3).fill(1),
  selection: [],
  hovered: null,
  topicColours: [],
  topics: [],
  citations: false,
  neighbourLines: false,
  placement: null,
  scheme: 'light',
};
const looks = (change: Partial<Scene>) =>
  highlightOf({ ...scene, ...change }, (paper) => (paper === 0 ? [1] : []));

describe('changedPapers', () => {
  it('finds the papers that are lit up or no longer', () => {
    expect(changedPapers(looks({ selection: [0] }), looks({ selection: [2] }))).toEqual([0, 2, 1]);
    expect(changedPapers(looks({}), looks({}))).toEqual([]);
  });

  it('says that everything changes where the others are dimmed', () => {
    expect(changedPapers(looks({}), looks({ hovered: 0 }))).toBeNull();
    expect(changedPapers(looks({}), looks({ passing: Uint8Array.of(1, 0, 1) }))).toBeNull();
  });
});

describe('isSameButPassing', () => {
  it('tells a filter from new colours, sizes and places', () => {
    expect(isSameButPassing(scene, { ...scene, passing: new Uint8Array(3) })).toBe(true);
    expect(isSameButPassing(scene, { ...scene, sizes: new Float64Array(3) })).toBe(false);
    expect(isSameButPassing(scene, { ...scene, colours: [] })).toBe(false);
    expect(isSameButPassing(scene, { ...scene, scheme: 'dark' })).toBe(false);
  });
});
