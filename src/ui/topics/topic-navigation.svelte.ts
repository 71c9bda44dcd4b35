import { isolateTopic, toggleTopic } from '../../core/explore/change-view.ts';
import { stepInto, topicTrail, type TopicTrail } from '../../core/explore/topic-trail.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** What going about in the topics asks of the map. */
export interface NavigationEffects {
  /** Brings a topic's papers into view; null = all. */
  zoom(id: string | null): void;
  /** Tells a screen reader. */
  say(sentence: string): void;
}

/** Going up and down in the topic tree: filter and camera together. */
export class TopicNavigation {
  readonly #explorer: Explorer;
  readonly #effects: NavigationEffects;
  readonly #trail: TopicTrail = $derived.by(() => {
    const { map, view } = this.#explorer;
    return topicTrail(map, view);
  });

  constructor(explorer: Explorer, effects: NavigationEffects) {
    this.#explorer = explorer;
    this.#effects = effects;
  }

  get trail(): TopicTrail {
    return this.#trail;
  }

  /** Isolates a topic of any level and zooms to it; null = all. */
  go(id: string | null): void {
    this.#explorer.change((view) => isolateTopic(view, id));
    this.#effects.zoom(id);
    this.#effects.say(
      id === null ? 'All topics.' : `In ${this.#trail.path.at(-1)?.topic.name ?? ''}.`,
    );
  }

  /** Isolates a topic, again: all; zooms to it either way. */
  toggle(id: string): void {
    this.#explorer.change((view) => toggleTopic(view, id, false));
    this.#effects.zoom(id);
  }

  /** Goes one step down, to where a paper is. */
  enter(paper: number): void {
    const id = stepInto(this.#explorer.map, this.#trail, paper);
    if (id !== null) this.go(id);
  }

  /** Goes from the topic that is filtered for to what it is part of, if that is at least so deep in the tree; returns whether it did. */
  leave(leastDepth: number): boolean {
    const { path, isFiltered } = this.#trail;
    if (!isFiltered || path.length < leastDepth) return false;
    this.go(path.at(-2)?.id ?? null);
    return true;
  }
}
