import type { KeptSelections } from '../core/explore/select/keep-selection.ts';
import { emptyTour, type Tour } from '../core/tour/tour.ts';

/** What is made beside the view and undone with it: one field a document, replaced whole. */
export interface Documents {
  readonly tour: Tour;
  readonly kept: KeptSelections;
}

/** A pure change of the documents; the same object = nothing changed. */
export type DocumentChange = (documents: Documents) => Documents;

/** What a map begins with where nothing was kept. */
export const noDocuments: Documents = { tour: emptyTour, kept: [] };
