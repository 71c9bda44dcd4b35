import type { TopicName } from '../topics/name-topics.ts';
import type { BaseMap } from './base-map.ts';

/** Topics in an order of their own, and which earlier ones they are. */
export interface KeptTopics {
  /** Topic per paper. */
  readonly labels: Int32Array;
  readonly ids: readonly string[];
  /** Per topic the number of the base's topic that it goes on from; null for a new one. */
  readonly origins: readonly (number | null)[];
}

/** Returns the topics (`labels`: 0 … m-1, each used) with those that go on from one of the base's map under its id and, where there is
 * room, its number, which decides the colour. A topic goes on where more than half of the earlier topic's papers are in
 * it and they are more than half of its papers that the base has. New ones fill the other numbers and get ids that the base did not use.
 * Without a base nothing changes. O(papers). */
export function keepTopics(labels: Int32Array, base: BaseMap | undefined): KeptTopics {
  const count = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const origins = base === undefined ? new Map<number, number>() : originsOf(labels, base);
  const places = numbersFor(count, origins);
  const used = new Set(base?.topics.map(({ id }) => id));
  const ids: string[] = [];
  const kept: (number | null)[] = [];
  let next = 1;
  for (const topic of places) {
    const origin = origins.get(topic) ?? null;
    kept.push(origin);
    while (origin === null && used.has(`t${next}`)) next += 1;
    const known = origin === null ? undefined : base?.topics[origin]?.id;
    ids.push(known ?? `t${next}`);
    used.add(ids.at(-1) ?? '');
  }
  return { labels: labels.map((label) => places.indexOf(label)), ids, origins: kept };
}

/** Returns the names, with the base's own for a topic that goes on and has not more than doubled, unless it is given
 * to another topic already. */
export function keepNames(
  names: readonly TopicName[],
  { labels, origins }: KeptTopics,
  base: BaseMap | undefined,
): readonly TopicName[] {
  if (base === undefined) return names;
  const taken = new Set(names.map(({ name }) => name));
  return names.map((found, topic) => {
    const origin = base.topics[origins[topic] ?? -1];
    const size = labels.reduce((sum, label) => sum + (label === topic ? 1 : 0), 0);
    if (origin === undefined || size > 2 * origin.size || taken.has(origin.name)) return found;
    taken.add(origin.name);
    return { ...found, name: origin.name };
  });
}

/** Topic → the base's topic that it goes on from. */
function originsOf(labels: Int32Array, base: BaseMap): ReadonlyMap<number, number> {
  const shared = new Map<string, { topic: number; origin: number; papers: number }>();
  const known = new Map<number, number>();
  base.topic.forEach((origin, paper) => {
    const topic = labels[paper] ?? 0;
    const key = `${topic} ${origin}`;
    const pair = shared.get(key) ?? { topic, origin, papers: 0 };
    pair.papers += 1;
    shared.set(key, pair);
    known.set(topic, (known.get(topic) ?? 0) + 1);
  });
  const isSame = ({ topic, origin, papers }: { topic: number; origin: number; papers: number }) =>
    2 * papers > (base.topics[origin]?.size ?? 0) && 2 * papers > (known.get(topic) ?? 0);
  return new Map([...shared.values()].filter(isSame).map(({ topic, origin }) => [topic, origin]));
}

/** Which topic gets which number: those that go on their own where there is room, the others what is free. */
function numbersFor(count: number, origins: ReadonlyMap<number, number>): readonly number[] {
  const places = new Array<number | null>(count).fill(null);
  const waiting: number[] = [];
  for (let topic = 0; topic < count; topic += 1) {
    const origin = origins.get(topic);
    if (origin !== undefined && origin < count) places[origin] = topic;
    else waiting.push(topic);
  }
  return places.map((topic) => topic ?? waiting.shift() ?? 0);
}
