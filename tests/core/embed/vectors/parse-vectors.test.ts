import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/core/contract/errors.ts';
import { parseVectors } from '../../../../src/core/embed/vectors/parse-vectors.ts';
import { npyFile } from './npy-file.ts';

const PARQUET = new Uint8Array(readFileSync('tests/fixtures/vectors/two-papers.parquet'));

async function parse(
  content: string | Uint8Array,
): Promise<{ readonly ids: readonly string[] | null; readonly rows: readonly number[][] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { ids, rows } = await parseVectors(bytes, 'file', {});
  return { ids, rows: rows.map((row) => [...row]) };
}

describe('parseVectors', () => {
  it('knows a NumPy file by its first bytes', async () => {
    const bytes = npyFile({ descr: '<f4', shape: '(1, 2)' }, [1, 2]);
    expect(await parse(bytes)).toEqual({ ids: null, rows: [[1, 2]] });
  });

  it('reads id or doi or arxiv and the list of numbers of a Parquet file', async () => {
    expect(await parse(PARQUET)).toEqual({
      ids: ['2103.10668', '1506.03134v2'],
      rows: [
        [1, 0, 2.5],
        [0, -1, 0.25],
      ],
    });
  });

  it('reads JSON Lines, a byte order mark and blank lines among them', async () => {
    const lines = [
      '\uFEFF{"id": "a", "vector": [1, 2]}',
      '',
      '{"doi": "10.1/x", "id": null, "embedding": [3, 4]}\r',
      '{"id": 7, "title": "t", "vector": [5, 6]}',
    ];
    expect(await parse(lines.join('\n'))).toEqual({
      ids: ['a', '10.1/x', '7'],
      rows: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    });
  });

  it.each([
    ['', /file holds no vector/],
    ['{"id": "a"', /line 1: this is no JSON/],
    ['\n[1, 2]', /line 2: an object with "id" and "vector" is wanted/],
    ['{"vector": [1]}', /line 1: there is no "id", "doi" or "arxiv"/],
    ['{"id": "a"}', /line 1: there is no "vector" and no "embedding"/],
    ['{"id": "a", "vector": []}', /line 1: the vector is no list of numbers/],
    ['{"id": "a", "vector": [1, null]}', /line 1: the vector holds null at place 1/],
    ['{"id": "a", "vector": [1, "2"]}', /the vector holds a string at place 1/],
    ['{"id": "a", "vector": [1e300]}', /a number too large at place 0/],
    ['{"id": "a", "vector": [1, NaN]}', /no JSON/],
    [
      '{"id": "a", "vector": [1, 2]}\n{"id": "b", "vector": [1]}',
      /the vector of b has 1 numbers, the first one 2/,
    ],
  ])('refuses %j', async (text, sentence) => {
    await expect(parse(text)).rejects.toThrow(InputError);
    await expect(parse(text)).rejects.toThrow(sentence);
  });

  it('says of other files that they are none of these', async () => {
    await expect(parse(Uint8Array.of(0x89, 0x50, 0xff, 0xfe))).rejects.toThrow(
      /file is no NumPy file, no Parquet file and no JSON Lines/,
    );
  });

  it('says so where a Parquet file is damaged', async () => {
    await expect(parse(PARQUET.slice(0, 60))).rejects.toThrow(/file cannot be read as Parquet/);
    const damaged = PARQUET.slice();
    damaged.fill(0xff, 4, 80);
    await expect(parse(damaged)).rejects.toThrow(InputError);
  });
});
