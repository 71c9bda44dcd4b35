import { untrack } from 'svelte';
import type { AddressSync } from '../../state/address.svelte.ts';
import type { Tours } from '../../state/tours.svelte.ts';
import { openTourFile } from './tour-files.ts';

/** Keeps the tour in the browser, and takes one out of the address; to be called while a component is set up. */
export function connectTours(tours: Tours, address: AddressSync): void {
  let isFirst = true;
  $effect(() => {
    void tours.tour;
    if (!isFirst) untrack(() => tours.keep());
    isFirst = false;
  });
  $effect(() => {
    const part = address.tour;
    if (part !== null) untrack(() => void openPart(tours, part));
  });
  let wasGuest = false;
  $effect(() => {
    const { isGuest } = tours;
    if (wasGuest && !isGuest) untrack(() => address.dropTour(tours.explorer.view));
    wasGuest = isGuest;
  });
}

/** Opens the file of a tour that is dropped anywhere on the page, in the panel of tours; to be called while a component is set up. */
export function takeDroppedTours(tours: Tours): void {
  $effect(() => {
    addEventListener('dragover', onOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('drop', onDrop);
    };
  });
  function onOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  }
  function onDrop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || event.defaultPrevented) return;
    event.preventDefault();
    void openDropped(tours, file);
  }
}

async function openDropped(tours: Tours, file: File): Promise<void> {
  const before = tours.tour;
  const said = await openTourFile(tours, file);
  if (tours.tour === before) tours.complain(said);
  tours.explorer.change((view) => ({ ...view, panel: 'tours' }));
}

async function openPart(tours: Tours, part: string): Promise<void> {
  const { decodeTour } = await import('../../core/tour/tour-address.ts');
  const tour = decodeTour(part);
  if (tour !== null) tours.openGuest(tour);
  else tours.complain('The tour in the address cannot be read: the link may have been cut off.');
}

/** Opens the window with the speaker's notes; `name` ties it to this page. */
export function openSpeakerWindow(name: string): void {
  const address = new URL(location.href);
  address.hash = '';
  address.search = `?speaker=${name}`;
  window.open(address, `field-atlas-speaker-${name}`, 'popup,width=900,height=640');
}
