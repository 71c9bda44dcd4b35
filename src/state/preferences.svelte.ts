import { MediaQuery } from 'svelte/reactivity';

export type ChosenScheme = 'system' | 'light' | 'dark';

const KEY = 'field-atlas-scheme';

/** What the reader prefers: colours (remembered in this browser) and motion (the system's); both follow the system live. */
export class Preferences {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)');
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)');
  #chosen: ChosenScheme = $state(remembered());

  get chosen(): ChosenScheme {
    return this.#chosen;
  }

  /** The scheme in force. */
  get resolved(): 'light' | 'dark' {
    if (this.#chosen !== 'system') return this.#chosen;
    return this.#dark.current ? 'dark' : 'light';
  }

  /** Whether the system asks for as little motion as possible. */
  get reducedMotion(): boolean {
    return this.#still.current;
  }

  setScheme(scheme: ChosenScheme): void {
    this.#chosen = scheme;
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      return; // private windows and sandboxed frames: the choice lasts as long as the page
    }
  }
}

function remembered(): ChosenScheme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}
