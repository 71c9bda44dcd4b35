import type Sigma from 'sigma';
import type { MapHandlers } from './renderer-protocol.ts';

/** What lies under the pointer besides what Sigma knows. */
export interface PointerTargets {
  paperNear(x: number, y: number, reachPx: number): number | null;
  /** Id of the topic whose label is there. */
  topicAt(x: number, y: number): string | null;
}

const MOUSE_REACH_PX = 4;
const TOUCH_REACH_PX = 14;

/** Passes hovering, clicks and taps on; returns how to stop. Panning, zooming and pinching are Sigma's. */
export function listenToPointer(
  sigma: Sigma,
  host: HTMLElement,
  handlers: MapHandlers,
  targets: PointerTargets,
): () => void {
  sigma.on('enterNode', ({ node }) => {
    host.style.cursor = 'pointer';
    handlers.hover(Number(node));
  });
  sigma.on('leaveNode', () => {
    host.style.cursor = '';
    handlers.hover(null);
  });
  sigma.on('clickNode', ({ node, event }) => {
    handlers.select(Number(node), isAdding(event.original));
  });
  sigma.on('clickStage', ({ event }) => {
    const isTouch = 'touches' in event.original;
    const paper = targets.paperNear(event.x, event.y, isTouch ? TOUCH_REACH_PX : MOUSE_REACH_PX);
    if (paper !== null) return handlers.select(paper, isAdding(event.original));
    const topic = targets.topicAt(event.x, event.y);
    if (topic !== null) handlers.openTopic(topic);
    else handlers.select(null, isAdding(event.original));
  });
  const onmove = (event: MouseEvent): void => {
    const box = host.getBoundingClientRect();
    const isOnTopic = targets.topicAt(event.clientX - box.left, event.clientY - box.top) !== null;
    if (host.style.cursor !== 'pointer' || !isOnTopic) host.classList.toggle('on-topic', isOnTopic);
  };
  const onleave = (): void => handlers.hover(null);
  host.addEventListener('mousemove', onmove);
  host.addEventListener('mouseleave', onleave);
  return () => {
    host.removeEventListener('mousemove', onmove);
    host.removeEventListener('mouseleave', onleave);
  };
}

function isAdding(event: MouseEvent | TouchEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}
