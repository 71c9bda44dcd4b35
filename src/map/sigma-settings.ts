import type { Settings } from 'sigma/settings';
import { PaperProgram } from './paper-program.ts';

/** Settings that hold for every map. Labels and hover cards are ours, so Sigma draws neither. */
export const sigmaSettings: Partial<Settings> = {
  allowInvalidContainer: true,
  autoRescale: true,
  stagePadding: 0,
  renderLabels: false,
  nodeProgramClasses: { circle: PaperProgram },
  defaultDrawNodeHover: () => undefined,
  enableCameraRotation: false,
  itemSizesReference: 'screen',
  minEdgeThickness: 0.5,
  minCameraRatio: 0.01,
  maxCameraRatio: 6,
  zIndex: true,
  zoomingRatio: 1.35,
  doubleClickZoomingRatio: 1.8,
};
