import { describe, expect, it } from 'vitest';
import { differences } from '../../../scripts/build/base-differences.ts';
import type { OpenedBase } from '../../../scripts/build/open-base.ts';
import { checkPlacesKept, placementSentence } from '../../../scripts/build/placement.ts';
import { UserError } from '../../../scripts/cli/user-error.ts';
import type { FieldMap } from '../../../src/core/contract/map.ts';
import { makeSmallMap } from '../../support/small-map.ts';

const map = makeSmallMap();

/** The map that had the first `papers` of a map, at these places if given. */
function baseOf(papers: number, positions = map.columns.positions): OpenedBase {
  const places = positions.slice(0, 2 * papers);
  return {
    map: { ...map, columns: { ...map.columns, positions: places } },
    papers: map.papers.slice(0, papers),
    citations: map.citations,
    references: map.references,
    tour: null,
    source: { name: 'base', format: 'field-atlas-map', bytes: 0, sha256: '' },
    manifest: new Uint8Array(),
  };
}

const keeping = (...preservation: readonly number[]): FieldMap => ({
  ...map,
  columns: { ...map.columns, preservation: Float64Array.from(preservation) },
});

describe('placementSentence', () => {
  it('gives the share of neighbours kept of the new papers and of the old ones', () => {
    expect(placementSentence(keeping(0.5, 0.5, 0.3, 0.3, 0.3, 0.5), baseOf(4))).toBe(
      '2 new papers placed; 40 % of their nearest papers stand near them, 40 % for the old ones.',
    );
    expect(placementSentence(keeping(1, 1, 0.5, 0.5, 0.5, 0.6), baseOf(5))).toBe(
      '1 new paper placed; 60 % of its nearest papers stand near it, 70 % for the old ones.',
    );
  });

  it('says where the map cannot hold them well, and what helps', () => {
    expect(placementSentence(keeping(0.4, 0.4, 0.4, 0.4, 0.2, 0.2), baseOf(4))).toBe(
      '2 new papers placed; 20 % of their nearest papers stand near them, 40 % for the old ones: the map cannot hold them well, a build without --into lays all papers out anew.',
    );
  });

  it('gives no shares where there are none', () => {
    expect(placementSentence(map, baseOf(6))).toContain('No new papers');
    const quality = { ...map.manifest.quality, k: 0 };
    const tiny = { ...map, manifest: { ...map.manifest, quality } };
    expect(placementSentence(tiny, baseOf(5))).toBe('1 new paper placed.');
  });
});

describe('checkPlacesKept', () => {
  it('is content where every old paper stands where it stood', () => {
    expect(() => checkPlacesKept(map, baseOf(4))).not.toThrow();
  });

  it('refuses a map whose places could not be stored as they are', () => {
    const finer = map.columns.positions.map((value, at) => (at === 3 ? value + 1e-7 : value));
    expect(() => checkPlacesKept(map, baseOf(4, finer))).toThrow(UserError);
    expect(() => checkPlacesKept(map, baseOf(4, finer))).toThrow('"lstm"');
  });
});

describe('differences', () => {
  const { manifest } = map;
  const by = (id: string) => ({
    ...manifest,
    method: { ...manifest.method, embedder: { ...manifest.method.embedder, id } },
  });

  it('names another embedder and other themes', () => {
    expect(differences(manifest, manifest)).toEqual([]);
    expect(differences(by('a'), by('b'))).toEqual([
      'the map\'s vectors were made by "a" before, and are by "b" now; --embedder chooses',
    ]);
    expect(differences(manifest, { ...manifest, themes: [] })).toHaveLength(1);
  });

  it('takes another file of vectors for what was meant', () => {
    const [was, is] = ['a.npy sha256=12', 'b.npy sha256=34'].map((file) =>
      by(`vectors/1 ${file} dimension=8, centred`),
    );
    expect(differences(was ?? manifest, is ?? manifest)).toEqual([]);
  });
});
