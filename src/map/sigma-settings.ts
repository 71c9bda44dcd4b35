import { createNodeBorderProgram } from '@sigma/node-border';
import type { Settings } from 'sigma/settings';

/** Share of a paper's radius that its rim takes. */
const RIM_SHARE = 0.34;

/** Settings that hold for every map. Labels and hover cards are ours, so Sigma draws neither. */
export const sigmaSettings: Partial<Settings> = {
  allowInvalidContainer: true,
  autoRescale: true,
  stagePadding: 0,
  renderLabels: false,
  nodeProgramClasses: {
    circle: createNodeBorderProgram({
      borders: [
        { size: { value: RIM_SHARE }, color: { attribute: 'color' } },
        { size: { fill: true }, color: { attribute: 'fill' } },
      ],
    }),
  },
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
