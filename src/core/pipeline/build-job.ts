import type { BuildOptions } from '../contract/map.ts';
import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { NeighbourEngine } from '../graph/neighbour-engine.ts';
import type { Corpus } from '../read/read-corpus.ts';
import type { BaseMap } from './base-map.ts';
import type { OpenSideStages } from './side-stages.ts';

/** All that decides what a map becomes. */
export interface BuildJob {
  readonly corpus: Corpus;
  readonly lexicon: ThemeLexicon;
  readonly title: string;
  /** What is not given takes the default: see `completeOptions`. */
  readonly options: Partial<BuildOptions>;
  readonly embedder: Embedder;
  /** Where papers are compared; in the calling thread if not given. */
  readonly neighbourEngine?: NeighbourEngine;
  /** Where words are read; in the calling thread if not given. */
  readonly sideStages?: OpenSideStages;
  /** Name → version of all that a reader needs to repeat the build. */
  readonly versions: Readonly<Record<string, string>>;
  readonly buildHash: string;
  /** The map that the corpus's later papers are added to; a map of its own if not given. */
  readonly base?: BaseMap;
}
