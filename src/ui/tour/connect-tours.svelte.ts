import { untrack } from 'svelte';
import type { AddressSync } from '../../state/address.svelte.ts';
import type { Tours } from '../../state/tours.svelte.ts';

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
