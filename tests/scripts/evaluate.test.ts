import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOneSentence, runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FIELDS = [
  ['graphs', 'graph node edge cluster'],
  ['robotics', 'robot arm grasp torque'],
  ['speech', 'speech audio voice phoneme'],
  ['vision', 'image pixel camera depth'],
  ['games', 'game player payoff equilibrium'],
] as const;

function papers(count: number, hasKeywords = true): string {
  return Array.from({ length: count }, (_, at) => {
    const [keyword, text] = FIELDS[at % FIELDS.length] ?? FIELDS[0];
    const words = text.split(' ');
    const turned = [...words.slice(at % 4), ...words.slice(0, at % 4)];
    return JSON.stringify({
      title: `On the ${turned[0]} of ${turned[1]}, part w${at}`,
      abstract: `We study ${turned.join(' and ')}. The ${turned.toReversed().join(' of the ')} has part w${at}.`,
      ...(hasKeywords ? { keywords: [keyword] } : {}),
    });
  }).join('\n');
}

interface Report {
  readonly embedders: readonly {
    readonly name: string;
    readonly measures: readonly { readonly id: string; readonly value: number | null }[];
  }[];
}

describe('evaluate', () => {
  const folder = temporaryFolder();
  const one = join(folder, 'one.jsonl.gz');
  const other = join(folder, 'other.jsonl');
  const few = ['--maps', '2', '--sample', '60'];

  beforeAll(() => {
    writeFileSync(one, gzipSync(papers(80)));
    writeFileSync(other, papers(70));
  });

  it('prints a table of all four embedders side by side', async () => {
    const run = await runAtlas(['evaluate', one, other, ...few]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/one: 80 papers, 80 with keywords\nother: 70 papers/);
    expect(run.stdout).toMatch(/\n +builtin +svd +tfidf +tfidf-pairs\n/);
    expect(run.stdout).toMatch(/E3 title finds abstract: MRR( +(1?\.\d{3}|1\.000) ±\.\d{3}){4}\n/);
  });

  it('--json gives every measure as a number, the same twice', async () => {
    const args = ['evaluate', one, other, ...few, '--embedder', 'tfidf,builtin', '--json'];
    const run = await runAtlas(args);
    const { embedders } = JSON.parse(run.stdout) as Report;
    expect(embedders.map(({ name }) => name)).toEqual(['tfidf', 'builtin']);
    for (const { measures } of embedders) {
      const values = new Map(measures.map(({ id, value }) => [id, value]));
      expect(values.get('e1-fine/one')).toBe(1);
      expect(values.get('e2/other')).toBe(1);
      expect(values.get('e4-broad-5nn')).toBe(1);
      expect(values.get('layout-trustworthiness')).toBeGreaterThan(0.7);
    }
    expect((await runAtlas(args)).stdout).toBe(run.stdout);
  });

  it('--links compares ways to link papers, of the built-in model where none is named', async () => {
    const run = await runAtlas(['evaluate', one, other, '--links', '--maps', '1', '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { embedders: columns } = JSON.parse(run.stdout) as Report;
    expect(columns.map(({ name }) => name).slice(0, 6)).toEqual([
      'broad: NMI',
      'broad: ARI',
      'broad: NMI gain',
      'broad: ARI gain',
      'broad: links a paper',
      'broad: pieces',
    ]);
    const values = new Map(columns[0]?.measures.map(({ id, value }) => [id, value]));
    for (const id of ['median/6', 'mutual/10', 'union/15', 'local-scale/6'])
      expect(values.get(id)).toBeGreaterThan(0.7);
  });

  it.each([
    ['an embedder that there is not', (path: string) => [path, '--embedder', 'magic'], '"magic"'],
    ['no maps', (path: string) => [path, '--maps', '0'], '--maps wants a whole number'],
    ['a file that is not there', (path: string) => [`${path}.gone`], 'one.jsonl.gz.gone'],
    ['no file at all', () => [], 'FILE'],
  ])('refuses %s in a sentence', async (_, args, part) => {
    const run = await runAtlas(['evaluate', ...args(one)]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(part);
    expect(isOneSentence(run.stderr)).toBe(true);
  });

  it.each([
    ['without keywords', papers(30, false), 'None of the 30 papers'],
    ['of too few papers', papers(5), 'holds 5 papers with title, abstract and keywords'],
  ])('refuses a file %s', async (_, text, part) => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, text);
    const run = await runAtlas(['evaluate', path]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(part);
    expect(isOneSentence(run.stderr)).toBe(true);
  });
});
