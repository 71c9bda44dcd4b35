import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEdit } from '../../../../src/core/topics/edits/add-edit.ts';
import { applyEdits } from '../../../../src/core/topics/edits/apply-edits.ts';
import { editsFile } from '../../../../src/core/topics/edits/edits-file.ts';
import { matchEdits } from '../../../../src/core/topics/edits/match-edits.ts';
import { parseEdits } from '../../../../src/core/topics/edits/parse-edits.ts';
import {
  NO_EDITS,
  type EditsFile,
  type TopicEdit,
} from '../../../../src/core/topics/edits/topic-edits.ts';
import { writeEdits } from '../../../../src/core/topics/edits/write-edits.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryEdits } from './arbitrary-edits.ts';

const map = makeSmallMap();
const head = { format: 'field-atlas-edits', version: 1 };
const fileOf = (...edits: TopicEdit[]): EditsFile => editsFile(map, edits, NO_EDITS);

describe('parseEdits', () => {
  it('reads back what writeEdits wrote', () => {
    fc.assert(
      fc.property(arbitraryEdits(map), arbitraryEdits(map), (edits, waiting) => {
        const file = editsFile(map, edits, { topics: [], edits: waiting });
        const text = writeEdits(file);
        expect(parseEdits(JSON.parse(text), 'edits.json')).toEqual(file);
        expect(writeEdits(parseEdits(JSON.parse(text), 'edits.json'))).toBe(text);
      }),
    );
  });

  it('is content with what a person writes by hand', () => {
    const edits = [{ edit: 'rename', topic: 'speech recognition', name: ' Speech ' }];
    expect(parseEdits({ ...head, edits }, 'edits.json')).toEqual({
      map: null,
      topics: [],
      edits: [{ kind: 'rename', topic: 'speech recognition', name: 'Speech' }],
      waiting: NO_EDITS,
    });
  });

  it.each([
    [{ version: 1, edits: [] }, /edits\.json: format.*a file of topic edits/u],
    [{ ...head, version: 2, edits: [] }, /edits\.json: version: expected at most 1/u],
    [head, /edits\.json: edits: is missing; expected a list/u],
    [{ ...head, edits: [{ edit: 'paint', topic: 't1' }] }, /edits\[0\]\.edit: expected rename,/u],
    [{ ...head, edits: [{ edit: 'rename', topic: 't1', name: ' ' }] }, /edits\[0\]\.name/u],
    [{ ...head, edits: [{ edit: 'recolour', topic: 't1', colour: 'red' }] }, /colour like/u],
    [{ ...head, edits: [{ edit: 'merge', topic: 't1', into: 't1' }] }, /another topic/u],
    [{ ...head, edits: [{ edit: 'split', topic: 't1', parts: [] }] }, /two parts or more/u],
  ])('refuses %j', (json, message) => {
    expect(() => parseEdits(json, 'edits.json')).toThrow(message);
  });
});

describe('matchEdits', () => {
  const renamed: TopicEdit = { kind: 'rename', topic: 't1', name: 'Speech' };

  it('takes edits of the same map as they are', () => {
    const moved: TopicEdit = { kind: 'move', paper: 'gru', topic: 't2.1' };
    expect(matchEdits(map, fileOf(renamed, moved))).toEqual({
      edits: [renamed, moved],
      waiting: NO_EDITS,
      problems: [],
    });
  });

  it('finds a topic by its name where another one has its id now', () => {
    const other = applyEdits(map, [{ kind: 'order', topics: ['t2', 't1'] }]);
    const [t2, t1] = other.manifest.topics;
    if (t1 === undefined || t2 === undefined) throw new Error('two topics are expected');
    const swapped = {
      ...other,
      manifest: {
        ...other.manifest,
        topics: [
          { ...t2, id: 't1' },
          { ...t1, id: 't2' },
        ],
      },
    };
    expect(matchEdits(swapped, fileOf(renamed)).edits).toEqual([{ ...renamed, topic: 't2' }]);
  });

  it('finds a topic by its papers where neither id nor name is left', () => {
    const topics = map.manifest.topics.map((topic) => ({
      ...topic,
      id: `new ${topic.id}`,
      name: `${topic.name} and more`,
    }));
    const rebuilt = { ...map, manifest: { ...map.manifest, topics } };
    expect(matchEdits(rebuilt, fileOf(renamed)).edits).toEqual([{ ...renamed, topic: 'new t1' }]);
  });

  it('keeps what matches nothing, says so, and tries it again on another map', () => {
    const papers = map.papers.map((paper) => ({ ...paper, id: `other ${paper.id}` }));
    const topics = map.manifest.topics.map((topic) => ({ ...topic, name: `other ${topic.id}` }));
    const foreign = { ...map, papers, manifest: { ...map.manifest, topics } };
    const moved: TopicEdit = { kind: 'move', paper: 'gru', topic: 't2' };
    const found = matchEdits(foreign, fileOf(renamed, moved));
    expect(found.edits).toEqual([]);
    expect(found.problems).toEqual([
      'A topic was renamed, but this map has no topic like it: “speech recognition” (t1).',
      'A paper was moved to a topic, but this map has no topic like it: “state spaces for vision” (t2).',
    ]);
    const later = matchEdits(map, editsFile(foreign, [], found.waiting));
    expect(later).toEqual({ edits: [renamed, moved], waiting: NO_EDITS, problems: [] });
  });

  it('gives parts ids that the map does not have', () => {
    const parts = ['t1', 'p'].map((id, at) => ({
      id,
      name: id,
      papers: [['gru', 'lstm'][at] ?? ''],
    }));
    const split: TopicEdit = { kind: 'split', topic: 'speech recognition', parts };
    const { edits } = matchEdits(map, { ...fileOf(), edits: [split, { ...renamed, topic: 't1' }] });
    expect(edits[0]).toMatchObject({ topic: 't1', parts: [{ id: 't1-2' }, { id: 'p' }] });
    expect(edits[1]).toEqual({ ...renamed, topic: 't1-2' });
  });
});

describe('addEdit', () => {
  it('replaces an earlier name of the same topic and keeps all else', () => {
    const one: TopicEdit = { kind: 'rename', topic: 't1', name: 'one' };
    const two: TopicEdit = { kind: 'rename', topic: 't1', name: 'two' };
    const other: TopicEdit = { kind: 'rename', topic: 't2', name: 'one' };
    expect(addEdit(addEdit(addEdit([], one), other), two)).toEqual([other, two]);
  });

  it('makes the same map as the edits in a row', () => {
    fc.assert(
      fc.property(arbitraryEdits(map), (edits) => {
        const kept = edits.reduce(addEdit, []);
        expect(applyEdits(map, kept).manifest.topics.map(({ id, name }) => [id, name])).toEqual(
          applyEdits(map, edits).manifest.topics.map(({ id, name }) => [id, name]),
        );
      }),
    );
  });
});
