import type { TermColumns } from '../contract/link-terms.ts';
import type { Vectors } from '../embed/embedder.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import type { ConnectedLinks } from '../graph/connect-links.ts';
import type { LayoutQuality } from '../quality/layout-quality.ts';
import type { ChosenTopics } from '../topics/choose-topics.ts';
import type { Memberships } from '../topics/memberships.ts';
import type { TreeNames } from '../topics/name-tree.ts';
import type { Subtopics } from '../topics/split-topics.ts';

/** What the stages of a build found. */
export interface Findings {
  readonly vectors: Vectors;
  readonly neighbours: Neighbours;
  readonly links: ConnectedLinks;
  /** Shared terms per link. */
  readonly reasons: TermColumns;
  readonly topics: ChosenTopics;
  readonly topicIds: readonly string[];
  /** Area of every topic; null where there are none. */
  readonly areas: Int32Array | null;
  readonly subtopics: Subtopics;
  readonly strength: Float64Array;
  readonly memberships: Memberships;
  readonly names: TreeNames;
  readonly themeWeights: Float64Array;
  readonly positions: Float64Array;
  readonly quality: LayoutQuality;
}
