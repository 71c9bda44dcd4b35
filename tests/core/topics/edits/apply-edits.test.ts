import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../../src/core/contract/map.ts';
import { openWholeMap } from '../../../../src/core/contract/open-map.ts';
import { applyEdits, editedTopics } from '../../../../src/core/topics/edits/apply-edits.ts';
import { splitEdit } from '../../../../src/core/topics/edits/split-parts.ts';
import type { TopicEdit } from '../../../../src/core/topics/edits/topic-edits.ts';
import { roundMap } from '../../../../src/core/write/round-map.ts';
import { serialiseMap } from '../../../../src/core/write/serialise-map.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryEdits } from './arbitrary-edits.ts';

const map = makeSmallMap();
const after = (...edits: TopicEdit[]) => applyEdits(map, edits);
const areaOf = (id: string): Topic => ({ ...map.manifest.areas[0]!, id, size: 3 });
const namesOf = (edited: ReturnType<typeof after>): readonly string[] =>
  edited.manifest.topics.map(({ name }) => name);

describe('applyEdits', () => {
  it('is the very same map without edits', () => {
    expect(applyEdits(map, [])).toBe(map);
  });

  it('renames on every level and leaves the columns as they are', () => {
    const edited = after(
      { kind: 'rename', topic: 't1', name: 'speech' },
      { kind: 'rename', topic: 't2.1', name: 'scanning' },
      { kind: 'rename', topic: 'a1', name: 'sequences' },
    );
    expect(namesOf(edited)).toEqual(['speech', 'state spaces for vision']);
    expect(edited.manifest.subtopics[0]?.name).toBe('scanning');
    expect(edited.manifest.areas[0]?.name).toBe('sequences');
    expect(edited.columns).toBe(map.columns);
  });

  it('recolours a topic', () => {
    const [first, second] = after({ kind: 'recolour', topic: 't2', colour: '#123456' }).manifest
      .topics;
    expect([first?.colour, second?.colour]).toEqual([undefined, '#123456']);
  });

  it('merges two topics, keeping subtopics and making one of the topic that had none', () => {
    const { manifest, columns } = after({ kind: 'merge', topic: 't1', into: 't2' });
    expect(manifest.topics.map(({ id, size }) => [id, size])).toEqual([['t2', 6]]);
    expect(manifest.subtopics.map(({ id, size, parent }) => [id, size, parent])).toEqual([
      ['t2.1', 2, 't2'],
      ['t2.2', 1, 't2'],
      ['t1.0', 3, 't2'],
    ]);
    expect([...columns.subtopic]).toEqual([2, 2, 2, 0, 0, 1]);
    expect(columns.topicStrength.every((strength) => strength === 1)).toBe(true);
    expect([...columns.membershipTopic]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('merges two subtopics; one alone is none', () => {
    const { manifest, columns } = after({ kind: 'merge', topic: 't2.1', into: 't2.2' });
    expect(manifest.topics.map(({ id, size }) => [id, size])).toEqual([
      ['t1', 3],
      ['t2', 3],
    ]);
    expect(manifest.subtopics).toEqual([]);
    expect([...columns.topic]).toEqual([...map.columns.topic]);
    const parted = after(
      { kind: 'merge', topic: 't1', into: 't2' },
      { kind: 'merge', topic: 't2.1', into: 't2.2' },
    ).manifest;
    expect(parted.subtopics.map(({ id, size }) => [id, size])).toEqual([
      ['t2.2', 3],
      ['t1.0', 3],
    ]);
  });

  it('merges two areas, whose topics stand in one then', () => {
    const two = makeSmallMap({
      manifest: {
        areas: [areaOf('a1'), areaOf('a2')],
        topics: map.manifest.topics.map((topic, at) => ({ ...topic, parent: `a${at + 1}` })),
      },
    });
    const { manifest } = applyEdits(two, [{ kind: 'merge', topic: 'a2', into: 'a1' }]);
    expect(manifest.areas.map(({ id, size }) => [id, size])).toEqual([['a1', 6]]);
    expect(manifest.topics.map(({ parent }) => parent)).toEqual(['a1', 'a1']);
  });

  it('merges nothing with what is of another kind', () => {
    for (const [topic, into] of [
      ['t1', 't2.1'],
      ['a1', 't1'],
      ['t2.1', 'a1'],
    ] as const)
      expect(after({ kind: 'merge', topic, into }).manifest).toEqual(map.manifest);
  });

  it('keeps the colour of a merged topic that others follow', () => {
    const { topics } = after({ kind: 'merge', topic: 't1', into: 't2' }).manifest;
    expect(topics[0]?.hue).toBe(1);
  });

  it('splits a topic into named papers, the others following their nearest papers', () => {
    const { manifest, columns } = after({
      kind: 'split',
      topic: 't2',
      parts: [
        { id: 'x', name: 'images', papers: ['vim'] },
        { id: 'y', name: 'points', papers: ['scan'] },
      ],
    });
    expect(manifest.topics.map(({ id, size }) => [id, size])).toEqual([
      ['t1', 3],
      ['x', 2],
      ['y', 1],
    ]);
    // 'video' is nearer to 'vim' (0.55) than to 'scan' (0.33).
    expect([...columns.topic]).toEqual([0, 0, 0, 1, 2, 1]);
    expect(manifest.subtopics).toEqual([]);
    expect(manifest.topics.map(({ hue = null }) => hue)).toEqual([null, null, null]);
  });

  it('moves a paper, which belongs to its new topic first', () => {
    const { manifest, columns } = after({ kind: 'move', paper: 'video', topic: 't1' });
    expect(manifest.topics.map(({ size }) => size)).toEqual([4, 2]);
    expect([...columns.membershipTopic.slice(6)]).toEqual([0, 1]);
    expect([...columns.membershipWeight.slice(6)]).toEqual([0.8, 0.15]);
  });

  it('puts topics in another order, each in its own colour', () => {
    const { manifest, columns } = after({ kind: 'order', topics: ['t2', 't1'] });
    expect(manifest.topics.map(({ id, hue }) => [id, hue])).toEqual([
      ['t2', 1],
      ['t1', 0],
    ]);
    expect([...columns.topic]).toEqual([1, 1, 1, 0, 0, 0]);
    expect([...columns.membershipTopic]).toEqual([1, 1, 1, 0, 0, 0, 0, 1]);
  });

  it('gives up a topic that lost all its papers, and knows it when papers come back', () => {
    const leave = ['gru', 'lstm', 'echo'].map((paper): TopicEdit => ({
      kind: 'move',
      paper,
      topic: 't2.2',
    }));
    expect(after(...leave).manifest.topics.map(({ id }) => id)).toEqual(['t2']);
    const back = after(...leave, { kind: 'move', paper: 'gru', topic: 't1' });
    expect(back.manifest.topics.map(({ id, size }) => [id, size])).toEqual([
      ['t1', 1],
      ['t2', 5],
    ]);
  });

  it('makes nothing of edits of topics and papers that are not there', () => {
    const edited = after(
      { kind: 'rename', topic: 'gone', name: 'x' },
      { kind: 'merge', topic: 't1', into: 'gone' },
      { kind: 'move', paper: 'gone', topic: 't1' },
      { kind: 'order', topics: ['gone'] },
    );
    expect(edited.manifest).toEqual(map.manifest);
    expect(edited.columns).toEqual(map.columns);
  });

  it('keeps the contract of the map, whatever the edits', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEdits(map), async (edits) => {
        const edited = roundMap({ ...map, ...editedTopics(map, edits) });
        const files = new Map(serialiseMap(edited).map(({ path, bytes }) => [path, bytes]));
        const opened = await openWholeMap(async (path) => files.get(path) ?? new Uint8Array());
        expect(opened).toEqual(edited);
        const { topic, subtopic, membershipStart, membershipTopic } = edited.columns;
        for (const paper of edited.papers.keys()) {
          expect(membershipTopic[membershipStart[paper] ?? 0]).toBe(topic[paper]);
          const own = edited.manifest.topics[topic[paper] ?? -1]?.id;
          const part = edited.manifest.subtopics[subtopic[paper] ?? -1];
          const isSplit = edited.manifest.subtopics.some(({ parent }) => parent === own);
          expect(part?.parent).toBe(isSplit ? own : undefined);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('splitEdit', () => {
  const [first, second] = map.manifest.topics;
  if (first === undefined || second === undefined) throw new Error('two topics are expected');

  it('splits along the subtopics where there are some', () => {
    const edit = splitEdit(map, second);
    expect(edit).toEqual({
      kind: 'split',
      topic: 't2',
      parts: [
        { id: 't2-1', name: 'scans', papers: ['vim', 'scan'] },
        { id: 't2-2', name: 'video', papers: ['video'] },
      ],
    });
  });

  it('splits any other topic in two that hold all its papers', () => {
    const edit = splitEdit(map, first);
    if (edit?.kind !== 'split') throw new Error('a split is expected');
    expect(edit.parts).toHaveLength(2);
    expect(edit.parts.flatMap(({ papers }) => papers).sort()).toEqual(['echo', 'gru', 'lstm']);
    expect(new Set(edit.parts.map(({ name }) => name)).size).toBe(2);
  });

  it('leaves a topic of one paper alone', () => {
    const alone = applyEdits(map, [
      { kind: 'move', paper: 'gru', topic: 't2' },
      { kind: 'move', paper: 'lstm', topic: 't2' },
    ]);
    const [only] = alone.manifest.topics;
    expect(only === undefined ? null : splitEdit(alone, only)).toBeNull();
  });
});
