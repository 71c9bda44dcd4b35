import type { FieldMap } from '../core/contract/map.ts';
import type { PaperText } from '../core/explore/term-corpus.ts';
import { chooseSentences } from '../core/overview/choose-sentences.ts';
import {
  dropSentence,
  moveSentence,
  resizeOverview,
  swapSentence,
} from '../core/overview/edit-overview.ts';
import {
  keyOfPapers,
  papersInScope,
  titleOfScope,
  type OverviewDraft,
  type OverviewScope,
} from '../core/overview/overview-draft.ts';
import { keyPapers, overviewTerms } from '../core/overview/overview-tables.ts';
import { overviewText, type OverviewText } from '../core/overview/overview-text.ts';
import type { Overview, OverviewLength, OverviewPlan } from '../core/overview/overview.ts';
import type { SentenceTable } from '../core/overview/sentence-table.ts';
import { overviewSource } from '../core/overview/source.ts';
import type { Abstracts } from './abstracts.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Terms } from './terms.svelte.ts';

/** Reads the papers and plans overviews of them. */
export type OpenPlanner = (map: FieldMap, texts: readonly PaperText[]) => Promise<Planner>;
interface Planner {
  readonly table: SentenceTable;
  plan(papers: readonly number[]): Promise<OverviewPlan>;
}

/** Where the planning stands: nobody asked yet, on its way, there, or not to be had. */
export type OverviewStatus = 'idle' | 'reading' | 'ready' | 'failed';

/** The overview in the making. The papers are read when one is first wanted; the plan follows the scope's papers, and what the
 * reader changes is a document of the explorer's history. */
export class Overviews {
  readonly #explorer: Explorer;
  readonly #abstracts: Abstracts;
  readonly #terms: Terms;
  readonly #open: OpenPlanner;
  #status: OverviewStatus = $state('idle');
  #planner: Planner | null = $state.raw(null);
  #plan: OverviewPlan | null = $state.raw(null);
  #asked = 0;

  readonly #draft: OverviewDraft = $derived.by(() => this.#explorer.documents.overview);
  readonly #papers = $derived.by(() =>
    papersInScope(this.#explorer.map, this.#draft.scope, this.#explorer),
  );
  readonly #overview = $derived.by((): Overview | null => {
    const [plan, table] = [this.#plan, this.#planner?.table];
    if (plan === null || table === undefined) return null;
    const { edited, length } = this.#draft;
    return edited !== null && edited.key === keyOfPapers(plan.papers)
      ? edited.overview
      : chooseSentences(plan, table, length);
  });
  readonly #text = $derived.by((): OverviewText | null => {
    const { map } = this.#explorer;
    const [plan, table, overview] = [this.#plan, this.#planner?.table, this.#overview];
    if (plan === null || table === undefined || overview === null) return null;
    const source = overviewSource(map, table, plan.papers);
    const { corpus } = this.#terms;
    return overviewText(map, table, { plan, overview }, (paper) => this.abstractOf(paper), {
      title: titleOfScope(map, this.#draft.scope, plan.papers.length),
      keyPapers: keyPapers(source),
      terms: corpus === null ? null : overviewTerms(source, corpus),
    });
  });

  constructor(explorer: Explorer, terms: Terms, open: OpenPlanner) {
    this.#explorer = explorer;
    this.#abstracts = explorer.abstracts;
    this.#terms = terms;
    this.#open = open;
  }

  get status(): OverviewStatus {
    return this.#status;
  }
  get draft(): OverviewDraft {
    return this.#draft;
  }
  /** The papers of the scope, rising. */
  get papers(): readonly number[] {
    return this.#papers;
  }
  /** Null until the papers are read and the overview is planned. */
  get text(): OverviewText | null {
    return this.#text;
  }
  /** Whether the text is of the papers of the scope: the plan follows a moment later. */
  get isCurrent(): boolean {
    return this.#plan !== null && keyOfPapers(this.#plan.papers) === keyOfPapers(this.#papers);
  }

  abstractOf(paper: number): string {
    const status = this.#abstracts.of(paper);
    return status.kind === 'known' ? status.text : '';
  }

  /** Plans an overview of papers, the abstracts fetched and read before; a later call wins over an earlier one. */
  async follow(papers: readonly number[]): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      if (this.#planner === null) this.#status = 'reading';
      const planner = await this.#opened();
      const plan = await planner.plan(papers);
      if (asked !== this.#asked) return;
      this.#plan = plan;
      this.#status = 'ready';
      void this.#terms.want();
    } catch {
      if (asked === this.#asked) this.#status = 'failed';
    }
  }

  setScope(scope: OverviewScope): void {
    this.#edit((draft) => ({ ...draft, scope, edited: null }));
  }

  setLength(length: OverviewLength): void {
    if (length === this.#draft.length) return;
    const [plan, table] = [this.#plan, this.#planner?.table];
    this.#edit((draft) => {
      const { edited } = draft;
      if (edited === null || plan === null || table === undefined) return { ...draft, length };
      const overview = resizeOverview(plan, table, edited.overview, length);
      return { ...draft, length, edited: { ...edited, overview } };
    }, 'overview-length');
  }

  /** Takes a sentence out. */
  drop(sentence: number): void {
    this.#change((overview) => dropSentence(overview, sentence));
  }

  /** Puts the next best in a sentence's place; returns whether there was one. */
  swap(sentence: number): boolean {
    return this.#change((overview, plan, table) => swapSentence(plan, table, overview, sentence));
  }

  /** Moves a sentence within its part, -1 = one up. */
  move(sentence: number, by: number): void {
    this.#change((overview) => moveSentence(overview, sentence, by));
  }

  /** Opened anew where the map's topics were edited. */
  #opened(): Promise<Planner> {
    const { map } = this.#explorer;
    if (map !== this.#openedFor) [this.#opening, this.#openedFor] = [null, map];
    this.#opening ??= this.#openAll().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }
  #opening: Promise<Planner> | null = null;
  #openedFor: FieldMap | null = null;

  async #openAll(): Promise<Planner> {
    const { map } = this.#explorer;
    const abstracts = await this.#abstracts.wantAll();
    if (abstracts === null) throw new Error('an abstract could not be fetched');
    const texts = map.papers.map(({ title }, paper) => ({
      title,
      abstract: abstracts[paper]?.abstract ?? '',
    }));
    this.#planner = await this.#open(map, texts);
    return this.#planner;
  }

  #change(
    change: (overview: Overview, plan: OverviewPlan, table: SentenceTable) => Overview,
  ): boolean {
    const [plan, table, overview] = [this.#plan, this.#planner?.table, this.#overview];
    if (plan === null || table === undefined || overview === null) return false;
    const next = change(overview, plan, table);
    if (next === overview) return false;
    const edited = { key: keyOfPapers(plan.papers), overview: next };
    this.#edit((draft) => ({ ...draft, edited }));
    return true;
  }

  #edit(change: (draft: OverviewDraft) => OverviewDraft, coalesce?: string): void {
    this.#explorer.edit(
      (documents) => ({ ...documents, overview: change(documents.overview) }),
      coalesce === undefined ? {} : { coalesce },
    );
  }
}
