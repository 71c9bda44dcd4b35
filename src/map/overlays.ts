import type { FieldMap } from '../core/contract/map.ts';
import type { Placement } from '../core/explore/project/placement.ts';
import type { Highlight } from './appearance.ts';
import type { FrameSize, Projection } from './camera-frame.ts';
import { createCitationLayer } from './citation-layer.ts';
import { GuideLayer } from './guide-layer.ts';
import { createLabelLayer } from './label-layer.ts';
import type { Box } from './label-placement.ts';
import { createNeighbourLayer } from './neighbour-layer.ts';
import { createOutlineLayer } from './outline-layer.ts';
import type { Scene } from './renderer-protocol.ts';
import { createRingLayer } from './ring-layer.ts';
import type { Disc } from './disc.ts';
import { createSpotlightLayer, type SpotlightLayer } from './spotlight-layer.ts';

/** Papers whose titles show at any zoom, at most. */
const MOST_SPOTLIT = 14;

/** What a frame of the overlays is drawn from. */
export interface OverlayInput {
  readonly highlight: Highlight | null;
  readonly projection: Projection;
  readonly frame: FrameSize;
  /** How much closer than fitted the camera is. */
  readonly zoom: number;
  /** Whether papers are on their way to other places. */
  readonly isMoving: boolean;
  readonly reserved: readonly Box[];
  /** All papers in pixels of the frame. */
  readonly discs: () => readonly Disc[];
}

/** All that is drawn around Sigma's canvases: outlines, guides and arrows below the papers, rings and words above. */
export class Overlays {
  readonly #outlines;
  readonly #guides = new GuideLayer();
  readonly #citations;
  readonly #neighbours;
  readonly #rings = createRingLayer();
  readonly #spotlight: SpotlightLayer | null;
  readonly #labels;

  /** `linksOf`: by paper the numbers of its links, where what is hovered is lit up here; null = Sigma does it. */
  constructor(map: FieldMap, linksOf: ((paper: number) => readonly number[]) | null) {
    this.#spotlight = linksOf === null ? null : createSpotlightLayer(map, linksOf);
    this.#outlines = createOutlineLayer(map);
    this.#citations = createCitationLayer(map);
    this.#neighbours = createNeighbourLayer(map);
    this.#labels = createLabelLayer(map);
  }

  get below(): readonly Element[] {
    return [
      this.#outlines.element,
      this.#guides.drawing,
      this.#citations.element,
      this.#neighbours.element,
    ];
  }
  get above(): readonly Element[] {
    const spotlight = this.#spotlight === null ? [] : [this.#spotlight.element];
    return [...spotlight, ...this.#rings.elements, this.#labels.element, this.#guides.words];
  }

  /** Draws on with edited topics; `isRegrouped` = papers changed their topics. */
  setMap(map: FieldMap, isRegrouped: boolean): void {
    if (isRegrouped) this.#outlines.setMap(map);
    this.#labels.setMap(map);
  }

  show(scene: Scene): void {
    this.#outlines.show(scene);
    this.#guides.show(scene);
  }

  /** Sets what belongs to another projection. */
  place(placement: Placement | null, animate: boolean): void {
    this.#guides.set(placement?.guides ?? null, animate);
  }

  draw(input: OverlayInput): void {
    const { highlight, projection, frame, isMoving } = input;
    this.#outlines.move(projection, isMoving);
    const words = this.#guides.move(projection, frame, input.reserved);
    if (highlight === null) return;
    const { scene, lit } = highlight;
    const discs = input.discs();
    this.#citations.draw(frame, discs, highlight);
    this.#neighbours.draw(frame, discs, highlight);
    this.#spotlight?.draw(frame, discs, highlight);
    this.#rings.draw(frame, discs, scene);
    this.#labels.draw({
      ...{ scene, frame, discs, zoom: input.zoom },
      spotlit: [...lit].slice(0, MOST_SPOTLIT),
      namesTopics: scene.placement === null && !isMoving,
      reserved: [...input.reserved, ...words],
    });
  }

  /** The id of the area, topic or subtopic whose label covers this place of the frame, or null. */
  topicAt(x: number, y: number): string | null {
    return this.#labels.topicAt(x, y);
  }
}
