import type { View } from '../../explore/view.ts';
import type { TopicEdit } from './topic-edits.ts';

/** Returns the view whose chosen topics follow an edit: a merged one becomes what it was merged into, a split one its parts. */
export function followEdit(view: View, edit: TopicEdit): View {
  if (edit.kind !== 'merge' && edit.kind !== 'split') return view;
  if (!view.topics.includes(edit.topic)) return view;
  const heirs = edit.kind === 'merge' ? [edit.into] : edit.parts.map(({ id }) => id);
  const topics = view.topics.flatMap((id) => (id === edit.topic ? heirs : [id]));
  return { ...view, topics: [...new Set(topics)] };
}

/** Returns the view without chosen topics that there are not; the same view where all are there. */
export function dropTopics(view: View, isKnown: (id: string) => boolean): View {
  const topics = view.topics.filter(isKnown);
  return topics.length === view.topics.length ? view : { ...view, topics };
}
