import type { LabelInput } from './label-input.ts';
import type { FieldMap } from '../core/contract/map.ts';
import { topicTree, type TreeNode } from '../core/explore/topic-tree.ts';
import {
  discCounter,
  placeLabels,
  type Box,
  type LabelWish,
  type Obstruction,
} from './label-placement.ts';
import { paperWishes, paperFont } from './paper-labels.ts';
import type { Scene } from './renderer-protocol.ts';
import { topicWishes, type TopicLabel, type TopicWishes } from './topic-labels.ts';
import { canvasMeasure, type Measure, type WrappedText } from './wrap-text.ts';

/** Names of topics and titles of papers over the map. */
export interface LabelLayer {
  readonly element: HTMLElement;
  draw(input: LabelInput): void;
  /** Id of the area, topic or subtopic whose label covers this place of the frame, or null. */
  topicAt(x: number, y: number): string | null;
  /** Draws on with the topics of another map. */
  setMap(map: FieldMap): void;
}

const GAP_PX = 4;
const FEW_PAPERS = 60;
/** On a phone nearness to the topic matters more than a covered paper. */
const NARROW_PX = 600;
const ANYTHING = 1e9;
const AREA_SHARE = 0.1;

/** Returns the layer. Names of the topic tree are placed first (coarse ones before fine, larger before smaller), then titles; nothing overlaps and nothing leaves the frame. */
export function createLabelLayer(start: FieldMap): LabelLayer {
  let map = start;
  let roots = topicTree(map.manifest);
  const element = document.createElement('div');
  element.className = 'map-labels';
  element.setAttribute('aria-hidden', 'true');
  const measure = canvasMeasure();
  const pool = createPool(element);
  let placed: readonly { readonly id: string; readonly box: Box }[] = [];
  let ground: Ground | null = null;
  return {
    element,
    draw(input) {
      const { frame, scene } = input;
      if (ground === null || ground.map !== map || !isSameGround(ground.input, input))
        ground = layGround(map, roots, input, measure);
      const { obstruction, topics, boxes: topicBoxes } = ground;
      const papers = paperWishes(map, input, measure);
      const paperBoxes = placeLabels(papers.wishes, frame, {
        taken: [...input.reserved, ...topicBoxes.values()],
        obstruction,
        gapPx: GAP_PX,
        mostObstruction: ANYTHING,
      });
      pool.begin();
      placed = [...topicBoxes].flatMap(([at, box]) => {
        const label = topics.labels[at];
        if (label === undefined) return [];
        putTopic(pool, label, box, scene, topics.opacity);
        return [{ id: label.node.id, box }];
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
      const hit = placed.find(
        ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      return hit?.id ?? null;
    },
    setMap(next) {
      map = next;
      roots = topicTree(map.manifest);
    },
  };
}

/** What of the labels is the same while only another paper is hovered, selected or dimmed. */
interface Ground {
  readonly input: LabelInput;
  readonly map: FieldMap;
  readonly obstruction: Obstruction;
  readonly topics: TopicWishes;
  readonly boxes: ReadonlyMap<number, Box>;
}

function layGround(
  map: FieldMap,
  roots: readonly TreeNode[],
  input: LabelInput,
  measure: Measure,
): Ground {
  const { frame, discs } = input;
  const covered = discCounter(discs, frame);
  // Among thousands of papers some are always covered: nearness to the topic then matters more.
  const share =
    Math.min(1, FEW_PAPERS / Math.max(1, discs.length)) * (frame.width < NARROW_PX ? 0.2 : 1);
  const obstruction = (box: Box): number => covered(box) * share;
  const topics = topicWishes(map, roots, input, measure);
  const boxes = input.namesTopics
    ? placeTopics(topics, input, obstruction)
    : new Map<number, Box>();
  return { input, map, obstruction, topics, boxes };
}

function isSameGround(one: LabelInput, other: LabelInput): boolean {
  return (
    one.discs === other.discs &&
    one.frame === other.frame &&
    one.zoom === other.zoom &&
    one.namesTopics === other.namesTopics &&
    one.reserved.length === other.reserved.length &&
    one.reserved.every((box, at) => isSameBox(box, other.reserved[at]))
  );
}

function isSameBox(one: Box, other: Box | undefined): boolean {
  return (
    one.left === other?.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  );
}

/** Areas are wide: their names stand in their middle, nearly whatever they cover. */
function placeTopics(
  { wishes, labels }: TopicWishes,
  { frame, reserved }: LabelInput,
  obstruction: Obstruction,
): ReadonlyMap<number, Box> {
  const isArea = ({ id }: LabelWish): boolean => labels[id]?.node.level === 'area';
  const common = { gapPx: GAP_PX, mostObstruction: ANYTHING };
  const areas = placeLabels(wishes.filter(isArea), frame, {
    ...common,
    taken: reserved,
    obstruction: (box) => obstruction(box) * AREA_SHARE,
  });
  const finer = wishes.filter((wish) => !isArea(wish));
  const taken = [...reserved, ...areas.values()];
  return new Map([...areas, ...placeLabels(finer, frame, { ...common, taken, obstruction })]);
}

function putTopic(
  pool: LabelPool,
  { node, text, font }: TopicLabel,
  box: Box,
  scene: Scene,
  opacity: number,
): void {
  const topics =
    node.level === 'area' ? node.children.map(({ index }) => index) : [node.coloured ?? -1];
  const isOff = scene.topics.length > 0 && !topics.some((topic) => scene.topics.includes(topic));
  pool.put(`topic-${node.id}`, box, text, (label) => {
    label.className = `topic-label ${node.level}${isOff ? ' off' : ''}`;
    label.dataset['topic'] = node.id;
    label.style.font = font;
    label.style.color = node.coloured === null ? '' : (scene.topicColours[node.coloured] ?? '');
    label.style.opacity = String(opacity);
  });
}

type LabelPool = ReturnType<typeof createPool>;

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
