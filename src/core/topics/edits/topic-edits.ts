/** What the file of edits calls itself. */
export const EDITS_FORMAT = 'field-atlas-edits';
/** Newest format of edits that this program writes and reads. */
export const EDITS_VERSION = 1;

/** A topic made by a split, and the papers that go to it. */
export interface TopicPart {
  readonly id: string;
  readonly name: string;
  readonly papers: readonly string[];
}

/** One change that a person made to the topics of a map. Topics, areas and subtopics go by id, papers too. */
export type TopicEdit =
  /** Of a topic, an area or a subtopic. */
  | { readonly kind: 'rename'; readonly topic: string; readonly name: string }
  /** `#rrggbb`. */
  | { readonly kind: 'recolour'; readonly topic: string; readonly colour: string }
  /** The papers of `topic` join `into`, and `topic` is no more: two topics, two subtopics, or two areas. */
  | { readonly kind: 'merge'; readonly topic: string; readonly into: string }
  /** The topic makes way for its parts; a paper that none of them names joins the part that it is nearest to. */
  | { readonly kind: 'split'; readonly topic: string; readonly parts: readonly TopicPart[] }
  /** The topics stand in this order, at the places that they have among the others. */
  | { readonly kind: 'order'; readonly topics: readonly string[] }
  /** Into a topic or one of its subtopics. */
  | { readonly kind: 'move'; readonly paper: string; readonly topic: string };

/** Where an entry of the topic tree stands. */
export type TopicLevel = 'area' | 'topic' | 'subtopic';

/** A topic that edits speak of, as the map that they were made on had it: how it is found again in another map. */
export interface KnownTopic {
  readonly id: string;
  readonly level: TopicLevel;
  readonly name: string;
  /** Ids of the papers that belong to it most, see `MOST_KEPT`. */
  readonly papers: readonly string[];
}

/** Edits in the order in which they were made, and the topics that they speak of. */
export interface TopicEdits {
  readonly topics: readonly KnownTopic[];
  readonly edits: readonly TopicEdit[];
}

/** What a file of edits holds. */
export interface EditsFile extends TopicEdits {
  /** The map that the edits were made on; null where a person wrote the file. */
  readonly map: { readonly title: string; readonly buildHash: string } | null;
  /** Edits that the map had no use for; kept, as another one may have. */
  readonly waiting: TopicEdits;
}

/** No edits at all. */
export const NO_EDITS: TopicEdits = { topics: [], edits: [] };

/** A topic is found again by so many of its papers. */
export const MOST_KEPT = 40;

/** Returns the ids of topics that an edit speaks of, those that it makes left out. */
export function topicsOf(edit: TopicEdit): readonly string[] {
  switch (edit.kind) {
    case 'merge':
      return [edit.topic, edit.into];
    case 'order':
      return edit.topics;
    default:
      return [edit.topic];
  }
}
