import type { FieldMap } from '../core/contract/map.ts';
import type { Colouring } from '../core/explore/view.ts';

/** A colouring as the value of a select's option; `colouringOf` reads it back. */
export function colouringValue(colouring: Colouring): string {
  switch (colouring.kind) {
    case 'group':
      return `group:${colouring.group}`;
    case 'theme':
      return `theme:${colouring.theme}`;
    default:
      return colouring.kind;
  }
}

/** The colouring that an option's value stands for; topic for anything unknown. */
export function colouringOf(value: string): Colouring {
  if (value === 'year' || value === 'trust') return { kind: value };
  if (value.startsWith('group:')) return { kind: 'group', group: value.slice('group:'.length) };
  if (value.startsWith('theme:')) return { kind: 'theme', theme: value.slice('theme:'.length) };
  return { kind: 'topic' };
}

/** Returns what colours the papers, in a word or two. */
export function colouringName({ manifest }: FieldMap, colouring: Colouring): string {
  switch (colouring.kind) {
    case 'topic':
      return 'topic';
    case 'year':
      return 'year';
    case 'trust':
      return 'trust in place';
    case 'group':
      return (
        manifest.themeGroups.find(({ id }) => id === colouring.group)?.label ?? colouring.group
      ).toLowerCase();
    case 'theme':
      return manifest.themes.find(({ id }) => id === colouring.theme)?.label ?? colouring.theme;
  }
}
