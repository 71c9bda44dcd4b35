/** Typing and camera moves reach the address after this rest. */
const REST_MS = 250;
/** Browsers refuse or drop changes of the address beyond about 100 in 30 s; we stay below. */
const WINDOW_MS = 30_000;
const MOST_IN_WINDOW = 80;

type Verb = 'pushState' | 'replaceState';

/** Writes the address bar, sparing with it: steps at once, the rest after a pause, neither ever beyond the browsers' limits. */
export class AddressWriter {
  #pending: { readonly verb: Verb; readonly address: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #times: number[] = [];

  /** Makes a new entry of the browser's history, after the present one got what was still to be written into it. */
  push(address: string): void {
    if (this.#waitMs() > 0) {
      this.#schedule('pushState', address);
      return;
    }
    this.flush();
    if (address !== currentAddress()) this.#write('pushState', address);
  }

  /** Changes the present entry as soon as the address has rested. */
  replaceSoon(address: string): void {
    this.#schedule(this.#pending?.verb ?? 'replaceState', address);
  }

  /** Writes at once what waits for its rest. */
  flush(): void {
    const pending = this.#pending;
    this.forget();
    if (pending !== null && pending.address !== currentAddress())
      this.#write(pending.verb, pending.address);
  }

  /** Drops what waits: the entry it was meant for has been left. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
  }

  #schedule(verb: Verb, address: string): void {
    clearTimeout(this.#timer);
    this.#pending = { verb, address };
    this.#timer = setTimeout(
      () => {
        this.flush();
      },
      Math.max(REST_MS, this.#waitMs()),
    );
  }

  /** How long until the browser takes two more changes. */
  #waitMs(): number {
    const now = performance.now();
    this.#times = this.#times.filter((time) => now - time < WINDOW_MS);
    const blocking = this.#times.at(1 - MOST_IN_WINDOW);
    return this.#times.length < MOST_IN_WINDOW - 1 || blocking === undefined
      ? 0
      : WINDOW_MS - (now - blocking);
  }

  #write(verb: Verb, address: string): void {
    this.#times.push(performance.now());
    try {
      history[verb](null, '', address);
    } catch {
      return; // sandboxed frames and some pages opened from disk forbid it; the page works on without an address
    }
  }
}

/** Returns what the address bar says behind the host. */
export function currentAddress(): string {
  return location.pathname + location.search + location.hash;
}
