import type { KeptSelections } from '../core/explore/select/keep-selection.ts';
import { NO_EDITS, type TopicEdit, type TopicEdits } from '../core/topics/edits/topic-edits.ts';
import { newOverviewDraft, type OverviewDraft } from '../core/overview/overview-draft.ts';
import { emptyTour, type Tour } from '../core/tour/tour.ts';

/** What is made beside the view and undone with it: one field a document, replaced whole. */
export interface Documents {
  readonly tour: Tour;
  readonly kept: KeptSelections;
  readonly overview: OverviewDraft;
  readonly topics: EditedTopics;
}

/** What people made of the map's topics. */
export interface EditedTopics {
  readonly edits: readonly TopicEdit[];
  /** Edits of an opened file that this map has no use for. */
  readonly waiting: TopicEdits;
}

/** A pure change of the documents; the same object = nothing changed. */
export type DocumentChange = (documents: Documents) => Documents;

/** What a map begins with where nothing was kept. */
export const noDocuments: Documents = {
  tour: emptyTour,
  kept: [],
  overview: newOverviewDraft,
  topics: { edits: [], waiting: NO_EDITS },
};
