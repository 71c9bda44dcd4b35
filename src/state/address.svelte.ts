import type { FieldMap } from '../core/contract/map.ts';
import { decodeView, encodeView } from '../core/explore/view-address.ts';
import type { View } from '../core/explore/view.ts';
import { TOUR_PART, tourPart } from '../core/tour/tour-part.ts';
import { AddressWriter } from './address-writer.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The map of a bare address. */
const FIRST_MAP = 'maps/rnn-ssm-transformer/';

/** Returns the folder of the map that `?map=` names, relative to the page and ending in a slash; the first map where it
 * names none or anything but a plain path inward (letters, digits, `-`, `_`, `.`, `/`; no `..`, no scheme, no host). */
export function mapAddress(location: Pick<Location, 'search'>): string {
  const name = new URLSearchParams(location.search).get('map');
  if (name === null) return FIRST_MAP;
  const isInside =
    /^[\w.-]+(\/[\w.-]+)*\/?$/u.test(name) && !name.split('/').some((part) => /^\.+$/u.test(part));
  if (!isInside) return FIRST_MAP;
  return name.endsWith('/') ? name : `${name}/`;
}

/** Makes a bare address that of a view, given as a fragment without `#`, before anything reads it. */
export function startAt(fragment: string): void {
  if (fragment === '' || location.hash !== '') return;
  const writer = new AddressWriter();
  writer.replaceSoon(`${location.pathname}${location.search}#${fragment}`);
  writer.flush();
}

/** Keeps the page's address and the view in step, both ways: a step of the view makes a new entry of the browser's
 * history, typing and camera moves change the present one after a rest, Back, Forward and a pasted fragment change the
 * view. A view that came from the address is not written back, so nothing goes round in circles. */
export class AddressSync {
  readonly #map: FieldMap;
  readonly #writer = new AddressWriter();
  #tour: string | null = $state(tourPart(location.hash));

  constructor(map: FieldMap) {
    this.#map = map;
  }

  /** The view that the address describes now; `map`: the map with its topics as people edited them. */
  read(map = this.#map): View {
    return decodeView(location.hash, map);
  }

  /** The tour that the address carries, see `tour-address.ts`; null = none. It stays there until it is dropped. */
  get tour(): string | null {
    return this.#tour;
  }

  /** Takes the tour out of the address. */
  dropTour(view: View): void {
    if (this.#tour === null) return;
    this.#tour = null;
    this.#writer.replaceSoon(this.#addressOf(view));
  }

  /** Follows the explorer and the browser's Back and Forward; returns how to stop. `steps`: whether a step of the view makes an entry
   * of the browser's history or changes the present one. */
  connect(explorer: Explorer, steps: 'push' | 'replace' = 'push'): () => void {
    const follow = (): void => {
      this.#writer.forget();
      this.#tour = tourPart(location.hash);
      explorer.replace(this.read(explorer.map));
    };
    const stop = explorer.onchange((view, isStep) => {
      if (isStep && steps === 'push') this.#writer.push(this.#addressOf(view));
      else this.#writer.replaceSoon(this.#addressOf(view));
    });
    const flush = (): void => {
      this.#writer.flush();
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    window.addEventListener('pagehide', flush);
    return () => {
      stop();
      this.#writer.forget();
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('pagehide', flush);
    };
  }

  #addressOf(view: View): string {
    const parts = [
      encodeView(view, this.#map),
      this.#tour === null ? '' : `${TOUR_PART}=${this.#tour}`,
    ];
    const fragment = parts.filter((part) => part !== '').join('&');
    return location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  }
}
