import { readFileSync } from 'node:fs';
import { inPackage } from '../../../scripts/package-paths.ts';

/** The corpus that ships. */
export const SEED = readFileSync(inPackage('data/hf-papers-rnn.txt'));
export const SEED_TEXT = SEED.toString('utf8');
export const SEED_FACTS = readFileSync(inPackage('data/hf-papers-rnn.facts.json'));
const facts = JSON.parse(SEED_FACTS.toString('utf8')) as readonly { readonly title: string }[];
/** Titles in the seed's order. */
export const SEED_TITLES = facts.map((fact) => fact.title);
/** Title and abstract of every paper, by the seed's plain grammar: two lines a paper behind five of header. */
export const SEED_PAIRS = pairs(
  SEED_TEXT.split('\n')
    .filter((line) => line !== '')
    .slice(5),
);

function pairs(lines: readonly string[]): readonly (readonly [title: string, abstract: string])[] {
  return lines.flatMap((line, index) =>
    index % 2 === 0 ? [[line, lines[index + 1] ?? ''] as const] : [],
  );
}
