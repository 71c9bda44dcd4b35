import type { Scheme } from '../../colour/topic-colours.ts';

/** What pictures are drawn on, and their inks. */
export const GROUNDS: Readonly<Record<Scheme, string>> = { light: '#ffffff', dark: '#15171b' };
export const INKS: Readonly<Record<Scheme, string>> = { light: '#1d1f23', dark: '#eceef1' };
export const SOFT_INKS: Readonly<Record<Scheme, string>> = { light: '#5a5f69', dark: '#aab1bd' };
