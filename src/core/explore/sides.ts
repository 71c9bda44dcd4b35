import type { FieldMap } from '../contract/map.ts';
import { carriesTheme } from './filter-papers.ts';
import type { SideChoice } from './side-choice.ts';

/** Papers with what they are called together. */
export interface Side {
  readonly label: string;
  /** Rising. */
  readonly papers: readonly number[];
}

/** Returns both sides of a contrast; where both are 'rest', the second one is empty. `selection`: paper numbers. O(n). */
export function sidesOf(
  map: FieldMap,
  choices: readonly [SideChoice, SideChoice],
  selection: readonly number[],
): readonly [Side, Side] {
  const [one, other] = choices;
  if (one.kind === 'rest') {
    const second = other.kind === 'rest' ? noSide('the rest') : sideOf(map, other, selection);
    return [restOf(map, second), second];
  }
  const first = sideOf(map, one, selection);
  return [first, other.kind === 'rest' ? restOf(map, first) : sideOf(map, other, selection)];
}

/** Returns the names of all authors, most papers first (ties by name); O(authors × log). */
export function authorsOf({ papers }: FieldMap): readonly string[] {
  const counts = new Map<string, number>();
  for (const { authors } of papers)
    for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([author]) => author);
}

type OwnChoice = Exclude<SideChoice, { readonly kind: 'rest' }>;

function sideOf(map: FieldMap, choice: OwnChoice, selection: readonly number[]): Side {
  const { topics, themes } = map.manifest;
  switch (choice.kind) {
    case 'topic': {
      const index = topics.findIndex(({ id }) => id === choice.id);
      const label = topics[index]?.name ?? choice.id;
      return { label, papers: papersWhere(map, (paper) => map.columns.topic[paper] === index) };
    }
    case 'theme': {
      const index = themes.findIndex(({ id }) => id === choice.id);
      const label = themes[index]?.label ?? choice.id;
      if (index < 0) return noSide(label);
      return { label, papers: papersWhere(map, (paper) => carriesTheme(map, paper, index)) };
    }
    case 'author': {
      const name = choice.name.trim().toLowerCase();
      const wrote = (paper: number): boolean =>
        map.papers[paper]?.authors.some((author) => author.toLowerCase() === name) ?? false;
      return { label: choice.name.trim(), papers: papersWhere(map, wrote) };
    }
    case 'period':
      return periodOf(map, choice.from, choice.to);
    case 'selection':
      return {
        label: 'the selected papers',
        papers: [...new Set(selection)].sort((a, b) => a - b),
      };
  }
}

function periodOf(map: FieldMap, from: number, to: number): Side {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const label = first === last ? String(first) : `${first} to ${last}`;
  const isWithin = (paper: number): boolean => {
    const year = map.papers[paper]?.year ?? null;
    return year !== null && year >= first && year <= last;
  };
  return { label, papers: papersWhere(map, isWithin) };
}

function restOf(map: FieldMap, { papers }: Side): Side {
  const taken = new Set(papers);
  return { label: 'the rest', papers: papersWhere(map, (paper) => !taken.has(paper)) };
}

function noSide(label: string): Side {
  return { label, papers: [] };
}

function papersWhere(
  { papers }: FieldMap,
  isWanted: (paper: number) => boolean,
): readonly number[] {
  return [...papers.keys()].filter((paper) => isWanted(paper));
}
