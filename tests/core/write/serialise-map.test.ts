import { describe, expect, it } from 'vitest';
import { roundMap } from '../../../src/core/write/round-map.ts';
import { serialiseMap } from '../../../src/core/write/serialise-map.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('serialiseMap', () => {
  it('names data files by their content and writes the manifest last', () => {
    const paths = serialiseMap(makeSmallMap()).map((file) => file.path);
    expect(paths).toEqual([
      expect.stringMatching(/^abstracts-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^papers-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^columns-[0-9a-f]{8}\.bin$/),
      expect.stringMatching(/^vectors-[0-9a-f]{8}\.bin$/),
      'map.json',
    ]);
  });

  it('gives equal maps equal bytes', () => {
    expect(serialiseMap(makeSmallMap())).toEqual(serialiseMap(makeSmallMap()));
  });

  it('gives other columns another file name and leaves the other files alone', () => {
    const [abstracts, papers, columns] = serialiseMap(makeSmallMap());
    const strength = Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    const other = serialiseMap(makeSmallMap({ columns: { topicStrength: strength } }));
    expect(other[2]?.path).not.toBe(columns?.path);
    expect(other.slice(0, 2)).toEqual([abstracts, papers]);
  });

  it('writes one paper a line and leaves out what is not known', () => {
    const lines = textOf(serialiseMap(makeSmallMap())[1]?.bytes).split('\n');
    expect(lines).toHaveLength(10);
    const echo = JSON.parse(lines[3]?.replace(/,$/, '') ?? '') as Record<string, unknown>;
    expect(Object.keys(echo)).toEqual(['id', 'title', 'authors', 'moreAuthors']);
  });

  it('writes equal files of abstracts once', () => {
    const { abstract, rawAbstract } = makePaper({ id: 'all' });
    const papers = Array.from({ length: 1000 }, (_, at) => ({
      ...makePaper({ id: `p${at}` }),
      abstract,
      rawAbstract,
    }));
    const paths = serialiseMap({ ...makeSmallMap(), papers }).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('abstracts-'))).toHaveLength(1);
  });
});

describe('roundMap', () => {
  it('rounds positions to 5 decimals and weights to 4, and never leaves a minus zero', () => {
    const positions = makeSmallMap().columns.positions.slice();
    positions.set([1 / 3, -1e-9]);
    const map = makeSmallMap({ columns: { positions } });
    expect(map.columns.positions[0]).toBe(0.33333);
    expect(Object.is(map.columns.positions[1], 0)).toBe(true);
    expect(roundMap(map)).toEqual(map);
  });
});
