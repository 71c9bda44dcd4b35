export type ChosenScheme = 'system' | 'light' | 'dark';

const KEY = 'field-atlas-scheme';

/** What the reader prefers: colours (remembered in this browser) and motion (the system's). */
export class Preferences {
  #chosen: ChosenScheme = $state(remembered());
  #isSystemDark = $state(false);

  constructor() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#isSystemDark = dark.matches;
    dark.addEventListener('change', (event) => {
      this.#isSystemDark = event.matches;
    });
  }

  get chosen(): ChosenScheme {
    return this.#chosen;
  }

  /** The scheme in force. */
  get resolved(): 'light' | 'dark' {
    if (this.#chosen !== 'system') return this.#chosen;
    return this.#isSystemDark ? 'dark' : 'light';
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
