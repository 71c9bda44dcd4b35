import { untrack } from 'svelte';
import type { FieldMap } from '../core/contract/map.ts';
import { answerQuery, type Answer } from '../core/explore/query/answer-query.ts';
import {
  createSearchIndex,
  growSearchIndex,
  type SearchIndex,
} from '../core/explore/search-index.ts';
import { scanPapers, type PaperScan } from '../core/explore/scan-papers.ts';
import type { Abstracts } from './abstracts.svelte.ts';

/** More papers than this are not read in one go: it would hold the page up. */
const AT_ONCE = 1500;

/** Lets the page answer in between. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The search by words: its index is built when it is first needed, and again with all abstracts as soon as they are here. On a large map
 * titles and authors are looked through without an index until it has grown. */
export class PaperSearch {
  readonly #map: FieldMap;
  readonly #abstracts: Abstracts;
  /** Of what was known when the search was first needed. */
  #firstIndex: SearchIndex | null = null;
  /** What stands in for it on a large map. */
  #scan: PaperScan | null = null;
  /** With all abstracts; null until they are here and read. */
  #wholeIndex: SearchIndex | null = $state.raw(null);
  #isGrowing = false;

  constructor(map: FieldMap, abstracts: Abstracts) {
    this.#map = map;
    this.#abstracts = abstracts;
  }

  /** False while the search knows titles, authors, venues and keywords, but not all abstracts. */
  get knowsAbstracts(): boolean {
    if (this.#wholeIndex !== null) return true;
    return this.#map.papers.length <= AT_ONCE && this.#abstracts.areAllKnown;
  }

  /** What a typed query finds; see `answerQuery`. `map`: the map with its topics as they are called now. */
  answer(query: string, map = this.#map): Answer {
    return answerQuery(map, this.#index(), query);
  }

  /** Builds the index now, so that the first letter typed need not wait for it, and has the abstracts that are missing
   * join it as soon as they can. */
  async prepare(): Promise<void> {
    const isLarge = this.#map.papers.length > AT_ONCE;
    const isWhole = !isLarge && untrack(() => this.#abstracts.areAllKnown);
    this.#index();
    if (isWhole || this.#isGrowing || this.#wholeIndex !== null) return;
    this.#isGrowing = true;
    const { papers } = this.#map;
    while (this.#scan?.readSome() === false) await pause();
    const abstracts = await this.#abstracts.wantAll();
    if (abstracts !== null) this.#wholeIndex = await growSearchIndex({ papers, abstracts });
    this.#isGrowing = false;
  }

  #index(): SearchIndex {
    const { papers } = this.#map;
    if (papers.length > AT_ONCE) {
      this.#scan ??= scanPapers(papers);
      return this.#wholeIndex ?? this.#scan;
    }
    this.#firstIndex ??= untrack(() =>
      createSearchIndex({ papers, abstracts: this.#abstracts.all }),
    );
    return this.#wholeIndex ?? this.#firstIndex;
  }
}
