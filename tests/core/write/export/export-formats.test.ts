import { describe, expect, it } from 'vitest';
import { EXPORT_GROUPS } from '../../../../src/core/write/export/export-format.ts';
import { EXPORT_FORMATS } from '../../../../src/core/write/export/export-formats.ts';
import { exportFileName } from '../../../../src/core/write/export/file-names.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { OPTIONS, subjectOf, TOOLS } from './subject.ts';

const TEXTS = EXPORT_FORMATS.filter(({ group }) =>
  ['bibliography', 'graph', 'about'].includes(group),
);

describe('the table of formats', () => {
  it('names every format once and groups them', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    for (const { id, group } of EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(EXPORT_GROUPS).toContain(group);
    }
  });

  it.each(TEXTS)(
    'writes $id: one file, the same bytes each time, the part only',
    async (format) => {
      const write = await format.load();
      const subject = subjectOf(makeSmallMap(), [0, 3]);
      const [one, again] = [
        await write(subject, OPTIONS, TOOLS),
        await write(subject, OPTIONS, TOOLS),
      ];
      expect(one).toEqual(again);
      expect(one.files).toHaveLength(1);
      const [file] = one.files;
      expect(file?.path.endsWith(format.ending ?? '/')).toBe(true);
      const text = new TextDecoder().decode(file?.bytes);
      expect(text).not.toContain('Echo States');
      if (format.group !== 'about') expect(text).toContain('State Spaces See');
    },
  );

  it('writes tables of the part', async () => {
    const write = await EXPORT_FORMATS.find(({ id }) => id === 'csv')?.load();
    const files = (await write?.(subjectOf(makeSmallMap(), [0, 3]), OPTIONS, TOOLS))?.files ?? [];
    const papers = files.find(({ path }) => path === 'papers.csv');
    expect(new TextDecoder().decode(papers?.bytes).trimEnd().split('\r\n')).toHaveLength(3);
  });
});

describe('exportFileName', () => {
  const named = (title: string) => {
    const map = makeSmallMap();
    return exportFileName(
      { map: { ...map, manifest: { ...map.manifest, title } }, part: 'filtered' },
      '.svg',
    );
  };
  it('is the title in plain signs, the part and the ending', () => {
    expect(named('State-space models: a *map*/2')).toBe('state-space-models-a-map-2-filtered.svg');
    expect(named('序列模型')).toBe('序列模型-filtered.svg');
    expect(named('../..')).toBe('map-filtered.svg');
  });
  it('is cut at a word', () => {
    expect(named('word '.repeat(30))).toBe(
      'word-word-word-word-word-word-word-word-word-filtered.svg',
    );
  });
});
