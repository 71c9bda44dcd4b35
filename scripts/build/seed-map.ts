import { DEFAULT_EMBEDDER } from '../embed/embedder-choice.ts';
import { inPackage } from '../package-paths.ts';
import type { BuildRequest } from './build-request.ts';

/** Where the map that ships lies. */
export const SEED_FOLDER = inPackage('public/maps/rnn-ssm-transformer');
export const DEFAULT_THEMES = inPackage('data/themes.json');

/** What the map that ships is built from. */
export const SEED_REQUEST: BuildRequest = {
  inputs: [inPackage('data/hf-papers-rnn.txt')],
  facts: inPackage('data/hf-papers-rnn.facts.json'),
  themes: DEFAULT_THEMES,
  edits: [],
  tour: null,
  title: 'Sequence models: recurrent, state-space and transformer papers',
  isStrict: false,
  hasTitles: false,
  columns: {},
  report: null,
  enrich: null,
  embedder: DEFAULT_EMBEDDER,
  options: {},
  base: null,
};
