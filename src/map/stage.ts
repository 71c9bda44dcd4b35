import Sigma from 'sigma';
import type { FieldMap } from '../core/contract/map.ts';
import type { CameraView } from '../core/explore/view.ts';
import { rectangle, type AreaTool } from '../core/explore/select/points-in-polygon.ts';
import { edgeLook, highlightOf, nodeLook, type Highlight } from './appearance.ts';
import { AreaGesture } from './area-gesture.ts';
import { buildGraph, linkedPapers, linksOf } from './build-graph.ts';
import { CameraControl } from './camera-control.ts';
import { discLocator, frameFactor, growthAt, nearestDisc } from './disc-places.ts';
import { fitPapers, HALF_SIDE, projectionOf, type FrameSize } from './camera-frame.ts';
import { createCitationLayer } from './citation-layer.ts';
import { createLabelLayer } from './label-layer.ts';
import type { Box } from './label-placement.ts';
import { createNeighbourLayer } from './neighbour-layer.ts';
import { createOutlineLayer } from './outline-layer.ts';
import { listenToPointer } from './pointer.ts';
import type { MapHandlers, MapRenderer, Scene } from './renderer-protocol.ts';
import { papersInOutline } from './papers-in-outline.ts';
import { createRingLayer, type Disc } from './ring-layer.ts';
import { sigmaSettings } from './sigma-settings.ts';
import { changedPapers } from './scene-difference.ts';

/** More links than this cost a software renderer too much to redraw at every step of a move. */
const MANY_LINKS = 2500;
const RETRY_AFTER_LOSS_MS = 700;
const CLOSEST_FOCUS_SPAN = 0.55;

