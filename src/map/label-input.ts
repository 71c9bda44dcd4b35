import type { FrameSize } from './camera-frame.ts';
import type { Box } from './label-placement.ts';
import type { Scene } from './renderer-protocol.ts';
import type { Disc } from './disc.ts';

export interface LabelInput {
  readonly scene: Scene;
  readonly frame: FrameSize;
  /** All papers in pixels of the frame. */
  readonly discs: readonly Disc[];
  /** How much closer than fitted the camera is; 1 = fitted. */
  readonly zoom: number;
  /** Papers whose titles show at any zoom, the most important first. */
  readonly spotlit: readonly number[];
  /** False where topics are named elsewhere. */
  readonly namesTopics: boolean;
  /** Boxes that belong to other things on the map. */
  readonly reserved: readonly Box[];
}
