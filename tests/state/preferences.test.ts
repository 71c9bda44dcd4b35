import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { effectRoot } from './effect-root.svelte.ts';

/** The system's settings; `set` changes one as a user would. */
class System {
  readonly #queries = new Map<string, EventTarget & { matches: boolean }>();

  query(text: string): EventTarget & { matches: boolean } {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const made = Object.assign(new EventTarget(), { matches: false });
    this.#queries.set(text, made);
    return made;
  }

  set(text: string, matches: boolean): void {
    const query = this.query(text);
    query.matches = matches;
    query.dispatchEvent(new Event('change'));
  }
}

const DARK = '(prefers-color-scheme: dark)';
const STILL = '(prefers-reduced-motion: reduce)';

describe('Preferences', () => {
  let system = new System();
  beforeEach(() => {
    system = new System();
    vi.stubGlobal('matchMedia', (text: string) => system.query(text));
    localStorage.clear();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('follows the system live until the reader chooses', () => {
    const preferences = new Preferences();
    const seen: string[] = [];
    const stop = effectRoot(() => {
      seen.push(preferences.resolved);
    });
    flushSync();
    system.set(DARK, true);
    flushSync();
    preferences.setScheme('light');
    flushSync();
    system.set(DARK, false);
    system.set(DARK, true);
    flushSync();
    preferences.setScheme('system');
    flushSync();
    stop();
    expect(seen).toEqual(['light', 'dark', 'light', 'dark']);
  });

  it('remembers the choice', () => {
    new Preferences().setScheme('dark');
    expect(new Preferences().chosen).toBe('dark');
    new Preferences().setScheme('system');
    expect(new Preferences().chosen).toBe('system');
  });

  it('takes nonsense in the memory for no choice', () => {
    localStorage.setItem('field-atlas-scheme', '<b>');
    expect(new Preferences().chosen).toBe('system');
  });

  it('works where nothing can be remembered', () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    const preferences = new Preferences();
    preferences.setScheme('dark');
    expect([preferences.chosen, preferences.resolved]).toEqual(['dark', 'dark']);
  });

  it('follows the wish for less motion', () => {
    const preferences = new Preferences();
    expect(preferences.reducedMotion).toBe(false);
    system.set(STILL, true);
    expect(preferences.reducedMotion).toBe(true);
  });
});
