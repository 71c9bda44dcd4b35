import type { FieldMap } from '../core/contract/map.ts';
import { decodeView, encodeView } from '../core/explore/view-address.ts';
import type { View } from '../core/explore/view.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The map of a bare address. */
const FIRST_MAP = 'maps/rnn-ssm-transformer/';
/** Typing and camera moves reach the address after this rest: browsers allow about 100 changes in 30 s. */
const REST_MS = 250;

/** Returns the folder of the map that `?map=` names, ending in a slash; the first map where it names none or steps outside. */
export function mapAddress(location: Pick<Location, 'search'>): string {
  const name = new URLSearchParams(location.search).get('map');
  if (name === null) return FIRST_MAP;
  const isInside =
    /^[\w.-]+(\/[\w.-]+)*\/?$/u.test(name) && !name.split('/').some((part) => /^\.+$/u.test(part));
  if (!isInside) return FIRST_MAP;
  return name.endsWith('/') ? name : `${name}/`;
}

/** Keeps the page's address and the view in step, both ways. */
export class AddressSync {
  readonly #map: FieldMap;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: FieldMap) {
    this.#map = map;
  }

  /** The view that the address describes now. */
  read(): View {
    return decodeView(location.hash, this.#map);
  }

  /** Follows the explorer and the browser's Back and Forward; returns how to stop. */
  connect(explorer: Explorer): () => void {
    const follow = (): void => {
      clearTimeout(this.#timer);
      explorer.replace(this.read());
    };
    const stop = explorer.onchange((view, isStep) => {
      if (isStep) this.#push(view);
      else this.#replaceSoon(() => explorer.view);
    });
    window.addEventListener('popstate', follow);
    return () => {
      stop();
      clearTimeout(this.#timer);
      window.removeEventListener('popstate', follow);
    };
  }

  #push(view: View): void {
    clearTimeout(this.#timer);
    if (addressOf(view) !== currentAddress()) tryHistory('pushState', addressOf(view));
  }

  #replaceSoon(view: () => View): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      tryHistory('replaceState', addressOf(view()));
    }, REST_MS);
  }
}

function addressOf(view: View): string {
  const fragment = encodeView(view);
  return location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
}

function currentAddress(): string {
  return location.pathname + location.search + location.hash;
}

/** Sandboxed frames and files opened from disk may forbid it; the page works on without an address. */
function tryHistory(verb: 'pushState' | 'replaceState', address: string): void {
  try {
    history[verb](null, '', address);
  } catch {
    return;
  }
}
