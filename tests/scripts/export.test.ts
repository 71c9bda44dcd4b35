import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOfExport } from '../../scripts/files/export-target.ts';
import { stageMap } from '../../scripts/files/write-map-folder.ts';
import { parseNpy } from '../../src/core/embed/vectors/parse-npy.ts';
import { exportFiles } from '../../src/core/write/export-map.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { EXPORT_FORMATS } from '../../src/core/write/export/export-formats.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { folderContents } from './folder-contents.ts';
import { isOneSentence, runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const map = join(folder, 'six');
const TABLES = [
  'citations',
  'links',
  'memberships',
  'neighbours',
  'paper_themes',
  'papers',
  'themes',
  'topics',
];
const BESIDE = ['README.txt', 'manifest.json', 'vectors.ids.txt', 'vectors.npy'];

/** How the files of each format begin. */
const STARTS: Readonly<Record<string, RegExp>> = {
  svg: /^<\?xml[^>]*>\n<svg /u,
  png: /^.PNG\r\n/u,
  pdf: /^%PDF-1\.7\n/u,
  'overview-md': /^# /u,
  'overview-tex': /^PK/u,
  'overview-html': /^<!doctype html>/u,
  'overview-docx': /^PK/u,
  'slides-html': /^<!doctype html>/u,
  'slides-pdf': /^%PDF-1\.7\n/u,
  html: /^<!doctype html>/iu,
  bibtex: /^@\w+\{/u,
  ris: /^TY {2}- /u,
  'csl-json': /^\[\s*\{/u,
  markdown: /^[#-] /u,
  references: /^\S/u,
  gexf: /^<\?xml/u,
  graphml: /^<\?xml/u,
  graphology: /^\{/u,
  vosviewer: /^\{/u,
  methods: /^The map /u,
  cff: /^cff-version: /u,
  manifest: /^\{/u,
};

/** Whether a name ends in this ending and in none before it: "six.slides.html" is no ".html". */
function isOf(name: string, ending: string): boolean {
  return ending === '.cff' ? true : name.split('.').length === ending.split('.').length;
}

beforeAll(() => {
  stageMap(map, serialiseMap(makeSmallMap())).commit();
});

describe('export', () => {
  it('writes a map as tables and says where they are', async () => {
    const out = join(folder, 'new', 'tables');
    const { status, stdout, stderr } = await runAtlas(['export', map, '--out', out]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `6 papers are in ${out}: 12 files, 0.0 MB, vectors among them; README.txt names every column.\n`,
    );
    const names = TABLES.map((name) => `${name}.csv`);
    expect(readdirSync(out).toSorted()).toEqual([...BESIDE, ...names].toSorted());
    const papers = readFileSync(join(out, 'papers.csv'), 'utf8').split('\r\n');
    expect(papers[0]).toMatch(/^\u{feff}row_index,id,title,abstract,authors,more_authors,year,/u);
    expect(papers[1]).toMatch(
      /^0,gru,Gated Recurrent Units for Speech,.*,Ada Example; Ben Sample,false,2015,/,
    );
    expect(papers).toHaveLength(8);
  });

  it('replaces an earlier export of another format and leaves other files alone', async () => {
    const out = join(folder, 'replaced');
    await runAtlas(['export', map, '--out', out]);
    writeFileSync(join(out, 'mine.csv'), 'mine');
    const { status } = await runAtlas(['export', map, '--format', 'parquet', '--out', out]);
    expect(status).toBe(0);
    const names = TABLES.map((name) => `${name}.parquet`);
    expect(readdirSync(out).toSorted()).toEqual([...BESIDE, 'mine.csv', ...names].toSorted());
    const file = new Uint8Array(readFileSync(join(out, 'papers.parquet'))).buffer;
    const rows = await parquetReadObjects({ file, columns: ['id', 'authors'] });
    expect(rows[0]).toEqual({ id: 'gru', authors: ['Ada Example', 'Ben Sample'] });
  });

  it('names every column in README.txt and in the manifest, which removes only its own files', async () => {
    const out = join(folder, 'described');
    await runAtlas(['export', map, '--format', 'jsonl', '--out', out]);
    const readme = readFileSync(join(out, 'README.txt'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      files: string[];
      tables: { file: string; rows: number; columns: { name: string }[] }[];
    };
    for (const { file, rows, columns } of manifest.tables) {
      const lines = readFileSync(join(out, file), 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(rows);
      const names = columns.map(({ name }) => name);
      expect(Object.keys(JSON.parse(lines[0] ?? '') as object)).toEqual(names);
      expect(readme).toContain(`\n${file}: ${String(rows)} rows\n`);
      for (const name of names) expect(readme).toContain(`\n  ${name} `);
    }
    const files = [...manifest.files, '../papers.csv', 'notes.txt'];
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, files }));
    expect(filesOfExport(out)).toEqual(manifest.files.filter((name) => name !== 'manifest.json'));
  });

  it('writes vectors that a build takes back', async () => {
    const out = join(folder, 'vectors');
    await runAtlas(['export', map, '--out', out]);
    const { rows } = parseNpy(readFileSync(join(out, 'vectors.npy')), 'vectors.npy');
    expect(rows).toHaveLength(6);
    expect([...(rows[2] ?? [])].map((value) => Math.round(value * 254))).toEqual([127, -3]);
    expect(readFileSync(join(out, 'vectors.ids.txt'), 'utf8')).toBe(
      'gru\nlstm\necho\nvim\nscan\nvideo\n',
    );
  });

  it('does without vectors where the map has none', () => {
    const files = [...exportFiles({ ...makeSmallMap(), vectors: null }, 'csv')];
    expect(files.map(({ path }) => path)).not.toContain('vectors.npy');
    expect(files.at(-1)?.path).toBe('manifest.json');
  });

  it('refuses a folder of other things and leaves it alone', async () => {
    const out = join(folder, 'photos');
    mkdirSync(out);
    writeFileSync(join(out, 'papers.csv'), 'mine');
    const before = folderContents(out);
    const { status, stderr } = await runAtlas(['export', map, '--out', out]);
    expect([status, isOneSentence(stderr)]).toEqual([2, true]);
    expect(stderr).toMatch(/holds other files and no export/);
    expect(folderContents(out)).toEqual(before);
  });

  it.each([
    [
      'an unknown format',
      [map, '--format', 'xls', '--out', 'x'],
      /csv, parquet, jsonl, .*not "xls"/,
    ],
    ['no folder to write to', [map], /--out <PATH> is needed/],
    ['a folder that is no map', [folder, '--out', join(folder, 'never')], /is not a map/],
  ])('refuses %s', async (_what, args, sentence) => {
    const { status, stdout, stderr } = await runAtlas(['export', ...args]);
    expect([status, stdout, isOneSentence(stderr)]).toEqual([2, '', true]);
    expect(stderr).toMatch(sentence);
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('export of every format', () => {
  it('writes files that begin as they should, a tour in the slides and in the page', async () => {
    const out = join(folder, 'all');
    const tour = join(folder, 'talk.json');
    writeFileSync(
      tour,
      JSON.stringify({
        ...{ format: 'field-atlas-tour', version: 1, title: 'A talk of mine' },
        stops: [{ title: 'Where it begins', caption: '**Six** papers', view: 'paper=gru' }],
      }),
    );
    const formats = EXPORT_FORMATS.filter(({ ending }) => ending !== null);
    const names = formats.map(({ id }) => id).join(',');
    const { status, stderr } = await runAtlas([
      'export',
      map,
      '--format',
      names,
      '--tour',
      tour,
      '--out',
      out,
    ]);
    expect([status, stderr.includes('Error')]).toEqual([0, false]);
    const files = readdirSync(out);
    for (const { id, ending } of formats) {
      const name = files.find((file) => file.endsWith(ending ?? '') && isOf(file, ending ?? ''));
      const start = readFileSync(join(out, name ?? id)).toString('latin1', 0, 60);
      expect([id, start]).toEqual([id, expect.stringMatching(STARTS[id] ?? /^never$/u)]);
    }
    const slides = readFileSync(join(out, 'six-papers.slides.html'), 'utf8');
    expect(slides).toContain('Where it begins');
    expect(slides).toContain('<strong>Six</strong> papers');
  });

  it('refuses a tour that is none', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"format": "other"}');
    const { status, stderr } = await runAtlas([
      ...['export', map, '--format', 'slides-pdf', '--tour', bad, '--out', join(folder, 'no.pdf')],
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.json: format: expected "field-atlas-tour"/u);
  });
});
