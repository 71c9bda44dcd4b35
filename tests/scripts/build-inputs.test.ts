import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mapFileReader } from '../../scripts/files/read-files.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { openWholeMap } from '../../src/core/contract/open-map.ts';
import { EMPTY_PAGE_FILE, paperLines, PAPERS_FILE } from './fixtures.ts';
import { isOneSentence, runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const lines = paperLines();
let count = 0;

/** A new folder's name, and a file with the content if one is given. */
function place(content?: string | Uint8Array): { readonly file: string; readonly out: string } {
  count += 1;
  const file = join(folder, `input-${count}`);
  if (content !== undefined) writeFileSync(file, content);
  return { file, out: join(folder, `map-${count}`) };
}

async function built(content: string | Uint8Array, ...more: readonly string[]): Promise<WholeMap> {
  const { file, out } = place(content);
  const run = await runAtlas(['build', file, '--out', out, '--quiet', ...more]);
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  return openWholeMap(mapFileReader(out));
}

async function refused(args: readonly string[], input?: string): Promise<string> {
  const { status, stdout, stderr } = await runAtlas(
    ['build', ...args],
    input === undefined ? {} : { input },
  );
  expect({ status, isOneSentence: isOneSentence(stderr) }, `${stdout}${stderr}`).toEqual({
    status: 2,
    isOneSentence: true,
  });
  return stderr;
}

describe('build reads', () => {
  it('JSON Lines, whatever the file is called', async () => {
    const map = await built(lines.join('\n'));
    expect(map.papers.map((paper) => paper.id)).toEqual(lines.map((_, index) => `p${index + 1}`));
  });

  it('a JSON array of the same, to the same map', async () => {
    const map = await built(`[${lines.join(',\n')}]`);
    expect(map.papers).toEqual((await built(lines.join('\n'))).papers);
  });

  it('standard input and a file together', async () => {
    const { file, out } = place(lines.slice(0, 5).join('\n'));
    const run = await runAtlas(['build', file, '-', '--out', out], {
      input: lines.slice(4).join('\n'),
    });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('8 papers kept, 1 merged, 0 left out\n');
  });

  it('one, two and three papers', async () => {
    for (const papers of [1, 2, 3]) {
      expect((await built(lines.slice(0, papers).join('\n'))).papers).toHaveLength(papers);
    }
  });

  it('a line of several megabytes', async () => {
    const huge = JSON.stringify({
      title: 'A very long one',
      abstract: 'Long words. '.repeat(300_000),
    });
    expect((await built([...lines, huge].join('\n'))).papers).toHaveLength(9);
  });

  it('UTF-16 and a byte order mark', async () => {
    const marked = Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
    expect((await built(marked)).papers).toHaveLength(8);
    expect((await built(`\uFEFF${lines.join('\r\n')}`)).papers).toHaveLength(8);
  });

  it('what is left of a file, and lists at most ten records that are left out', async () => {
    const short = Array.from({ length: 12 }, (_, i) =>
      JSON.stringify({ title: `Short ${i}`, abstract: 'x' }),
    );
    const { file, out } = place([...lines, ...short].join('\n'));
    const { status, stdout } = await runAtlas(['build', file, '--out', out]);
    expect(status).toBe(0);
    expect(stdout).toContain('8 papers kept, 0 merged, 12 left out\n');
    expect(stdout.match(/line \d+: .*\(Short \d+\)/g)).toHaveLength(10);
    expect(stdout).toContain('  and 2 more\n');
  });
});

describe('build reads', () => {
  it('folders and archives, tells what became of each file, and writes it all down', async () => {
    const { file: library, out } = place();
    mkdirSync(library);
    mkdirSync(join(library, 'deep'));
    writeFileSync(
      join(library, 'deep', 'papers.jsonl.gz'),
      gzipSync(`${lines.join('\n')}\n{"title": "Bare"}\nbroken`),
    );
    writeFileSync(join(library, 'picture.png'), Buffer.from('\x89PNG\r\n', 'latin1'));
    writeFileSync(join(library, 'twice.zip'), zipSync({ 'twice.jsonl': strToU8(lines[0] ?? '') }));
    const report = join(folder, 'report.json');
    const { status, stdout } = await runAtlas(['build', library, '--out', out, '--report', report]);
    expect(status).toBe(0);
    const name = basename(library);
    expect(stdout).toContain(
      `${name}/deep/papers.jsonl.gz, JSON Lines: ${lines.length + 2} read, ${lines.length} kept, 1 without abstract, 1 damaged`,
    );
    expect(stdout).toContain(
      `${name}/twice.zip/twice.jsonl, JSON Lines: 1 read, 0 kept, 1 merged as duplicates`,
    );
    expect(stdout).toContain(`Note: passed over ${name}/picture.png: this is a PNG picture`);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      totals: { read: lines.length + 3, kept: lines.length, merged: 1, leftOut: 2 },
      leftOut: [
        { reason: 'no abstract' },
        { place: `${name}/deep/papers.jsonl.gz, line ${lines.length + 2}` },
      ],
      merged: [{ with: [`${name}/twice.zip/twice.jsonl, line 1`] }],
    });
  });

  it('papers without abstract with --titles, and columns by the names they are given', async () => {
    const { file, out } = place('Name;Inhalt;Jahr\nA;;2020\nB;;2021');
    const { status, stdout } = await runAtlas([
      'build',
      file,
      '--titles',
      '--column',
      'title=Name',
      '--column',
      'abstract=Inhalt',
      '--out',
      out,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('2 papers kept');
  });
});

describe('build refuses', () => {
  it('an empty file', async () => {
    const { file, out } = place('');
    expect(await refused([file, '--out', out])).toContain('input-');
    expect(await refused(['-', '--out', out], ' \n\n')).toContain('standard input');
  });

  it('a page without papers', async () => {
    const { out } = place();
    expect(await refused([EMPTY_PAGE_FILE, '--out', out])).toMatch(/no papers in this text/);
  });

  it('a broken line, named by its number', async () => {
    const { file, out } = place(
      [...lines.slice(0, 3), '{"title": "cut', ...lines.slice(3)].join('\n'),
    );
    expect(await refused([file, '--out', out, '--strict'])).toMatch(/input-\d+, line 4: /);
  });

  it('an input that is missing', async () => {
    const { file, out } = place();
    expect(await refused([file, '--out', out])).toBe(
      `Cannot read ${file}: there is no such file or folder.\n`,
    );
    expect(await refused([PAPERS_FILE, '--facts', file, '--out', out])).toContain(file);
    expect(await refused([PAPERS_FILE, '--themes', file, '--out', out])).toContain(file);
  });

  it('themes and facts that are something else', async () => {
    const { file, out } = place('{"no": "themes"}');
    expect(await refused([PAPERS_FILE, '--themes', file, '--out', out])).toContain('input-');
    expect(await refused([PAPERS_FILE, '--facts', file, '--out', out])).toContain('input-');
  });

  it('a target that is a file or a folder of other things, and touches neither', async () => {
    const { file } = place('precious');
    expect(await refused([PAPERS_FILE, '--out', file])).toContain('it is a file');
    expect(readFileSync(file, 'utf8')).toBe('precious');
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.tex'), 'precious');
    expect(await refused([PAPERS_FILE, '--out', other])).toContain('no map');
    expect(readdirSync(other)).toEqual(['thesis.tex']);
  });

  it.each([
    [['--neighbours', '0'], '--neighbours wants a whole number'],
    [['--neighbours', 'abc'], 'not "abc"'],
    [['--neighbours', '2.5'], 'not "2.5"'],
    [['--seed', '-1'], '--seed wants a whole number'],
    [['--out', ''], '--out wants'],
    [['--title', ' '], '--title wants'],
    [['--column', 'titel=x'], '--column wants FIELD=NAME'],
    [['--titel', 'x'], 'There is no option --titel; did you mean --title?'],
    [['--out'], 'The option --out <DIR> wants a value'],
  ])('%j', async (args, sentence) => {
    expect(await refused([PAPERS_FILE, ...args])).toContain(sentence);
  });
});

describe('field-atlas', () => {
  it.each([
    [['--help']],
    [['build', '--help']],
    [['inspect', '--help']],
    [['check', '--help']],
    [['serve', '--help']],
  ])('explains itself: %j', async (args) => {
    const { status, stdout, stderr } = await runAtlas(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: field-atlas/);
  });

  it('refuses an unknown command and none at all', async () => {
    const unknown = await runAtlas(['bild']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('There is no command "bild"; did you mean build?');
    expect((await runAtlas([])).status).toBe(2);
  });
});
