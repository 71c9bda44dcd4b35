import Sigma from 'sigma';
import type { FieldMap } from '../core/contract/map.ts';
import type { Placement } from '../core/explore/project/placement.ts';
import { rectangle, type AreaTool } from '../core/explore/select/points-in-polygon.ts';
import type { CameraView } from '../core/explore/view.ts';
import { edgeLook, highlightOf, nodeLook, type Highlight } from './appearance.ts';
import { AreaGesture } from './area-gesture.ts';
import { buildGraph, linkedPapers, linksOf, moveNodes } from './build-graph.ts';
import { CameraControl } from './camera-control.ts';
import { fitPapers, HALF_SIDE, pannedView, projectionOf } from './camera-frame.ts';
import { DiscMemory } from './disc-memory.ts';
import { nearestDisc } from './disc-places.ts';
import { FrameFit } from './frame-fit.ts';
import type { Box } from './label-placement.ts';
import { LookUpdate } from './look-update.ts';
import { Overlays } from './overlays.ts';
import { PlaceMotion } from './place-motion.ts';
import { listenToPointer } from './pointer.ts';
import { papersInOutline } from './papers-in-outline.ts';
import type { CameraMove, MapHandlers, MapRenderer, Scene } from './renderer-protocol.ts';
import type { Disc } from './disc.ts';
import { sigmaSettings } from './sigma-settings.ts';

/** More links than this cost a software renderer too much to redraw at every step of a move. */
const MANY_LINKS = 2500;
const RETRY_AFTER_LOSS_MS = 700;
const CLOSEST_FOCUS_SPAN = 0.55;

