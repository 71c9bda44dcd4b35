import type { FieldMap } from '../../contract/map.ts';
import type { Anchor, Axes, Corners, Pole } from './projection.ts';

/** The families of the first field: its corners, wherever a map has papers of each. */
const FAMILIES = ['rnn', 'ssm', 'transformer'];
const FEWEST = 3;

/** Returns how much of an anchor each paper is itself, 0 … 1: its theme's weight, its share in the topic, or whether it is one of the papers. */
export function ownShare(map: FieldMap, anchor: Anchor): Float64Array {
  const { papers, columns, manifest } = map;
  switch (anchor.kind) {
    case 'theme': {
      const theme = manifest.themes.findIndex(({ id }) => id === anchor.id);
      const width = manifest.themes.length;
      return Float64Array.from(papers, (_, paper) =>
        theme < 0 ? 0 : (columns.themeWeights[paper * width + theme] ?? 0),
      );
    }
    case 'topic': {
      const topic = manifest.topics.findIndex(({ id }) => id === anchor.id);
      return Float64Array.from(papers, (_, paper) => Number(columns.topic[paper] === topic));
    }
    case 'papers': {
      const ids = new Set(anchor.ids);
      return Float64Array.from(papers, ({ id }) => Number(ids.has(id)));
    }
  }
}

/** Returns what people call an anchor or a pole; papers by their title, words as they were written. */
export function anchorName({ manifest, papers }: FieldMap, anchor: Pole): string {
  switch (anchor.kind) {
    case 'text':
      return `“${anchor.text}”`;
    case 'theme':
      return manifest.themes.find(({ id }) => id === anchor.id)?.label ?? anchor.id;
    case 'topic':
      return manifest.topics.find(({ id }) => id === anchor.id)?.name ?? anchor.id;
    case 'papers': {
      const title = papers.find(({ id }) => id === anchor.ids[0])?.title ?? '';
      return anchor.ids.length === 1
        ? `“${title}”`
        : `“${title}” and ${anchor.ids.length - 1} more`;
    }
  }
}

/** Returns the corners that suit a map: RNN, SSM and transformer where each has three papers at least; else the three largest themes
 * of the first group that has three such themes, the largest three topics, or three papers spread over the list; null below three papers. */
export function suitableCorners(map: FieldMap): Corners | null {
  const { themes, themeGroups, topics } = map.manifest;
  const common = themes.filter(({ size }) => size >= FEWEST);
  const families = FAMILIES.flatMap((id) => common.filter((theme) => theme.id === id));
  const choices: (readonly Anchor[])[] = [families.map(({ id }) => ({ kind: 'theme', id }))];
  for (const group of themeGroups) {
    const own = largest(common.filter((theme) => theme.group === group.id));
    choices.push(own.map(({ id }) => ({ kind: 'theme', id })));
  }
  choices.push(largest(topics).map(({ id }) => ({ kind: 'topic', id })));
  const n = map.papers.length;
  const spread = [0, Math.floor(n / 2), n - 1].map((paper) => map.papers[paper]?.id ?? '');
  if (n >= 3) choices.push(spread.map((id) => ({ kind: 'papers', ids: [id] })));
  for (const [first, second, third] of choices)
    if (first && second && third) return [first, second, third];
  return null;
}

/** Returns axes that suit a map: across its first and third corner (see `suitableCorners`), upwards the two largest themes of another
 * group, else two topics, else the second corner against the first; null below three papers. */
export function suitableAxes(map: FieldMap): Axes | null {
  const corners = suitableCorners(map);
  if (corners === null) return null;
  const [left, middle, right] = corners;
  const { themes, topics } = map.manifest;
  const groupOf = (anchor: Anchor): string | undefined =>
    anchor.kind === 'theme' ? themes.find(({ id }) => id === anchor.id)?.group : undefined;
  const across = groupOf(left);
  const groups = new Set(themes.map(({ group }) => group).filter((group) => group !== across));
  const choices: (readonly Anchor[])[] = [...groups].map((group) =>
    largest(themes.filter((theme) => theme.group === group && theme.size >= FEWEST))
      .slice(0, 2)
      .map(({ id }) => ({ kind: 'theme', id })),
  );
  if (left.kind !== 'topic')
    choices.push(
      largest(topics)
        .slice(0, 2)
        .map(({ id }) => ({ kind: 'topic', id })),
    );
  for (const [bottom, top] of choices) if (bottom && top) return { left, right, bottom, top };
  return { left, right, bottom: left, top: middle };
}

/** The three largest, in the order in which they came (ties: the earlier one). */
function largest<T extends { readonly size: number }>(all: readonly T[]): readonly T[] {
  const chosen = [...all].sort((a, b) => b.size - a.size).slice(0, 3);
  return all.filter((one) => chosen.includes(one));
}
