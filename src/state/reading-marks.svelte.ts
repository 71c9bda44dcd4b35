import type { FieldMap } from '../core/contract/map.ts';
import type { ReadingMark } from '../core/explore/plan/plan-text.ts';

/** Where marks are kept: the browser's storage, or a stand-in. */
export interface MarkStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const PREFIX = 'field-atlas-reading:';
const MARKS: readonly ReadingMark[] = ['read', 'to read'];

/** What the reader has read of a map and means to read, kept in this browser under the map's title, by the papers' ids: marks
 * outlive a map that grows. */
export class ReadingMarks {
  readonly #map: FieldMap;
  readonly #store: MarkStore | null;
  readonly #key: string;
  #byId: ReadonlyMap<string, ReadingMark> = $state.raw(new Map());

  readonly #read: ReadonlySet<number> = $derived(this.#numbers('read'));
  readonly #wanted: ReadonlySet<number> = $derived(this.#numbers('to read'));

  /** `store` = null: nothing outlives the page. */
  constructor(map: FieldMap, store: MarkStore | null) {
    this.#map = map;
    this.#store = store;
    this.#key = PREFIX + map.manifest.title;
    this.#byId = this.#kept();
  }

  /** Numbers of the papers that were read. */
  get read(): ReadonlySet<number> {
    return this.#read;
  }
  /** Numbers of the papers that are to be read. */
  get wanted(): ReadonlySet<number> {
    return this.#wanted;
  }

  of(paper: number): ReadingMark | null {
    return this.#byId.get(this.#map.papers[paper]?.id ?? '') ?? null;
  }

  /** Marks a paper; null takes its mark away. */
  set(paper: number, mark: ReadingMark | null): void {
    const id = this.#map.papers[paper]?.id;
    if (id === undefined) return;
    const next = new Map(this.#byId);
    if (mark === null) next.delete(id);
    else next.set(id, mark);
    this.#byId = next;
    try {
      this.#store?.setItem(this.#key, JSON.stringify(Object.fromEntries(next)));
    } catch {
      return; // private windows: the marks last as long as the page
    }
  }

  #numbers(mark: ReadingMark): ReadonlySet<number> {
    return new Set([...this.#map.papers.keys()].filter((paper) => this.of(paper) === mark));
  }

  /** What is kept was written by somebody, perhaps not by us: anything else than a mark is left out. */
  #kept(): ReadonlyMap<string, ReadingMark> {
    try {
      const content: unknown = JSON.parse(this.#store?.getItem(this.#key) ?? '{}');
      if (typeof content !== 'object' || content === null) return new Map();
      return new Map(
        Object.entries(content).flatMap(([id, value]): [string, ReadingMark][] => {
          const mark = MARKS.find((known) => known === value);
          return mark === undefined ? [] : [[id, mark]];
        }),
      );
    } catch {
      return new Map();
    }
  }
}
