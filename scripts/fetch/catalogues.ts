import { ARXIV } from './arxiv.ts';
import type { Catalogue, SourceName } from './catalogue.ts';
import { CROSSREF } from './crossref.ts';
import { HUGGING_FACE } from './hugging-face.ts';
import { OPENALEX } from './openalex.ts';
import { SEMANTIC_SCHOLAR } from './semantic-scholar.ts';

/** Every catalogue by its name. */
export const CATALOGUES: Readonly<Record<SourceName, Catalogue>> = {
  openalex: OPENALEX,
  arxiv: ARXIV,
  semanticscholar: SEMANTIC_SCHOLAR,
  crossref: CROSSREF,
  huggingface: HUGGING_FACE,
};
