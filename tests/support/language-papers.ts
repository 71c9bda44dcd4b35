import { readFileSync } from 'node:fs';

/** The languages of `tests/fixtures/languages`: twelve papers each, six on the segmentation of medical images and six on machine translation. */
export const LANGUAGES = ['zh', 'ja', 'ar', 'de'] as const;

export interface ForeignPaper {
  readonly title: string;
  readonly abstract: string;
}

/** Returns the papers of one language, the six on images first. */
export function papersIn(language: string): readonly ForeignPaper[] {
  const url = new URL(`../fixtures/languages/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as ForeignPaper[];
}