/** The drawn map: outlines and citations below, Sigma's canvases, rings and labels above. */
export class Stage implements MapRenderer {
  #map: FieldMap;
  readonly #handlers: MapHandlers;
  readonly #root = document.createElement('div');
  readonly #outlines;
  readonly #citations;
  readonly #neighbours;
  readonly #rings = createRingLayer();
  readonly #labels;
  readonly #area;
  readonly #linkedTo;
  readonly #linksOf;
  readonly #observer: ResizeObserver;
  #sigma: Sigma;
  #camera: CameraControl;
  #stopPointer: () => void = () => undefined;
  #highlight: Highlight | null = null;
  #frame: FrameSize = { width: 1, height: 1 };
  #reserved: readonly Box[] = [];
  /** The camera that shows the whole map in the present frame, once known. */
  #fit: CameraView | null = null;
  #isFitted = true;
  #isDestroyed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, map: FieldMap, handlers: MapHandlers) {
    this.#map = map;
    this.#handlers = handlers;
    this.#outlines = createOutlineLayer(map);
    this.#citations = createCitationLayer(map);
    this.#neighbours = createNeighbourLayer(map);
    this.#labels = createLabelLayer(map);
    this.#linkedTo = linkedPapers(map);
    this.#linksOf = linksOf(map);
    this.#root.className = 'map-root';
    this.#area = new AreaGesture(this.#root, (outline, how) =>
      handlers.selectArea(this.#papersIn(outline), how),
    );
    container.append(this.#root);
    this.#measure();
    [this.#sigma, this.#camera] = this.#start(this.#fitted());
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(this.#root);
    performance.mark('map-drawn');
  }

  setMap(map: FieldMap): void {
    if (map === this.#map) return;
    if (map.columns.topic !== this.#map.columns.topic) this.#outlines.setMap(map);
    this.#map = map;
    this.#labels.setMap(map);
  }

  show(scene: Scene): void {
    const before = this.#highlight;
    this.#highlight = highlightOf(scene, this.#linkedTo);
    this.#outlines.show(scene);
    const changed = before === null ? null : changedPapers(before, this.#highlight);
    if (changed === null) this.#sigma.refresh({ skipIndexation: true });
    else if (changed.length > 0)
      this.#sigma.refresh({
        partialGraph: {
          nodes: changed.map(String),
          edges: [...new Set(changed.flatMap((paper) => this.#linksOf(paper)))].map(String),
        },
        skipIndexation: true,
      });
    this.#drawOverlays();
  }

  focus(papers: readonly number[]): void {
    if (papers.length === 0) return;
    const least = Math.min(CLOSEST_FOCUS_SPAN, this.#fitted().span);
    const target = fitPapers(this.#map, papers, this.#frame, least);
    this.#camera.fly(papers.length === 1 ? { ...target, span: least } : target);
    this.#isFitted = false;
  }

  moveTo(camera: CameraView | null, animate: boolean): void {
    this.#isFitted = camera === null;
    this.#camera.restore(camera, animate);
  }

  zoomBy(factor: number): void {
    const { x, y, span } = this.#camera.view;
    const fitted = this.#fitted().span;
    this.#camera.fly({ x, y, span: Math.max(0.02, Math.min(fitted * 2, span / factor)) });
  }

  panBy(dx: number, dy: number): void {
    const view = this.#camera.view;
    const unit = view.span / Math.min(this.#frame.width, this.#frame.height);
    this.#camera.fly({
      x: view.x + dx * this.#frame.width * unit,
      y: view.y - dy * this.#frame.height * unit,
      span: view.span,
    });
  }

  locate(paper: number): Disc {
    return this.#locator()(paper);
  }

  reserve(boxes: readonly Box[]): void {
    this.#reserved = boxes;
    this.#drawOverlays();
  }

  setTool(tool: AreaTool | null): void {
    this.#area.setTool(tool);
  }

  papersInFrame(): readonly number[] {
    return this.#papersIn(rectangle(0, 0, this.#frame.width, this.#frame.height));
  }

  destroy(): void {
    this.#area.stop();
    this.#isDestroyed = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#camera.stop();
    this.#stopPointer();
    this.#sigma.kill();
    this.#root.remove();
  }

  /** Where papers stand under the present camera; what they share is worked out once. */
  #locator(): (paper: number) => Disc {
    const projection = projectionOf(this.#camera.view, this.#frame);
    const sizes = this.#highlight?.scene.sizes ?? null;
    return discLocator(this.#map.columns.positions, projection, sizes, this.#growth());
  }

  #fitted(): CameraView {
    this.#fit ??= fitPapers(this.#map, this.#map.papers.keys(), this.#frame);
    return this.#fit;
  }

  /** How much larger papers are drawn than at the fitted camera. */
  #growth(): number {
    return growthAt(this.#camera.view.span / this.#fitted().span) * frameFactor(this.#frame);
  }

  #start(view: CameraView): [Sigma, CameraControl] {
    const host = document.createElement('div');
    host.className = 'map-sigma';
    this.#root.replaceChildren(
      this.#outlines.element,
      this.#citations.element,
      this.#neighbours.element,
      host,
      ...this.#rings.elements,
      this.#labels.element,
      this.#area.element,
    );
    const sigma = new Sigma(buildGraph(this.#map), host, {
      ...sigmaSettings,
      hideEdgesOnMove: this.#map.links.source.length > MANY_LINKS,
      zoomToSizeRatioFunction: (ratio) =>
        1 / (growthAt((ratio * 2 * HALF_SIDE) / this.#fitted().span) * frameFactor(this.#frame)),
      nodeReducer: (node, data) =>
        this.#highlight === null ? data : { ...data, ...nodeLook(Number(node), this.#highlight) },
      edgeReducer: (edge, data) =>
        this.#highlight === null
          ? data
          : { ...data, ...edgeLook(this.#map, Number(edge), this.#highlight) },
    });
    sigma.setCustomBBox({ x: [-HALF_SIDE, HALF_SIDE], y: [-HALF_SIDE, HALF_SIDE] });
    const camera = new CameraControl(
      sigma,
      () => this.#fitted(),
      (rest) => {
        this.#isFitted = rest === null;
        this.#handlers.cameraMoved(rest);
      },
      () => this.#drawOverlays(),
    );
    this.#stopPointer = listenToPointer(sigma, host, this.#handlers, {
      paperNear: (x, y, reachPx) => nearestDisc(this.#discs(), x, y, reachPx),
      topicAt: (x, y) => this.#labels.topicAt(x, y),
    });
    this.#watchContext(sigma);
    this.#camera = camera;
    camera.restore(view, false);
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
    this.#fit = null;
    this.#frame = {
      width: Math.max(1, this.#root.clientWidth),
      height: Math.max(1, this.#root.clientHeight),
    };
  }

  #resize(): void {
    const wasFitted = this.#isFitted;
    this.#measure();
    this.#sigma.resize();
    if (wasFitted) this.#camera.restore(null, false);
    this.#sigma.refresh({ skipIndexation: true });
    this.#drawOverlays();
  }

  #papersIn(outline: Float64Array): readonly number[] {
    return papersInOutline(this.#discs(), this.#highlight?.scene.passing ?? null, outline);
  }

  /** All papers in pixels of the frame. */
  #discs(): readonly Disc[] {
    const locate = this.#locator();
    return Array.from(this.#map.papers, (_, paper) => locate(paper));
  }

  #drawOverlays(): void {
    this.#outlines.move(projectionOf(this.#camera.view, this.#frame));
    if (this.#highlight === null) return;
    const { scene, lit } = this.#highlight;
    const discs = this.#discs();
    this.#citations.draw(this.#frame, discs, this.#highlight);
    this.#neighbours.draw(this.#frame, discs, this.#highlight);
    this.#rings.draw(this.#frame, discs, scene);
    this.#labels.draw({
      scene,
      frame: this.#frame,
      discs,
      zoom: this.#fitted().span / this.#camera.view.span,
      spotlit: [...lit].slice(0, 14),
      reserved: this.#reserved,
    });
  }
}
