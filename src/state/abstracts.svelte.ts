import type { Abstract } from '../core/contract/paper.ts';

/** Fetches one part of the abstracts. */
export type ReadPart = (part: number) => Promise<readonly Abstract[]>;

/** Where one paper's abstract stands. */
export type AbstractStatus =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' };

type Part = readonly Abstract[] | 'loading' | 'failed' | null;

const PARTS_AT_A_TIME = 4;

/** The abstracts of a map, fetched part by part when they are wanted. A part that failed is asked for again the next time
 * it is wanted; nobody waits for ever. */
export class Abstracts {
  readonly #read: ReadPart;
  readonly #papersPerFile: number;
  #parts: readonly Part[] = $state.raw([]);
  readonly #pending = new Map<number, Promise<void>>();
  #all: Promise<readonly Abstract[] | null> | null = null;

  constructor(read: ReadPart, parts: number, papersPerFile: number) {
    this.#read = read;
    this.#papersPerFile = papersPerFile;
    this.#parts = Array.from({ length: parts }, () => null);
  }

  /** Where a paper's abstract stands; one that nobody wanted yet counts as loading. */
  of(paper: number): AbstractStatus {
    const part = this.#parts[Math.floor(paper / this.#papersPerFile)] ?? 'loading';
    if (part === 'loading' || part === 'failed') return { kind: part };
    return { kind: 'known', text: part[paper % this.#papersPerFile]?.abstract ?? '' };
  }

  get areAllKnown(): boolean {
    return this.#parts.every((part) => part !== null && typeof part !== 'string');
  }

  /** Every abstract by paper number; null until all of them are here. */
  get all(): readonly Abstract[] | null {
    const known = this.#parts.filter((part) => part !== null && typeof part !== 'string');
    return known.length === this.#parts.length ? known.flat() : null;
  }

  /** Fetches the part that holds a paper, unless it is here or on its way. */
  want(paper: number): Promise<void> {
    return this.#fetch(Math.floor(paper / this.#papersPerFile));
  }

  /** Fetches what is missing; null where something could not be had. A failed round is forgotten, so that the next begins anew. */
  wantAll(): Promise<readonly Abstract[] | null> {
    this.#all ??= this.#fetchAll().then((all) => {
      if (all === null) this.#all = null;
      return all;
    });
    return this.#all;
  }

  async #fetchAll(): Promise<readonly Abstract[] | null> {
    const waiting = [...this.#parts.keys()];
    const work = async (): Promise<void> => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
        await this.#fetch(part);
    };
    await Promise.all(Array.from({ length: PARTS_AT_A_TIME }, work));
    return this.all;
  }

  #fetch(part: number): Promise<void> {
    const now = this.#parts[part];
    if (now !== null && now !== 'failed') return this.#pending.get(part) ?? Promise.resolve();
    this.#set(part, 'loading');
    const fetched = this.#read(part)
      .then(
        (abstracts) => this.#set(part, abstracts),
        () => this.#set(part, 'failed'),
      )
      .finally(() => this.#pending.delete(part));
    this.#pending.set(part, fetched);
    return fetched;
  }

  #set(part: number, to: Part): void {
    this.#parts = this.#parts.with(part, to);
  }
}
