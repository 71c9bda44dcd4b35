import { selectPaper, setCamera } from '../core/explore/change-view.ts';
import type { Combination } from '../core/explore/select/combine-selections.ts';
import { papersUnder } from '../core/explore/topic-tree.ts';
import type { CameraView } from '../core/explore/view.ts';
import { createRenderer } from '../map/create-renderer.ts';
import { NoWebGlError } from '../map/no-webgl-error.ts';
import type { Disc } from '../map/disc.ts';
import type { MapHandlers, MapRenderer } from '../map/renderer-protocol.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { Placing } from '../state/placing.svelte.ts';
import { Selection } from '../state/selection.svelte.ts';
import { MapKeys } from './map-keys.ts';
import { MapScene, type Paints } from './map-scene.svelte.ts';
import { TopicNavigation } from './topics/topic-navigation.svelte.ts';

/** What keeps the drawn map from being seen. */
export type MapProblem = 'none' | 'no-webgl' | 'lost';

/** The drawn map of one explorer: has the renderer follow the view, and the view follow the renderer. Made while a component
 * is set up, whose life its effects share. */
export class MapSurface {
  readonly selection: Selection;
  readonly placing: Placing;
  readonly navigation: TopicNavigation;
  readonly #explorer: Explorer;
  readonly #keys: MapKeys;
  readonly #painted: MapScene;
  #renderer = $state.raw<MapRenderer | null>(null);
  #problem: MapProblem = $state('none');
  #pointedAt: number | null = $state(null);
  #announcement = $state('');
  #shownCamera: CameraView | null = null;

  readonly #card = $derived.by(() => {
    const number = this.#pointedAt;
    if (number === null || this.#renderer === null || number !== this.#explorer.hovered)
      return null;
    return { number, at: this.#renderer.locate(number) };
  });

  /** `isPresenting`: whether the camera glides from view to view, as in a tour. */
  constructor(explorer: Explorer, paints: () => Paints, isPresenting: () => boolean) {
    this.#explorer = explorer;
    this.selection = new Selection(explorer);
    this.#keys = new MapKeys(explorer);
    this.placing = new Placing(explorer);
    this.#painted = new MapScene(explorer, this.placing, paints);
    this.navigation = new TopicNavigation(explorer, {
      zoom: (id) => (id === null ? this.fit() : this.focusPapers(papersUnder(explorer.map, id))),
      say: (sentence) => (this.#announcement = sentence),
    });
    $effect(() => {
      this.#renderer?.setMap(explorer.map);
      this.#renderer?.show(this.#painted.now);
    });
    $effect(() => this.#renderer?.setTool(this.selection.tool));
    $effect(() => this.#follow(explorer.view.camera, isPresenting()));
  }

  get renderer(): MapRenderer | null {
    return this.#renderer;
  }
  get problem(): MapProblem {
    return this.#problem;
  }
  /** The paper under the pointer or the keyboard, and where it is drawn. */
  get card(): { readonly number: number; readonly at: Disc } | null {
    return this.#card;
  }
  /** What a screen reader is to say. */
  get announcement(): string {
    return this.#announcement;
  }

  /** Draws the map into an element; returns how to stop. Nothing that it reads makes an effect around it run again, so that the
   * renderer outlives every change of the view. */
  attach(container: HTMLElement): (() => void) | undefined {
    try {
      const made = createRenderer(container, this.#explorer.map, this.#handlers());
      made.show(this.#painted.now);
      made.moveTo((this.#shownCamera = this.#explorer.view.camera), 'cut');
      this.#renderer = made;
      return () => {
        this.#renderer = null;
        made.destroy();
      };
    } catch (error) {
      if (!(error instanceof NoWebGlError)) throw error;
      this.#problem = 'no-webgl';
      return undefined;
    }
  }

  /** Brings papers into view. */
  focusPapers(papers: readonly number[]): void {
    this.#renderer?.focus(papers);
  }

  zoomBy(factor: number): void {
    this.#renderer?.zoomBy(factor);
  }

  /** Shows the whole map. */
  fit(): void {
    this.#shownCamera = null;
    this.#renderer?.moveTo(null, 'fly');
    this.#explorer.change((view) => setCamera(view, null), { coalesce: 'camera' });
  }

  toggleSelecting(): void {
    this.selection.useTool(this.selection.tool === null ? 'rectangle' : null);
  }

  papersInFrame(): readonly number[] {
    return this.#renderer?.papersInFrame() ?? [];
  }

  /** Selects all papers that pass and are in the frame. */
  selectInView(): void {
    this.selection.take(this.papersInFrame(), 'instead');
  }

  /** Does what a key on the focused map asks for. */
  press(event: KeyboardEvent): void {
    const move = this.#keys.moveOf(event, this.placing.positions);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === 'pan') this.#renderer?.panBy(move.dx, move.dy);
    else if (move.kind === 'enter') this.navigation.enter(move.paper);
    else if (move.kind === 'leave') this.navigation.leave(1);
    else if (move.kind === 'open') this.#select(move.paper, event.shiftKey);
    else {
      this.#point(move.paper);
      this.#announcement = move.say;
    }
  }

  #handlers(): MapHandlers {
    const { selection } = this;
    return {
      hover: (paper) => this.#point(paper),
      select: (paper, add) => {
        if (paper === null && (add || selection.tool !== null)) return;
        this.#select(paper, add || selection.tool !== null);
      },
      selectArea: (papers: readonly number[], how: Combination | null) =>
        selection.take(papers, how),
      openTopic: (id) => this.navigation.toggle(id),
      cameraMoved: (camera) => {
        this.#shownCamera = camera;
        this.#explorer.change((view) => setCamera(view, camera), { coalesce: 'camera' });
      },
      surface: (state) => (this.#problem = state === 'lost' ? 'lost' : 'none'),
    };
  }

  #point(paper: number | null): void {
    this.#pointedAt = paper;
    this.#explorer.hover(paper);
  }

  #select(paper: number | null, add: boolean): void {
    const id = paper === null ? null : (this.#explorer.map.papers[paper]?.id ?? null);
    this.#explorer.change((view) => selectPaper(view, id, add));
  }

  /** Back, forward, undo and pasted addresses move the camera; the user's own moves came from the renderer already. */
  #follow(camera: CameraView | null, isPresenting: boolean): void {
    if (this.#renderer === null || camera === this.#shownCamera) return;
    this.#shownCamera = camera;
    this.#renderer.moveTo(camera, isPresenting ? 'glide' : 'fly');
  }
}
