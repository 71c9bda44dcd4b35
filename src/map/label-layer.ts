import type { FieldMap } from '../core/contract/map.ts';
import type { FrameSize } from './camera-frame.ts';
import { discCounter, placeLabels, type Box } from './label-placement.ts';
import { paperWishes, paperFont } from './paper-labels.ts';
import type { Scene } from './renderer-protocol.ts';
import type { Disc } from './ring-layer.ts';
import { topicWishes } from './topic-labels.ts';
import { canvasMeasure, type WrappedText } from './wrap-text.ts';

/** Names of topics and titles of papers over the map. */
export interface LabelLayer {
  readonly element: HTMLElement;
  draw(input: LabelInput): void;
  /** The topic whose label covers this place of the frame, or null. */
  topicAt(x: number, y: number): number | null;
}

export interface LabelInput {
  readonly scene: Scene;
  readonly frame: FrameSize;
  /** All papers in pixels of the frame. */
  readonly discs: readonly Disc[];
  /** How much closer than fitted the camera is; 1 = fitted. */
  readonly zoom: number;
  /** Papers whose titles show at any zoom, the most important first. */
  readonly spotlit: readonly number[];
  /** Boxes that belong to other things on the map. */
  readonly reserved: readonly Box[];
}

const GAP_PX = 4;
const FEW_PAPERS = 60;
/** On a phone nearness to the topic matters more than a covered paper. */
const NARROW_PX = 600;
const ANYTHING = 1e9;

/** Returns the layer. Topics are placed first (larger ones before smaller), then titles; nothing overlaps and nothing leaves the frame. */
export function createLabelLayer(map: FieldMap): LabelLayer {
  const element = document.createElement('div');
  element.className = 'map-labels';
  element.setAttribute('aria-hidden', 'true');
  const measure = canvasMeasure();
  const pool = createPool(element);
  let topicBoxes: ReadonlyMap<number, Box> = new Map();
  return {
    element,
    draw(input) {
      const { frame, discs, scene } = input;
      const covered = discCounter(discs, frame);
      // Among thousands of papers some are always covered: nearness to the topic then matters more.
      const share =
        Math.min(1, FEW_PAPERS / Math.max(1, discs.length)) * (frame.width < NARROW_PX ? 0.2 : 1);
      const obstruction = (box: Box): number => covered(box) * share;
      const topics = topicWishes(map, input, measure);
      topicBoxes = placeLabels(topics.wishes, frame, {
        taken: input.reserved,
        obstruction,
        gapPx: GAP_PX,
        mostObstruction: ANYTHING,
      });
      const papers = paperWishes(map, input, measure);
      const paperBoxes = placeLabels(papers.wishes, frame, {
        taken: [...input.reserved, ...topicBoxes.values()],
        obstruction,
        gapPx: GAP_PX,
        mostObstruction: ANYTHING,
      });
      pool.begin();
      for (const [topic, box] of topicBoxes)
        pool.put(`topic-${topic}`, box, topics.texts.get(topic), (label) => {
          const isOff = scene.topics.length > 0 && !scene.topics.includes(topic);
          label.className = isOff ? 'topic-label off' : 'topic-label';
          label.dataset['topic'] = String(topic);
          label.style.font = topics.fonts.get(topic) ?? '';
          label.style.color = scene.topicColours[topic] ?? '';
          label.style.opacity = String(topics.opacity);
        });
      for (const [paper, box] of paperBoxes)
        pool.put(`paper-${paper}`, box, papers.texts.get(paper), (label) => {
          label.className = 'paper-label';
          label.dataset['paper'] = String(paper);
          label.style.font = paperFont.css;
        });
      pool.end();
    },
    topicAt(x, y) {
      for (const [topic, box] of topicBoxes)
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return topic;
      return null;
    },
  };
}

/** Label elements by key, reused from frame to frame. */
function createPool(parent: HTMLElement) {
  const known = new Map<string, HTMLElement>();
  let used = new Set<string>();
  return {
    begin(): void {
      used = new Set();
    },
    put(
      key: string,
      box: Box,
      text: WrappedText | undefined,
      dress: (label: HTMLElement) => void,
    ): void {
      let label = known.get(key);
      if (label === undefined) {
        label = document.createElement('div');
        known.set(key, label);
        parent.append(label);
      }
      used.add(key);
      dress(label);
      const wanted = text?.lines.join('\n') ?? '';
      if (label.textContent !== wanted) label.textContent = wanted;
      label.style.width = `${box.right - box.left}px`;
      label.style.height = `${box.bottom - box.top}px`;
      label.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    },
    end(): void {
      for (const [key, label] of known)
        if (!used.has(key)) {
          label.remove();
          known.delete(key);
        }
    },
  };
}
