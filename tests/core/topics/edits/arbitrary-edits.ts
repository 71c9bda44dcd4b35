import fc from 'fast-check';
import type { FieldMap } from '../../../../src/core/contract/map.ts';
import type { TopicEdit } from '../../../../src/core/topics/edits/topic-edits.ts';
import { treeEntries } from '../../../../src/core/topics/edits/tree-entries.ts';

const name = fc.stringMatching(/^[a-zé“,:]{1,12}$/u);
const colour = fc.stringMatching(/^#[0-9a-f]{6}$/u);

/** Any edits of a map, of topics that it does not have and of parts made before among them. */
export function arbitraryEdits(map: FieldMap): fc.Arbitrary<TopicEdit[]> {
  const topic = fc.constantFrom(...treeEntries(map.manifest).keys(), 'x1', 'x2', 'nowhere');
  const paper = fc.constantFrom(...map.papers.map(({ id }) => id), 'unheard of');
  const papers = fc.uniqueArray(paper, { maxLength: 4 });
  const edit: fc.Arbitrary<TopicEdit> = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), topic, name }),
    fc.record({ kind: fc.constant('recolour' as const), topic, colour }),
    fc
      .record({ kind: fc.constant('merge' as const), topic, into: topic })
      .filter(({ topic: from, into }) => from !== into),
    fc.record({ kind: fc.constant('move' as const), paper, topic }),
    fc.record({
      kind: fc.constant('order' as const),
      topics: fc.uniqueArray(topic, { maxLength: 4 }),
    }),
  );
  const split = fc.tuple(topic, papers, papers).map(([of, one, other]): TopicEdit => ({
    kind: 'split',
    topic: of,
    parts: [
      { id: 'x1', name: 'one', papers: one },
      { id: 'x2', name: 'other', papers: other },
    ],
  }));
  return fc
    .tuple(fc.array(edit, { maxLength: 4 }), split, fc.array(edit, { maxLength: 4 }))
    .map(([before, between, after]) => [...before, between, ...after]);
}
