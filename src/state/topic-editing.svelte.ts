import { untrack } from 'svelte';
import { ContractError } from '../core/contract/errors.ts';
import { addEdit } from '../core/topics/edits/add-edit.ts';
import { editsFile } from '../core/topics/edits/edits-file.ts';
import { dropTopics, followEdit } from '../core/topics/edits/follow-edit.ts';
import { matchEdits } from '../core/topics/edits/match-edits.ts';
import { parseEdits } from '../core/topics/edits/parse-edits.ts';
import { splitEdit } from '../core/topics/edits/split-parts.ts';
import type { TopicEdit } from '../core/topics/edits/topic-edits.ts';
import { treeEntries } from '../core/topics/edits/tree-entries.ts';
import { writeEdits } from '../core/topics/edits/write-edits.ts';
import { applyEdits } from '../core/topics/edits/apply-edits.ts';
import { noDocuments, type EditedTopics } from './documents.ts';
import { keepEdits } from './edits-store.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Editing the topics of the map: whether it is on, which topic is being edited, and the edits' way in and out. The edits themselves
 * are a document of the explorer, so that undo and redo walk through them. */
export class TopicEditing {
  readonly #explorer: Explorer;
  #isOn = $state(false);
  #topic: string | null = $state(null);
  #problems: readonly string[] = $state.raw([]);
  #isKept = $state(true);

  readonly #edited: EditedTopics = $derived.by(() => this.#explorer.documents.topics);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Whether topics can be edited just now. */
  get isOn(): boolean {
    return this.#isOn;
  }
  /** Id of the entry of the tree that is being edited, or null. */
  get topic(): string | null {
    return this.#topic;
  }
  /** How many edits there are, those that wait left out. */
  get count(): number {
    return this.#edited.edits.length;
  }
  /** Edits of an opened file that this map has no use for. */
  get waiting(): number {
    return this.#edited.waiting.edits.length;
  }
  /** What an opened file asks that this map cannot do, a sentence each. */
  get problems(): readonly string[] {
    return this.#problems;
  }
  /** False where this browser keeps nothing. */
  get isKept(): boolean {
    return this.#isKept;
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn;
    if (!isOn) this.#topic = null;
  }

  /** Begins to edit an entry of the tree; null = ends. */
  choose(id: string | null): void {
    if (id !== null) this.#isOn = true;
    this.#topic = id;
  }

  /** Makes an edit, a step of undo. */
  make(edit: TopicEdit): void {
    this.#explorer.edit(
      (documents) => ({
        ...documents,
        topics: { ...documents.topics, edits: addEdit(documents.topics.edits, edit) },
      }),
      { follow: (view) => followEdit(view, edit) },
    );
    if (this.#topic !== null && !treeEntries(this.#explorer.map.manifest).has(this.#topic))
      this.#topic = null;
  }

  /** Splits a topic into its subtopics, or in two. */
  split(id: string): void {
    const { map } = this.#explorer;
    const topic = map.manifest.topics.find((other) => other.id === id);
    const edit = topic === undefined ? null : splitEdit(map, topic);
    if (edit !== null) this.make(edit);
  }

  /** Takes all edits back, a step of undo. */
  discard(): void {
    this.#problems = [];
    this.#replace(noDocuments.topics);
  }

  /** The file of the edits, as text. */
  file(): string {
    const { edits, waiting } = this.#edited;
    return writeEdits(editsFile(this.#explorer.builtMap, edits, waiting));
  }

  /** Takes the edits of a file in place of those that there are, a step of undo. */
  open(text: string, name: string): void {
    try {
      const found = matchEdits(this.#explorer.builtMap, parseEdits(parseJson(text, name), name));
      this.#replace({ edits: found.edits, waiting: found.waiting });
      this.#problems = found.problems;
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      this.#problems = [error.message];
    }
  }

  /** Keeps every change of the edits in this browser; to be called where effects run. */
  connect(): void {
    let last = untrack(() => this.#edited);
    $effect(() => {
      const edited = this.#edited;
      if (edited === last) return; // what could not be read at the start is not thrown away
      last = edited;
      const map = untrack(() => this.#explorer.builtMap);
      const isKept = keepEdits(map, edited);
      untrack(() => (this.#isKept = isKept));
    });
  }

  #replace(topics: EditedTopics): void {
    this.#topic = null;
    const { manifest } = applyEdits(this.#explorer.builtMap, topics.edits);
    const entries = treeEntries(manifest);
    this.#explorer.edit((documents) => ({ ...documents, topics }), {
      follow: (view) => dropTopics(view, (id) => entries.has(id)),
    });
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(name, 'this file is not JSON, so it is no file of topic edits');
  }
}
