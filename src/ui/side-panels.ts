import type { Component } from 'svelte';
import type { PanelId } from '../core/explore/view.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** What every side panel is given. */
export interface PanelProps extends Record<string, unknown> {
  readonly explorer: Explorer;
  /** `#rrggbb` per topic. */
  readonly topicColours: readonly string[];
  /** The paper was chosen in the panel: the map may want to show it. */
  readonly onchoose: (paper: number) => void;
}

export interface SidePanel {
  readonly id: Exclude<PanelId, 'papers'>;
  readonly label: string;
  /** Imports the panel's component, when it is shown for the first time. */
  readonly load: () => Promise<{ default: Component<PanelProps> }>;
}

/** The panels beside the list of papers, in the order of their tabs. */
export const SIDE_PANELS: readonly SidePanel[] = [
  {
    id: 'overview',
    label: 'Overview',
    load: () => import('./overview/OverviewPanel.svelte'),
  },
  {
    id: 'plan',
    label: 'Reading plan',
    load: () => import('./plan/PlanPanel.svelte'),
  },
  { id: 'tours', label: 'Tours', load: () => import('./tour/ToursPanel.svelte') },
];