/** The drawn map: Sigma's canvases between the overlays. */
export class Stage implements MapRenderer {
  #map: FieldMap;
  readonly #handlers: MapHandlers;
  readonly #root = document.createElement('div');
  readonly #fit: FrameFit;
  readonly #motion: PlaceMotion;
  readonly #overlays: Overlays;
  readonly #area;
  readonly #linkedTo;
  readonly #looks: LookUpdate;
  readonly #memory = new DiscMemory();
  readonly #observer: ResizeObserver;
  #sigma: Sigma;
  #camera: CameraControl;
  #stopPointer: () => void = () => undefined;
  #highlight: Highlight | null = null;
  /** What Sigma draws: on a large map hovering is left to the overlays. */
  #drawn: Highlight | null = null;
  #isFitted = true;
  #isDestroyed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, map: FieldMap, handlers: MapHandlers) {
    this.#map = map;
    this.#handlers = handlers;
    this.#fit = new FrameFit(map.columns.positions);
    this.#motion = new PlaceMotion(map.columns.positions, (isLast) => this.#follow(isLast));
    this.#linkedTo = linkedPapers(map);
    const ofPaper = linksOf(map);
    this.#overlays = new Overlays(map, this.#hasManyLinks() ? ofPaper : null);
    this.#looks = new LookUpdate(() => this.#sigma, map, ofPaper, this.#hasManyLinks());
    this.#root.className = 'map-root';
    this.#area = new AreaGesture(this.#root, (outline, how) =>
      handlers.selectArea(this.#papersIn(outline), how),
    );
    container.append(this.#root);
    this.#measure();
    [this.#sigma, this.#camera] = this.#start(this.#fit.fitted);
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(this.#root);
    performance.mark('map-drawn');
  }

  setMap(map: FieldMap): void {
    if (map === this.#map) return;
    this.#overlays.setMap(map, map.columns.topic !== this.#map.columns.topic);
    this.#map = map;
  }

  show(scene: Scene): void {
    const before = this.#drawn;
    this.#highlight = highlightOf(scene, this.#linkedTo);
    this.#drawn = this.#hasManyLinks()
      ? highlightOf({ ...scene, hovered: null }, this.#linkedTo)
      : this.#highlight;
    if (scene.placement !== (before?.scene.placement ?? null))
      this.#place(scene.placement, before !== null);
    this.#overlays.show(scene);
    this.#looks.update(before, this.#drawn);
    this.#drawOverlays();
  }

  focus(papers: readonly number[]): void {
    if (papers.length === 0) return;
    const least = Math.min(CLOSEST_FOCUS_SPAN, this.#fit.fitted.span);
    const target = fitPapers(this.#targets(), papers, this.#fit.frame, least);
    this.#camera.fly(papers.length === 1 ? { ...target, span: least } : target);
    this.#isFitted = false;
  }

  moveTo(camera: CameraView | null, move: CameraMove): void {
    this.#isFitted = camera === null;
    this.#camera.restore(camera, move);
  }

  zoomBy(factor: number): void {
    const { x, y, span } = this.#camera.view;
    const fitted = this.#fit.fitted.span;
    this.#camera.fly({ x, y, span: Math.max(0.02, Math.min(fitted * 2, span / factor)) });
  }

  panBy(dx: number, dy: number): void {
    this.#camera.fly(pannedView(this.#camera.view, this.#fit.frame, dx, dy));
  }

  locate(paper: number): Disc {
    return this.#discs()[paper] ?? { x: 0, y: 0, radius: 0 };
  }

  reserve(boxes: readonly Box[]): void {
    this.#fit.reserved = boxes;
    if (this.#isFitted) this.#camera.restore(null, this.#motion.isMoving ? 'fly' : 'cut');
    this.#drawOverlays();
  }

  setTool(tool: AreaTool | null): void {
    this.#area.setTool(tool);
  }

  papersInFrame(): readonly number[] {
    return this.#papersIn(rectangle(0, 0, this.#fit.frame.width, this.#fit.frame.height));
  }

  destroy(): void {
    this.#area.stop();
    this.#isDestroyed = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const running of [this.#motion, this.#looks, this.#camera]) running.stop();
    this.#stopPointer();
    this.#sigma.kill();
    this.#root.remove();
  }

  /** Where the papers stand once they have arrived. */
  #targets(): Float64Array {
    return this.#highlight?.scene.placement?.positions ?? this.#map.columns.positions;
  }

  /** Sends the papers to their places in another projection. */
  #place(placement: Placement | null, animate: boolean): void {
    this.#fit.placement = placement;
    this.#overlays.place(placement, animate);
    this.#root.classList.toggle('moving', animate && this.#hasManyLinks());
    this.#motion.go(this.#targets(), animate);
    if (this.#isFitted) this.#camera.restore(null, animate ? 'fly' : 'cut');
  }

  /** Draws the papers where they are on their way; links follow where they are few, and once all have arrived. */
  #follow(isLast: boolean): void {
    const graph = this.#sigma.getGraph();
    moveNodes(graph, this.#motion.places);
    if (isLast) this.#root.classList.remove('moving');
    if (isLast) this.#sigma.refresh();
    else {
      const edges = this.#hasManyLinks() ? [] : graph.edges();
      this.#sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges }, skipIndexation: true });
    }
    this.#drawOverlays();
  }

  #hasManyLinks(): boolean {
    return this.#map.links.source.length > MANY_LINKS;
  }

  #start(view: CameraView): [Sigma, CameraControl] {
    const host = document.createElement('div');
    host.className = 'map-sigma';
    this.#root.replaceChildren(
      ...this.#overlays.below,
      host,
      ...this.#overlays.above,
      this.#area.element,
    );
    const sigma = new Sigma(buildGraph(this.#map, this.#motion.places), host, {
      ...sigmaSettings,
      hideEdgesOnMove: this.#hasManyLinks(),
      zoomToSizeRatioFunction: (ratio) => 1 / this.#fit.growth(ratio * 2 * HALF_SIDE),
      nodeReducer: (node, data) => {
        if (this.#drawn === null) return data;
        const look = nodeLook(Number(node), this.#drawn);
        return { ...data, ...look, size: Math.min(look.size, this.#fit.mostRadius) };
      },
      edgeReducer: (edge, data) =>
        this.#drawn === null
          ? data
          : { ...data, ...edgeLook(this.#map, Number(edge), this.#drawn) },
    });
    sigma.setCustomBBox({ x: [-HALF_SIDE, HALF_SIDE], y: [-HALF_SIDE, HALF_SIDE] });
    const camera = new CameraControl(
      sigma,
      () => this.#fit.fitted,
      (rest) => {
        this.#isFitted = rest === null;
        this.#handlers.cameraMoved(rest);
      },
      () => this.#drawOverlays(),
    );
    this.#stopPointer = listenToPointer(sigma, host, this.#handlers, {
      paperNear: (x, y, reachPx) => nearestDisc(this.#discs(), x, y, reachPx),
      topicAt: (x, y) => this.#overlays.topicAt(x, y),
    });
    this.#watchContext(sigma);
    this.#camera = camera;
    camera.restore(view, 'cut');
    sigma.refresh();
    return [sigma, camera];
  }

  #watchContext(sigma: Sigma): void {
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        if (this.#isDestroyed || sigma !== this.#sigma) return;
        this.#handlers.surface('lost');
        clearTimeout(this.#timer);
        // All canvases lose their context together: taken down while it is gone, nothing is left to delete on the card.
        this.#timer = setTimeout(() => this.#rebuild(), 0);
      });
    }
  }

  /** Begins anew on fresh canvases with the same scene and camera. */
  #rebuild(): void {
    const view = this.#camera.view;
    this.#looks.stop();
    this.#camera.stop();
    this.#stopPointer();
    this.#sigma.kill();
    this.#startAgain(view);
  }

  /** Tries until the browser gives out a new context. */
  #startAgain(view: CameraView): void {
    if (this.#isDestroyed) return;
    try {
      [this.#sigma, this.#camera] = this.#start(view);
    } catch {
      this.#timer = setTimeout(() => this.#startAgain(view), RETRY_AFTER_LOSS_MS);
      return;
    }
    this.#drawOverlays();
    this.#handlers.surface('restored');
  }

  #measure(): void {
    this.#fit.frame = {
      width: Math.max(1, this.#root.clientWidth),
      height: Math.max(1, this.#root.clientHeight),
    };
  }

  #resize(): void {
    const wasFitted = this.#isFitted;
    this.#measure();
    this.#sigma.resize();
    if (wasFitted) this.#camera.restore(null, 'cut');
    this.#sigma.refresh({ skipIndexation: true });
    this.#drawOverlays();
  }

  #papersIn(outline: Float64Array): readonly number[] {
    return papersInOutline(this.#discs(), this.#highlight?.scene.passing ?? null, outline);
  }

  /** All papers in pixels of the frame. */
  #discs(): readonly Disc[] {
    return this.#memory.of({
      fit: this.#fit,
      places: this.#motion.places,
      isMoving: this.#motion.isMoving,
      camera: this.#camera.view,
      sizes: this.#highlight?.scene.sizes ?? null,
    });
  }

  #drawOverlays(): void {
    this.#overlays.draw({
      highlight: this.#highlight,
      projection: projectionOf(this.#camera.view, this.#fit.frame),
      frame: this.#fit.frame,
      zoom: this.#fit.fitted.span / this.#camera.view.span,
      isMoving: this.#motion.isMoving,
      reserved: this.#fit.reserved,
      discs: () => this.#discs(),
    });
  }
}
