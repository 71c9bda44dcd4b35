import type { TopicEdit } from './topic-edits.ts';

/** Returns the edits with one more. What the new one makes void is left out: an earlier name or colour of the same topic,
 * an earlier order of the same topics, an earlier move of the same paper as long as no topic was merged or split since. */
export function addEdit(edits: readonly TopicEdit[], edit: TopicEdit): readonly TopicEdit[] {
  const lastRegrouping = edits.findLastIndex(({ kind }) => kind === 'merge' || kind === 'split');
  const kept = edits.filter((other, at) => {
    switch (edit.kind) {
      case 'rename':
      case 'recolour':
        return other.kind !== edit.kind || other.topic !== edit.topic;
      case 'order':
        return (
          other.kind !== 'order' || at < lastRegrouping || !isSameSet(other.topics, edit.topics)
        );
      case 'move':
        return other.kind !== 'move' || at < lastRegrouping || other.paper !== edit.paper;
      default:
        return true;
    }
  });
  return [...kept, edit];
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
