import { createContext } from 'svelte';
import type { Terms } from '../state/terms.svelte.ts';

/** The terms of the map's papers, for whatever stands inside the workspace. */
export const [useTerms, provideTerms] = createContext<Terms>();
