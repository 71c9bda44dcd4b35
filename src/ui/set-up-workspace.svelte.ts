import { untrack } from 'svelte';
import type { FieldMap } from '../core/contract/map.ts';
import { applyEdits } from '../core/topics/edits/apply-edits.ts';
import type { Tour } from '../core/tour/tour.ts';
import type { Abstracts } from '../state/abstracts.svelte.ts';
import { AddressSync } from '../state/address.svelte.ts';
import { noDocuments } from '../state/documents.ts';
import { keptEdits } from '../state/edits-store.ts';
import type { EmbeddedFiles } from '../state/embedded-files.ts';
import { Explorer } from '../state/explorer.svelte.ts';
import { keptOf, rememberKept } from '../state/kept-storage.ts';
import { KeptTour } from '../state/kept-tour.ts';
import { Terms } from '../state/terms.svelte.ts';
import { TopicEditing } from '../state/topic-editing.svelte.ts';
import { Tours } from '../state/tours.svelte.ts';
import { countCorpus } from '../worker/count-corpus.ts';
import { meaningOfPage } from './meaning-of-page.ts';
import { provideTerms } from './terms-context.ts';
import { provideEditing } from './topics/editing-context.ts';
import { connectTours, openSpeakerWindow, takeDroppedTours } from './tour/connect-tours.svelte.ts';
import { provideTours } from './tour/tours-context.ts';

/** What a workspace is opened with. */
export interface WorkspaceParts {
  readonly map: FieldMap;
  readonly abstracts: Abstracts;
  /** Fetches the tour that comes with the map; null where none does. */
  readonly readTour: (() => Promise<Tour | null>) | null;
  /** Inside the page; null where it fetches its map. */
  readonly files: EmbeddedFiles | null;
  /** In a frame of another page, whose Back button the view leaves alone. */
  readonly isEmbedded?: boolean;
}

/** Makes what all panels of a workspace share and keeps it in step with the address and the browser's memory for as long as
 * the component lives that calls this while it is set up. */
export function setUpWorkspace(parts: WorkspaceParts): {
  readonly explorer: Explorer;
  readonly tours: Tours;
} {
  const { map, abstracts, files } = parts;
  const address = new AddressSync(map);
  const [keeper, topics] = [new KeptTour(map), keptEdits(map)];
  const documents = { ...noDocuments, kept: keptOf(map), topics, tour: keeper.read() };
  const start = address.read(applyEdits(map, topics.edits));
  const explorer = new Explorer(map, start, abstracts, meaningOfPage(files), documents);
  const tours = new Tours(explorer, keeper);
  const verbs = parts.isEmbedded === true ? 'replace' : 'push';
  $effect(() => address.connect(explorer, verbs));
  $effect(() => rememberKept(map, explorer.documents.kept));
  followMeaning(explorer);
  setUpTours(tours, address, parts.readTour);
  if (parts.isEmbedded !== true) takeDroppedTours(tours);
  const editing = new TopicEditing(explorer);
  editing.connect();
  provideEditing(editing);
  provideTerms(new Terms(map, abstracts, countCorpus));
  return { explorer, tours };
}

function followMeaning(explorer: Explorer): void {
  const meant = $derived(explorer.view.meaning);
  $effect(() => {
    const wish = meant;
    untrack(() => void explorer.meaning.mean(wish));
  });
}

function setUpTours(
  tours: Tours,
  address: AddressSync,
  readShipped: WorkspaceParts['readTour'],
): void {
  connectTours(tours, address);
  const speaker = crypto.randomUUID();
  $effect(() => tours.presentation.connect(speaker));
  provideTours({ tours, readShipped, openNotes: () => openSpeakerWindow(speaker) });
}
