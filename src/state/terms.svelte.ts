import type { FieldMap } from '../core/contract/map.ts';
import type { PaperText, TermCorpus } from '../core/explore/term-corpus.ts';
import type { Abstracts } from './abstracts.svelte.ts';

/** Counts the terms of all papers. */
export type CountCorpus = (texts: readonly PaperText[]) => Promise<TermCorpus>;

/** Where the counting stands: nobody asked yet, on its way, there, or not to be had. */
export type TermsStatus = 'idle' | 'counting' | 'known' | 'failed';

/** The terms of all papers of a map, counted once, when they are first wanted. What failed is tried again the next time. */
export class Terms {
  readonly #map: FieldMap;
  readonly #abstracts: Abstracts;
  readonly #count: CountCorpus;
  #status: TermsStatus = $state('idle');
  #corpus: TermCorpus | null = $state.raw(null);

  constructor(map: FieldMap, abstracts: Abstracts, count: CountCorpus) {
    this.#map = map;
    this.#abstracts = abstracts;
    this.#count = count;
  }

  get status(): TermsStatus {
    return this.#status;
  }
  /** Null until all is counted. */
  get corpus(): TermCorpus | null {
    return this.#corpus;
  }

  /** Fetches the abstracts that are missing and counts, unless that is done or under way. */
  async want(): Promise<void> {
    if (this.#status === 'counting' || this.#status === 'known') return;
    this.#status = 'counting';
    try {
      const abstracts = await this.#abstracts.wantAll();
      if (abstracts === null) throw new Error('an abstract could not be fetched');
      this.#corpus = await this.#count(
        this.#map.papers.map(({ title }, paper) => ({
          title,
          abstract: abstracts[paper]?.abstract ?? '',
        })),
      );
      this.#status = 'known';
    } catch {
      this.#status = 'failed';
    }
  }
}
