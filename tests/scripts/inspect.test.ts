import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stageMap } from '../../scripts/files/write-map-folder.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../support/small-map.ts';
import { isOneSentence, runAtlas } from './run-atlas.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const map = join(folder, 'six');

beforeAll(() => {
  stageMap(map, serialiseMap(makeSmallMap())).commit();
});

describe('inspect', () => {
  it('tells people what a map holds', async () => {
    const { status, stdout } = await runAtlas(['inspect', map]);
    expect(status).toBe(0);
    expect(stdout).toContain('Six papers\n6 papers, 7 links, 2 topics');
    expect(stdout).toContain('   3  state spaces for vision (state space, scan, attention)');
  });

  it('prints the whole map but its texts as one JSON object', async () => {
    const { stdout } = await runAtlas(['inspect', map, '--json']);
    const json = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual([
      ...['version', 'title', 'papers', 'links', 'topics', 'themes', 'quality', 'method', 'input'],
    ]);
    expect(json).toMatchObject({ version: 2, title: 'Six papers', papers: 6, links: 7 });
    expect(json['topics']).toContainEqual({
      id: 't1',
      name: 'speech recognition',
      terms: ['speech', 'recurrent', 'memory'],
      size: 3,
      papers: ['gru', 'lstm', 'echo'],
    });
    expect(json['themes']).toContainEqual({
      id: 'rnn',
      label: 'RNN',
      group: 'architecture',
      size: 3,
    });
  });

  it('prints one JSON line a paper', async () => {
    const { stdout } = await runAtlas(['inspect', map, '--papers']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(JSON.parse(lines[0]!)).toEqual({
      id: 'gru',
      title: 'Gated Recurrent Units for Speech',
      year: 2015,
      authors: ['Ada Example', 'Ben Sample'],
      venue: 'Interspeech',
      url: 'https://example.org/gru',
      x: -1,
      y: 0.2,
      topic: 't1',
      themes: { rnn: 1, speech: 0.9 },
      neighbours: [
        { id: 'lstm', similarity: 0.62 },
        { id: 'echo', similarity: 0.31 },
      ],
      abstract: 'We train gated recurrent networks to recognise speech in noisy rooms.',
    });
  });

  it('prints one JSON line a link', async () => {
    const { stdout } = await runAtlas(['inspect', map, '--links']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines[4]!)).toEqual({
      source: 'vim',
      target: 'scan',
      similarity: 0.48,
      terms: ['state space', 'scan'],
    });
  });

  it.each([
    ['a folder that is not there', ['inspect', join(folder, 'none')], /is not a map/],
    ['two forms at once', ['inspect', map, '--json', '--links'], /only one of --json and --links/],
  ])('refuses %s', async (_what, args, sentence) => {
    const { status, stdout, stderr } = await runAtlas(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(isOneSentence(stderr)).toBe(true);
  });

  it('refuses a broken map with one sentence that names the place', async () => {
    const broken = join(folder, 'broken');
    stageMap(broken, serialiseMap(makeSmallMap())).commit();
    writeFileSync(join(broken, 'map.json'), '{"format": "field-atlas-map"');
    const { status, stderr } = await runAtlas(['inspect', broken, '--json']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^map\.json/);
    expect(isOneSentence(stderr)).toBe(true);
  });

  it('survives a reader that goes away', async () => {
    const { status, stderr } = await runAtlas(['inspect', map, '--papers'], {
      onOutput: (_stdout, child) => child.stdout?.destroy(),
    });
    expect(status).toBe(0);
    expect(stderr).toBe('');
  });
});
