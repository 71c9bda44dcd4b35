import { describe, expect, it } from 'vitest';
import { sealMap, serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('serialiseMap', () => {
  it('names data files by their content and writes the manifest last', () => {
    const paths = serialiseMap(makeSmallMap()).map((file) => file.path);
    expect(paths).toHaveLength(3);
    expect(paths[0]).toMatch(/^papers-[0-9a-f]{8}\.json$/);
    expect(paths[1]).toMatch(/^links-[0-9a-f]{8}\.json$/);
    expect(paths[2]).toBe('map.json');
  });

  it('gives equal maps equal bytes', () => {
    expect(serialiseMap(makeSmallMap())).toEqual(serialiseMap(makeSmallMap()));
  });

  it('gives other papers another file name and leaves the links file alone', () => {
    const [papers, links] = serialiseMap(makeSmallMap());
    const strength = Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    const [otherPapers, otherLinks] = serialiseMap(
      makeSmallMap({ columns: { topicStrength: strength } }),
    );
    expect(otherPapers?.path).not.toBe(papers?.path);
    expect(otherLinks).toEqual(links);
  });

  it('writes one paper a line and leaves out what is not known', () => {
    const lines = textOf(serialiseMap(makeSmallMap())[0]?.bytes).split('\n');
    expect(lines).toHaveLength(9);
    const echo = JSON.parse(lines[3]?.replace(/,$/, '') ?? '') as Record<string, unknown>;
    expect(Object.keys(echo)).toEqual([
      ...['id', 'title', 'authors', 'moreAuthors', 'abstract'],
      ...['x', 'y', 'topic', 'strength', 'themes', 'neighbours', 'preservation'],
    ]);
    expect(echo['themes']).toEqual({ rnn: 0.7 });
    expect(echo['neighbours']).toEqual([
      [0, 0.31],
      [5, 0.15],
    ]);
  });
});

describe('sealMap', () => {
  it('rounds positions to 5 decimals and weights to 4, and never leaves a minus zero', () => {
    const positions = makeSmallMap().columns.positions.slice();
    positions.set([1 / 3, -1e-9]);
    const map = makeSmallMap({ columns: { positions } });
    expect(map.columns.positions[0]).toBe(0.33333);
    expect(Object.is(map.columns.positions[1], 0)).toBe(true);
    expect(sealMap(map)).toEqual(map);
  });
});
