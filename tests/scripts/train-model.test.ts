import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FILE } from '../../scripts/build/choose-embedder.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FIELDS = ['graph node edge cluster', 'robot arm grasp torque', 'speech audio voice phoneme'];

function papers(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const words = (FIELDS[at % FIELDS.length] ?? '').split(' ');
    const turned = [...words.slice(at % 4), ...words.slice(0, at % 4)];
    const abstract = `We study ${turned.join(' and ')}. The ${turned.toReversed().join(' of the ')} is number ${at}.`;
    return JSON.stringify({
      title: `On ${turned[0]}, part ${at}`,
      abstract,
      venue: 'Test',
      year: 2000,
    });
  }).join('\n');
}

describe('train-model', () => {
  const folder = temporaryFolder();
  const corpus = join(folder, 'papers.jsonl.gz');
  const options = ['--terms', '100', '--dimensions', '16', '--epochs', '3'];

  beforeAll(() => {
    writeFileSync(corpus, gzipSync(papers(90)));
  });

  it('writes a model and its card, the same bytes twice', async () => {
    const [one, other] = ['one.bin', 'other.bin'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    const run = await runAtlas(['train-model', corpus, '--out', one, ...options]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/epoch {2}3 of 3, loss \d\.\d+/);
    await runAtlas(['train-model', corpus, '--out', other, ...options]);
    expect(readFileSync(other)).toEqual(readFileSync(one));
    const model = parseModel(readFileSync(one), 'one.bin');
    expect(model.words).toContain('robot');
    const card = JSON.parse(readFileSync(join(folder, 'one.card.json'), 'utf8')) as unknown;
    expect(card).toMatchObject({
      checksum: model.checksum,
      trainedOn: { abstracts: 90, venues: { Test: 90 } },
    });
    expect(existsSync(`${one}.partial`)).toBe(false);
  });

  it('keeps the evaluation on the card of the same model, not of another', async () => {
    const out = join(folder, 'kept.bin');
    const path = join(folder, 'kept.card.json');
    const card = (): object => JSON.parse(readFileSync(path, 'utf8')) as object;
    await runAtlas(['train-model', corpus, '--out', out, ...options]);
    writeFileSync(path, JSON.stringify({ ...card(), evaluation: { seed: 42 } }));
    await runAtlas(['train-model', corpus, '--out', out, ...options]);
    expect(card()).toMatchObject({ evaluation: { seed: 42 } });
    await runAtlas(['train-model', corpus, '--out', out, ...options, '--seed', '9']);
    expect(card()).not.toHaveProperty('evaluation');
  });

  it.each([
    ['a dimension that is no multiple of 16', ['--dimensions', '20'], 'multiple of 16'],
    ['too few terms', ['--terms', '5'], '--terms wants a whole number'],
  ])('refuses %s', async (_, wrong, sentence) => {
    const out = join(folder, 'never.bin');
    const run = await runAtlas(['train-model', corpus, '--out', out, ...wrong]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses too few papers and a damaged file, each in a sentence', async () => {
    const few = join(folder, 'few.jsonl');
    const cut = join(folder, 'cut.gz');
    writeFileSync(few, papers(5));
    writeFileSync(cut, gzipSync(papers(90)).subarray(0, 200));
    for (const [path, sentence] of [
      [few, 'hold 5 papers'],
      [cut, 'damaged or cut off'],
    ] as const) {
      const run = await runAtlas(['train-model', path, '--out', join(folder, 'n.bin')]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(sentence);
      expect(run.stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('the model that ships', () => {
  const bytes = readFileSync(MODEL_FILE);
  const card = JSON.parse(readFileSync(MODEL_FILE.replace('.bin', '.card.json'), 'utf8')) as {
    checksum: string;
    bytes: number;
    words: number;
  };

  it('is whole, of four megabytes at most, and fits its card', () => {
    const model = parseModel(bytes, MODEL_FILE);
    expect(bytes.length).toBeLessThanOrEqual(4_000_000);
    expect(card).toMatchObject({
      checksum: model.checksum,
      bytes: bytes.length,
      words: model.words.length,
    });
  });
});

describe('build --embedder', () => {
  const folder = temporaryFolder();
  const input = join(folder, 'papers.jsonl');

  beforeAll(() => {
    writeFileSync(input, papers(12));
  });

  it.each([
    ['builtin', /^builtin\/1 [0-9a-f]{8} /],
    ['svd', /^tfidf-svd\/1 /],
  ])('%s is named in the map', async (name, id) => {
    const out = join(folder, name);
    const run = await runAtlas(['build', input, '--out', out, '--embedder', name]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const shown = await runAtlas(['inspect', out, '--json']);
    const { method } = JSON.parse(shown.stdout) as { method: { embedder: { id: string } } };
    expect(method.embedder.id).toMatch(id);
  });

  it('refuses one that there is not', async () => {
    const run = await runAtlas(['build', input, '--out', join(folder, 'x'), '--embedder', 'magic']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('There is no embedder "magic"');
  });
});
