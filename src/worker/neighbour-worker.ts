import type { NeighbourWork } from '../core/graph/neighbour-engine.ts';
import { answerShare } from '../core/graph/neighbour-share.ts';

addEventListener(
  'message',
  ({ data }: MessageEvent<NeighbourWork>) => answerShare(data, (answer) => postMessage(answer)),
  { once: true },
);
