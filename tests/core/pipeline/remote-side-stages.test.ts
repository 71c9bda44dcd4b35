import { describe, expect, it, vi } from 'vitest';
import { noEffects } from '../../../src/core/contract/effects.ts';
import type { ThemeLexicon } from '../../../src/core/contract/theme-lexicon.ts';
import {
  createSideAnswers,
  remoteSideStages,
  type SideAnswer,
  type SidePort,
  type SideRequest,
} from '../../../src/core/pipeline/remote-side-stages.ts';
import { sideStagesHere } from '../../../src/core/pipeline/side-stages.ts';

const lexicon: ThemeLexicon = {
  groups: [{ id: 'task', label: 'Task', definition: 'What is done.' }],
  themes: [
    {
      id: 'speech',
      label: 'Speech',
      group: 'task',
      definition: 'Spoken language.',
      colour: '#1b6ca8',
      isFallback: false,
      patterns: [{ phrase: 'speech recognition', weight: 1 }],
    },
  ],
};
const papers = Array.from({ length: 12 }, (_, index) => ({
  title: index < 6 ? `Speech recognition ${index}` : `Grasp planning ${index}`,
  abstract:
    index < 6
      ? 'We study speech recognition with recurrent networks and a language model.'
      : 'We plan grasps of a robotic hand with tactile sensors.',
  keywords: [],
}));
const links = {
  source: Int32Array.of(0, 0, 6),
  target: Int32Array.of(1, 7, 8),
  similarity: Float64Array.of(0.9, 0.1, 0.8),
};
const tree = {
  topics: Int32Array.from(papers, (_, index) => Number(index >= 6)),
  areas: null,
  subtopics: { labels: new Int32Array(12).fill(-1), parents: new Int32Array(0) },
};
const strength = new Float64Array(12).fill(1);

/** A port whose other side answers in a turn of its own, with what has crossed over copied. */
function portTo(answers: (post: (answer: SideAnswer) => void) => (request: SideRequest) => void): {
  port: SidePort;
  isClosed(): boolean;
} {
  let hear: (answer: SideAnswer) => void = () => undefined;
  let closed = false;
  const tell = answers((answer) => queueMicrotask(() => hear(structuredClone(answer))));
  return {
    isClosed: () => closed,
    port: {
      post: (request) => void setTimeout(() => closed || tell(structuredClone(request))),
      onAnswer: (listener) => (hear = listener),
      close: () => (closed = true),
    },
  };
}

describe('remoteSideStages', () => {
  it('gives what the stages give in place, asked for in one go', async () => {
    const here = sideStagesHere(papers, lexicon, noEffects);
    const there = remoteSideStages(() => portTo(createSideAnswers).port)(
      papers,
      lexicon,
      noEffects,
    );
    const [reasons, topics, levels, names, themes] = await Promise.all([
      there.reasons(links),
      there.topics(links, 42),
      there.levels(tree.topics, links, 42),
      there.names(tree, strength),
      there.themes(),
    ]);
    expect(topics).toEqual(await here.topics(links, 42));
    expect(levels).toEqual(await here.levels(tree.topics, links, 42));
    expect(reasons).toEqual(await here.reasons(links));
    expect(names).toEqual(await here.names(tree, strength));
    expect(themes).toEqual(await here.themes());
    expect(themes[0]).toBeGreaterThan(0.5);
  });

  it('rejects everything asked once the other side has failed', async () => {
    const failing = (post: (answer: SideAnswer) => void) => (request: SideRequest) => {
      if (request.kind !== 'open') post({ kind: 'failed', message: 'no memory left' });
    };
    const stages = remoteSideStages(() => portTo(failing).port)(papers, lexicon, noEffects);
    const asked = [stages.reasons(links), stages.themes()];
    for (const one of asked) await expect(one).rejects.toThrow('no memory left');
    await expect(stages.themes()).rejects.toThrow('no memory left');
  });

  it('rejects what is still asked when it is closed, and closes the port', async () => {
    const ports = [portTo(createSideAnswers), portTo(createSideAnswers)];
    const left = [...ports];
    const openPort = (): SidePort => {
      const next = left.shift();
      if (next === undefined) throw new Error('asked for a third port');
      return next.port;
    };
    const stages = remoteSideStages(openPort)(papers, lexicon, noEffects);
    const asked = stages.themes();
    stages.close();
    await expect(asked).rejects.toThrow('closed');
    expect(ports.map(({ isClosed }) => isClosed())).toEqual([true, true]);
  });

  it('says so when it is asked before the papers came', async () => {
    const told: SideAnswer[] = [];
    createSideAnswers((answer) => told.push(answer))({ kind: 'themes', given: [] });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told).toEqual([{ kind: 'failed', message: 'asked before the papers came' }]);
  });
});
