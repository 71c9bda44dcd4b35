import { withParameters, type Catalogue } from './catalogue.ts';
import { listIn, pageJson } from './page-json.ts';

/** The most that one search gives; there is no second page. */
const MOST = 120;

/** The papers of the Hugging Face hub (https://huggingface.co/.well-known/openapi.json): one page, the best matches first. */
export const HUGGING_FACE: Catalogue = {
  source: 'huggingface',
  label: 'Hugging Face',
  home: 'https://huggingface.co',
  intervalMs: 1000,
  keyVariable: null,
  request: ({ text }) => ({
    path: withParameters('/api/papers/search', { q: text, limit: MOST }),
    secretHeaders: {},
  }),
  pageEnd: (text) => ({
    total: listIn({ list: pageJson(text) }, 'list').length,
    next: null,
  }),
  shortfall: (_, total, max) =>
    total === MOST && max > MOST
      ? `Hugging Face gives no more than ${MOST} papers a query; ask for more special things, or another source`
      : null,
};
