import type { FieldMap } from '../core/contract/map.ts';
import type { ViewChange } from '../core/explore/change-view.ts';
import { countFacets, type FacetCounts } from '../core/explore/facet-counts.ts';
import { combineVerdicts, judgePapers, type Filters } from '../core/explore/filter-papers.ts';
import { createCitationLookup, type PaperCitations } from '../core/explore/citations-of.ts';
import { createNeighbourLookup, type PaperNeighbour } from '../core/explore/neighbours-of.ts';
import type { PaperSort } from '../core/explore/paper-order.ts';
import { nearestPapers } from '../core/explore/meaning/nearest-papers.ts';
import { sameButCamera, sameView } from '../core/explore/same-view.ts';
import type { Answer } from '../core/explore/query/answer-query.ts';
import type { SearchHit } from '../core/explore/search-index.ts';
import { initialView, type View } from '../core/explore/view.ts';
import type { Abstracts, AbstractStatus } from './abstracts.svelte.ts';
import { EditedMap } from './edited-map.svelte.ts';
import { MeaningSearch, type OpenMeaning } from './meaning-search.svelte.ts';
import { PaperSearch } from './paper-search.svelte.ts';
import { noDocuments, type DocumentChange, type Documents } from './documents.ts';
import { ViewHistory, type Moment } from './view-history.ts';

/** How a change joins the history: changes in a row with the same key count as one step. */
export interface ChangeOptions {
  readonly coalesce?: string;
}

/** Called after a change, before anything is drawn: `isStep` = a new step of the history. */
export type ChangeListener = (view: View, isStep: boolean) => void;

const NO_ANSWER: Answer = { hits: [], problems: [] };

/** What is being looked at: the view and everything that follows from it. What follows is split so finely that a camera
 * move or a selection does not filter, count or sort again. */
export class Explorer {
  /** The search by meaning; whoever shows the view has it follow the view's `meaning`. */
  readonly meaning: MeaningSearch;
  readonly #history: ViewHistory;
  readonly #neighboursOf: (paper: number) => readonly PaperNeighbour[];
  readonly #citationsOf: (paper: number) => PaperCitations;
  readonly #map: EditedMap;
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #listeners = new Set<ChangeListener>();
  readonly abstracts: Abstracts;
  readonly #search: PaperSearch;
  #view: View = $state.raw(initialView);
  #documents: Documents = $state.raw(noDocuments);
  #revision = $state(0);
  #hovered: number | null = $state(null);
  #steps = $state.raw({ canUndo: false, canRedo: false });

  readonly #edits = $derived(this.#documents.topics.edits);
  readonly #topics = $derived(this.#view.topics);
  readonly #themes = $derived(this.#view.themes);
  readonly #themeModes = $derived(this.#view.themeModes);
  readonly #years = $derived(this.#view.years);
  readonly #facets = $derived(this.#view.facets);
  readonly #query = $derived(this.#view.query.trim());
  readonly #selection = $derived(this.#view.selection);
  readonly #sort = $derived(this.#view.sort);

