import { MediaQuery } from 'svelte/reactivity';

export type ChosenScheme = 'system' | 'light' | 'dark';

const KEY = 'field-atlas-scheme';
const HINT_KEY = 'field-atlas-hint';
const SEEN = 'seen';

/** What the reader prefers: colours and whether the first hint was read (remembered in this browser), motion and contrast (the
 * system's); what is the system's is followed live. */
export class Preferences {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)');
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)');
  readonly #contrast = new MediaQuery('(prefers-contrast: more), (forced-colors: active)');
  #isHintSeen = $state(stored(HINT_KEY) === SEEN);
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

  /** Whether the system asks for more contrast, or for its own few colours. */
  get moreContrast(): boolean {
    return this.#contrast.current;
  }

  /** Whether the reader put the hint for first-time visitors away. */
  get isHintSeen(): boolean {
    return this.#isHintSeen;
  }

  dismissHint(): void {
    this.#isHintSeen = true;
    store(HINT_KEY, SEEN);
  }

  setScheme(scheme: ChosenScheme): void {
    this.#chosen = scheme;
    store(KEY, scheme);
  }
}

function remembered(): ChosenScheme {
  const value = stored(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return; // private windows and sandboxed frames: the choice lasts as long as the page
  }
}
