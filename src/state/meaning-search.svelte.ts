import { embeddingTexts } from '../core/embed/embedding-texts.ts';
import type { EmbeddingText } from '../core/embed/embedder.ts';
import type { FieldMap } from '../core/contract/map.ts';
import type { Wanted } from '../core/explore/meaning/meaning-index.ts';
import type { Meaning } from '../core/explore/view.ts';
import type { Abstracts } from './abstracts.svelte.ts';

/** Answers questions by meaning, wherever that is worked out. */
export interface MeaningAnswerer {
  score(wanted: Wanted): Promise<Float32Array>;
}

/** Opens the search by meaning over the papers; `onprogress` hears the share of the model that has come, null while papers are read. */
export type OpenMeaning = (
  papers: readonly EmbeddingText[],
  onprogress: (share: number | null) => void,
) => Promise<MeaningAnswerer>;

/** Where the search by meaning stands. */
export type MeaningStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly sentence: string; readonly share: number | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The search by meaning: opened when it is first needed, and asked one question at a time, the newest. A failed opening is
 * forgotten, so that the next call tries again. */
export class MeaningSearch {
  readonly #map: FieldMap;
  readonly #abstracts: Abstracts;
  readonly #open: OpenMeaning | null;
  readonly #numberOf: ReadonlyMap<string, number>;
  #status: MeaningStatus = $state.raw({ kind: 'idle' });
  #opening: Promise<MeaningAnswerer | null> | null = null;
  #asked: Meaning | null = null;
  /** Scores of the meaning that `#scored` holds. */
  #scores: Float32Array | null = $state.raw(null);

  /** `open` = null: this page cannot search by meaning. */
  constructor(map: FieldMap, abstracts: Abstracts, open: OpenMeaning | null) {
    this.#map = map;
    this.#abstracts = abstracts;
    this.#open = open;
    this.#numberOf = new Map(map.papers.map(({ id }, paper) => [id, paper]));
  }

  get isPossible(): boolean {
    return this.#open !== null;
  }
  get status(): MeaningStatus {
    return this.#status;
  }
  /** Nearness of every paper to what the view means; null while nothing is meant or the answer is on its way. */
  get scores(): Float32Array | null {
    return this.#scores;
  }

  /** Works out the scores of what the view means; null = nothing. Opens the search if need be. */
  async mean(meaning: Meaning | null): Promise<void> {
    const before = this.#asked;
    this.#asked = meaning;
    if (meaning === null) {
      this.#scores = null;
      return;
    }
    if (before !== null && sameWish(before, meaning) && this.#scores !== null) return;
    const scores = await this.ask(meaning);
    if (this.#asked !== null && sameWish(this.#asked, meaning)) this.#scores = scores;
  }

  /** Returns the nearness of every paper to a wish; null where the search could not be opened. */
  async ask({
    text,
    like,
    unlike,
  }: Pick<Meaning, 'text' | 'like' | 'unlike'>): Promise<Float32Array | null> {
    const search = await this.open();
    if (search === null) return null;
    const numbers = (ids: readonly string[]): number[] =>
      ids.flatMap((id) => this.#numberOf.get(id) ?? []);
    try {
      return await search.score({ text, like: numbers(like), unlike: numbers(unlike) });
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  /** Tries once more what failed. */
  async retry(): Promise<void> {
    await this.open();
    await this.mean(this.#asked);
  }

  /** Opens the search, once; null where that fails, with the reason in `status`. */
  open(): Promise<MeaningAnswerer | null> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  async #start(): Promise<MeaningAnswerer | null> {
    if (this.#open === null) return null;
    this.#status = { kind: 'loading', sentence: 'Fetching the abstracts …', share: null };
    try {
      const abstracts = await this.#abstracts.wantAll();
      if (abstracts === null) throw new Error('the abstracts could not be fetched');
      const papers = this.#map.papers.map(({ title, keywords }, paper) => ({
        title,
        abstract: abstracts[paper]?.abstract ?? '',
        keywords: [...keywords],
      }));
      const texts = embeddingTexts(papers).map(({ title, abstract }) => ({ title, abstract }));
      const search = await this.#open(texts, (share) => {
        const sentence = share === null ? 'Reading the papers …' : 'Fetching the language model …';
        this.#status = { kind: 'loading', sentence, share };
      });
      this.#status = { kind: 'ready' };
      return search;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  #fail(error: unknown): void {
    this.#opening = null;
    const reason = error instanceof Error ? error.message : String(error);
    this.#status = {
      kind: 'failed',
      sentence: `The search by meaning could not be started (${reason}). The search by words works all the same.`,
    };
  }
}

/** Whether two meanings ask for the same nearness, however many papers of it are shown. */
function sameWish(a: Meaning, b: Meaning): boolean {
  const key = ({ text, like, unlike }: Meaning): string => JSON.stringify([text, like, unlike]);
  return key(a) === key(b);
}
