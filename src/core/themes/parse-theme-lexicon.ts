import {
  complain,
  flag,
  isMissing,
  list,
  matching,
  member,
  members,
  number,
  optional,
  rootField,
  stopAtFirst,
  text,
  type Field,
} from '../contract/fields.ts';
import type {
  EvidenceWeights,
  ThemeDefinition,
  ThemeGroupDefinition,
  ThemeLexicon,
  ThemePattern,
} from '../contract/theme-lexicon.ts';
import { DEFAULT_EVIDENCE } from './evidence.ts';
import { phraseWords } from './phrase-index.ts';

/** What a pattern that gives no weight weighs. */
const PLAIN_WEIGHT = 0.9;
const CONTEXTS = ['with', 'without', 'unless'] as const;

/** Returns the lexicon that a themes file holds (`data/README.md` tells the format). Names that the format does not know are
 * refused, for they are misspelt.
 * @throws ContractError naming the field, e.g. `themes.json: themes[3].colour`, and what was expected */
export function parseThemeLexicon(json: unknown, fileName: string): ThemeLexicon {
  const root = rootField(json, fileName, stopAtFirst);
  checkNames(root, ['groups', 'themes']);
  const groups = list(member(root, 'groups'), parseGroup);
  const ids = new Set(groups.map(({ id }) => id));
  const themes = list(member(root, 'themes'), (field) => parseTheme(field, ids));
  checkUnique(member(root, 'groups'), groups);
  checkUnique(member(root, 'themes'), themes);
  return { groups, themes };
}

function parseGroup(field: Field): ThemeGroupDefinition {
  checkNames(field, ['id', 'label', 'definition', 'evidence']);
  const evidence = member(field, 'evidence');
  return {
    id: identifier(member(field, 'id')),
    label: line(member(field, 'label')),
    definition: line(member(field, 'definition')),
    ...(isMissing(evidence) ? {} : { evidence: parseEvidence(evidence) }),
  };
}

/** Weights that are not given keep their usual value. */
function parseEvidence(field: Field): EvidenceWeights {
  checkNames(field, Object.keys(DEFAULT_EVIDENCE));
  const weight = (name: keyof EvidenceWeights): number =>
    optional(member(field, name), (given) => number(given, 0, 1), DEFAULT_EVIDENCE[name]);
  return {
    title: weight('title'),
    own: weight('own'),
    plain: weight('plain'),
    background: weight('background'),
    contrast: weight('contrast'),
    backgroundTotal: weight('backgroundTotal'),
  };
}

function parseTheme(field: Field, groups: ReadonlySet<string>): ThemeDefinition {
  checkNames(field, ['id', 'label', 'group', 'definition', 'colour', 'fallback', 'patterns']);
  const group = member(field, 'group');
  const colour = matching(member(field, 'colour'), /^#[0-9a-f]{6}$/iu, 'a colour such as #1b7f8c');
  if (!groups.has(text(group))) complain(group, `the id of a group (${[...groups].join(', ')})`);
  return {
    id: identifier(member(field, 'id')),
    label: line(member(field, 'label')),
    group: text(group),
    definition: line(member(field, 'definition')),
    colour: colour.toLowerCase(),
    patterns: list(member(field, 'patterns'), parsePatterns).flat(),
    isFallback: optional(member(field, 'fallback'), flag, false),
  };
}

/** `"phrase"`, `{ "phrase": … }` or `{ "phrases": […] }`, the objects with weight and context. */
function parsePatterns(field: Field): readonly ThemePattern[] {
  if (typeof field.value === 'string') return [{ phrase: phrase(field), weight: PLAIN_WEIGHT }];
  checkNames(field, ['phrase', 'phrases', 'weight', ...CONTEXTS]);
  const weight = optional(member(field, 'weight'), positiveShare, PLAIN_WEIGHT);
  const context = contextOf(field);
  const single = member(field, 'phrase');
  const several = member(field, 'phrases');
  const phrases = isMissing(several) ? [phrase(single)] : list(several, phrase);
  if (!isMissing(several) && !isMissing(single))
    single.report(single.path, 'stands beside "phrases"; give only one of the two');
  return phrases.map((one) => ({ phrase: one, weight, ...context }));
}

function contextOf(field: Field): Partial<Record<(typeof CONTEXTS)[number], readonly string[]>> {
  const given = CONTEXTS.filter((name) => !isMissing(member(field, name)));
  return Object.fromEntries(given.map((name) => [name, list(member(field, name), phrase)]));
}

function phrase(field: Field): string {
  const words = phraseWords(text(field));
  const isSound = words.every((word) => !word.slice(1, -1).includes('*'));
  if (words.length === 0 || !isSound)
    complain(field, 'a phrase of words, * only at the beginning or end of one');
  return words.join(' ');
}

function positiveShare(field: Field): number {
  const weight = number(field, 0, 1);
  if (weight === 0) complain(field, 'a number above 0, at most 1');
  return weight;
}

function identifier(field: Field): string {
  return matching(field, /^[a-z0-9][a-z0-9-]*$/u, 'an id of small letters, digits and hyphens');
}

function line(field: Field): string {
  return matching(field, /^\S(?:[^\r\n]*\S)?$/u, 'a text on one line, without blanks around it');
}

function checkNames(field: Field, known: readonly string[]): void {
  for (const [name, value] of members(field))
    if (!known.includes(name))
      value.report(value.path, `is no name of this format; known here: ${known.join(', ')}`);
}

function checkUnique(field: Field, items: readonly { readonly id: string }[]): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    const earlier = first.get(id);
    if (earlier !== undefined)
      field.report(
        `${field.path}[${index}].id`,
        `"${id}" is already the id of item ${earlier}; ids are unique`,
      );
    first.set(id, index);
  }
}