  readonly #meantCount = $derived(this.#view.meaning?.count ?? null);
  /** The papers nearest to what is meant, nearest first; null where nothing is meant or known yet. */
  readonly #meant = $derived.by(() => {
    const { scores } = this.meaning;
    return scores === null || this.#meantCount === null
      ? null
      : nearestPapers(scores, this.#meantCount);
  });
  readonly #answer: Answer = $derived.by(() => this.#ask(this.#query));
  readonly #hits: readonly SearchHit[] = $derived(this.#answer.hits);
  readonly #hitTerms: readonly string[] = $derived([
    ...new Set(this.#hits.flatMap(({ terms }) => terms)),
  ]);
  readonly #verdicts = $derived.by(() =>
    judgePapers(this.map, this.#filters(), {
      words: this.#matches(),
      meaning: this.#meant === null ? null : this.#flags(this.#meant),
    }),
  );
  readonly #passing = $derived.by(() => combineVerdicts(this.map.papers.length, this.#verdicts));
  readonly #passingCount = $derived(this.#passing.reduce((sum, flag) => sum + flag, 0));
  readonly #counts = $derived.by(() => countFacets(this.map, this.#filters(), this.#verdicts));
  readonly #order = $derived.by(() => this.#map.order(this.#passing, this.sort, this.#ranking()));
  readonly #selected: readonly number[] = $derived(
    this.#selection.flatMap((id) => this.#numberOf.get(id) ?? []),
  );

  /** `openMeaning` = null: without search by meaning. */
  constructor(
    map: FieldMap,
    start: View,
    abstracts: Abstracts,
    openMeaning: OpenMeaning | null = null,
    documents: Documents = noDocuments,
  ) {
    this.#map = new EditedMap(map, () => this.#edits);
    this.abstracts = abstracts;
    this.#search = new PaperSearch(map, abstracts);
    this.meaning = new MeaningSearch(map, abstracts, openMeaning);
    this.#view = start;
    this.#documents = documents;
    this.#history = new ViewHistory(start, documents);
    this.#neighboursOf = createNeighbourLookup(map);
    this.#citationsOf = createCitationLookup(map.papers.length, map.citations);
    this.#numberOf = new Map(map.papers.map(({ id }, paper) => [id, paper]));
  }

  /** The map with the topics as people edited them. */
  get map(): FieldMap {
    return this.#map.now;
  }
  /** The map as it was built. */
  get builtMap(): FieldMap {
    return this.#map.built;
  }
  get view(): View {
    return this.#view;
  }
  /** What is made beside the view. */
  get documents(): Documents {
    return this.#documents;
  }
  /** Grows with every change of the view. */
  get revision(): number {
    return this.#revision;
  }
  /** 1 for every paper that passes all filters. */
  get passing(): Uint8Array {
    return this.#passing;
  }
  get passingCount(): number {
    return this.#passingCount;
  }
  get counts(): FacetCounts {
    return this.#counts;
  }
  /** Answers to the query, best first. */
  get hits(): readonly SearchHit[] {
    return this.#hits;
  }
  /** What the query asks that this map cannot answer, a sentence each. */
  get queryProblems(): readonly string[] {
    return this.#answer.problems;
  }
  /** The papers' own words that the query matched. */
  get hitTerms(): readonly string[] {
    return this.#hitTerms;
  }
  /** Passing papers in the list's order. */
  get order(): readonly number[] {
    return this.#order;
  }
  /** By relevance while something is asked, unless another order was chosen. */
  get sort(): PaperSort {
    const isAsked = this.#query !== '' || this.#meant !== null;
    const chosen = this.#sort ?? (isAsked ? 'relevance' : 'topic');
    return chosen === 'relevance' && !isAsked ? 'topic' : chosen;
  }
  /** Selected papers in the order they were selected. */
  get selected(): readonly number[] {
    return this.#selected;
  }
  /** The paper in the detail panel. */
  get pinned(): number | null {
    return this.#selected.at(-1) ?? null;
  }
  get hovered(): number | null {
    return this.#hovered;
  }
  get canUndo(): boolean {
    return this.#steps.canUndo;
  }
  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  neighboursOf(paper: number): readonly PaperNeighbour[] {
    return this.#neighboursOf(paper);
  }

  citationsOf(paper: number): PaperCitations {
    return this.#citationsOf(paper);
  }

  hover(paper: number | null): void {
    this.#hovered = paper;
  }

  abstractOf(paper: number): AbstractStatus {
    return this.abstracts.of(paper);
  }

  /** Fetches a paper's abstract unless it is here. */
  wantAbstract(paper: number): void {
    void this.abstracts.want(paper);
  }

  /** The search by words. */
  get search(): PaperSearch {
    return this.#search;
  }

  /** Changes the view. A change that changes nothing leaves no trace; how changes become steps of undo says `ViewHistory`. */
  change(producer: ViewChange, options: ChangeOptions = {}): void {
    const next = producer(this.#view);
    if (next === this.#view) return;
    const entry = this.#history.push(next, options.coalesce ?? null);
    this.#show(next);
    if (entry !== 'none') this.#tell(entry === 'step');
  }

  /** Changes a document beside the view, as a step of the same undo and redo; `follow`: the view that it asks for. */
  edit(
    change: DocumentChange,
    { coalesce, follow }: ChangeOptions & { readonly follow?: ViewChange } = {},
  ): void {
    const next = change(this.#documents);
    if (next === this.#documents) return;
    const view = follow?.(this.#view) ?? this.#view;
    this.#history.edit(next, coalesce ?? null, view);
    this.#documents = next;
    if (view === this.#view) this.#steps = this.#history.reach;
    else {
      this.#show(view);
      this.#tell(true);
    }
  }

  /** Shows a view that came from outside (Back, a pasted address); the listeners are not told. */
  replace(view: View): void {
    if (sameView(view, this.#view)) return;
    this.#history.visit(view);
    this.#show(view);
  }

  undo(): void {
    this.#walkTo(this.#history.undo());
  }

  redo(): void {
    this.#walkTo(this.#history.redo());
  }

  /** Tells the listener of every change made here (not of `replace`); returns how to stop. */
  onchange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #walkTo(moment: Moment | null): void {
    if (moment === null) return;
    const isStep = !sameButCamera(moment.view, this.#view);
    this.#documents = moment.documents;
    this.#show(moment.view);
    this.#tell(isStep);
  }

  #show(view: View): void {
    this.#view = view;
    this.#revision += 1;
    this.#steps = this.#history.reach;
  }

  #tell(isStep: boolean): void {
    for (const listener of this.#listeners) listener(this.#view, isStep);
  }

  #filters(): Filters {
    return {
      topics: this.#topics,
      themes: this.#themes,
      themeModes: this.#themeModes,
      years: this.#years,
      facets: this.#facets,
    };
  }

  #ask(query: string): Answer {
    return query === '' ? NO_ANSWER : this.#search.answer(query, this.map);
  }

  #matches(): Uint8Array | null {
    if (this.#query === '') return null;
    return this.#flags(this.#hits.map(({ paper }) => paper));
  }

  #flags(papers: readonly number[]): Uint8Array {
    const flags = new Uint8Array(this.map.papers.length);
    for (const paper of papers) flags[paper] = 1;
    return flags;
  }

  /** What relevance means: the words' answer, without words the nearest in meaning. */
  #ranking(): readonly SearchHit[] {
    if (this.#query !== '' || this.#meant === null) return this.#hits;
    return this.#meant.map((paper) => ({ paper, score: 0, terms: [] }));
  }
}
